import { sameData } from '../../collections/sameData';
import { isComponent } from '../../syntax/componentScript';
import { withoutSourceExtension } from '../../syntax/sourceExtensions';
import { dirName, joinPath } from '../../text/path';
import { namedPlainly } from './namedPlainly';

/** What a file's text tells of its part in calls of cloud functions, before anything is parsed. */
export interface CallSigns {
  /** Whether it names `callFunction` or `CloudID`. */
  readonly calls: boolean;
  /** All functions that it may call, as `namedPlainly` says; undefined where that is not known. */
  readonly names: readonly string[] | undefined;
  /** The modules that it loads: whole paths without ending, or the last parts of such paths. */
  readonly loads: readonly string[];
  /** The packages that it loads by a plain name, without scope, path or dot; the SDK is left out. */
  readonly packages: readonly string[];
  /** Whether it asks for the app. */
  readonly asksApp: boolean;
  /** Whether it makes the app, or puts something on it. */
  readonly makesApp: boolean;
  /** The names that it puts on the platform's or the language's global object, or on what hangs there. */
  readonly shares: readonly string[];
  /** Whether it may share, or load, what its text does not name. */
  readonly sharesUnknown: boolean;
  /** Whether a component's template passes texts to functions, which is not followed. */
  readonly callsInTemplate: boolean;
}

const SDK = 'wx-server-sdk';
const LOADS = /(?:\bfrom|\bimport|\brequire)\s*(?:\(\s*)?['"`]([^'"`\n]+)['"`]/g;
const SHARES = /\b(?:wx|uni|Taro|globalThis|global)(?:\.\w+){0,4}\.(\$?\w+)\s*=[^=]/g;
const SHARES_UNKNOWN =
  /\b(?:wx|uni|Taro|globalThis|global)(?:\.\w+){0,4}\[|\b(?:assign|definePropert\w+)\s*\(\s*(?:wx|uni|Taro|globalThis|global)\b/;
const LOADS_UNKNOWN = /\b(?:require|import)\s*\(\s*(?:[^'"`\s]|`[^`]*\$\{)/;

/** Reads the signs of a file. A text search: it errs on the side of more. */
export const readCallSigns = Object.assign(signsIn, {
  equal: (a: CallSigns, b: CallSigns): boolean => sameData(a, b),
});

function signsIn(text: string, file: string): CallSigns {
  const specifiers = [...text.matchAll(LOADS)].map(([, specifier = '']) => specifier);
  const calls = /callFunction|CloudID/.test(text);
  return {
    calls,
    names: calls && isComponent(file) ? undefined : namedPlainly(text),
    loads: specifiers.flatMap((specifier) => loadedBy(file, specifier)),
    packages: specifiers.filter((name) => /^[^./]+$/.test(name) && name !== SDK),
    asksApp: /\bgetApp\s*\(/.test(text),
    makesApp: /\bApp\s*\(|\b(?:app|getApp\(.*\))(?:\.globalData)?\.\w+\s*=[^=]/.test(text),
    shares: [...text.matchAll(SHARES)].map(([, name = '']) => name),
    sharesUnknown: SHARES_UNKNOWN.test(text) || LOADS_UNKNOWN.test(text),
    callsInTemplate: isComponent(file) && /\w\s*\(\s*['"`]/.test(text.replace(SCRIPT_OR_STYLE, '')),
  };
}

const SCRIPT_OR_STYLE = /<(script|style)\b[\s\S]*?<\/\1>/g;

function loadedBy(file: string, specifier: string): readonly string[] {
  const bare = withoutEnding(specifier);
  if (bare.startsWith('.')) return [joinPath(dirName(file), bare)];
  // Aliases (`@/utils/request`) and names from a root lead to files that end so.
  return bare.includes('/') ? [bare.replace(/^[@~]?\//, '')] : [];
}

function withoutEnding(path: string): string {
  return withoutSourceExtension(path)
    .replace(/\.(?:vue|mpx)$/, '')
    .replace(/\/index$/, '');
}

/** All that `loads` may say where a file is meant: its path without ending, and the ends of that. */
export function loadedAs(file: string): readonly string[] {
  const path = withoutEnding(file);
  const ends = [...path.matchAll(/\//g)].map(({ index }) => path.slice(index + 1));
  return [...new Set([path, ...ends])];
}
