import type { Fix } from '../../findings/finding';
import { filesFix } from '../../findings/textFix';
import {
  dependencyOn,
  type PackageJson,
  readPackageJson,
  sdkDependency,
} from '../../manifests/packageJson';
import { sdkMessages } from '../../messages/rules/sdk';
import { sdkImports } from '../../questions/sdkImports';
import { baseName, joinPath } from '../../text/path';
import type { FileEdit, Place } from '../../text/span';
import { isGitIgnored } from '../_shared/gitIgnored';
import type { Rule, RuleContext } from '../_shared/rule';
import { usualSdkRange } from './sdkRange';

/** wx-server-sdk imported, not among the dependencies, and not in the function's own node_modules. */
export const sdkMissing: Rule = {
  id: 'sdk-missing',
  *check(context) {
    const { state, snapshot } = context;
    const folder = state.fn.directory;
    if (snapshot.read(joinPath(folder, 'node_modules/wx-server-sdk/package.json')) !== undefined) {
      return;
    }
    const file = joinPath(folder, 'package.json');
    const read = snapshot.derived(file, readPackageJson);
    if (isUnreadable(read) || sdkDependency(read) !== undefined) return;
    if (localFoldersOf(read).some((path) => mayBringSdk(context, path))) return;
    // A checkout lacks what git ignores, whoever uploads may have it.
    if (read === undefined && isGitIgnored(snapshot, state.fn.root, file)) return;
    const imports = context.ask(sdkImports);
    if (imports.length === 0) return;
    const place = placeOf(imports, file, read);
    if (place === undefined) return;
    const message =
      read === undefined
        ? sdkMessages.missingPackage
        : dependencyOn(read, SDK) === undefined
          ? sdkMessages.missing
          : sdkMessages.missingDevOnly;
    yield { ...place, message, fixes: [fixFor(context, file, read)] };
  },
};

const SDK = 'wx-server-sdk';

function isUnreadable(read: PackageJson | null | undefined): read is null {
  return read === null || (read?.isBroken ?? false);
}

/** The dependencies that are folders beside this one, as written behind `file:` and its like. */
function localFoldersOf(read: PackageJson | undefined): readonly string[] {
  return (read?.dependencies ?? []).flatMap(({ field, range }) => {
    const path = /^(?:file|link|workspace):(.*)$/.exec(range)?.[1];
    return field !== 'dependencies' || path === undefined ? [] : [path];
  });
}

/** A local package that has the SDK itself, or that cannot be read. */
function mayBringSdk({ state, snapshot }: RuleContext, path: string): boolean {
  const file = joinPath(joinPath(state.fn.directory, path), 'package.json');
  const read = snapshot.derived(file, readPackageJson);
  return read === undefined || isUnreadable(read) || sdkDependency(read) !== undefined;
}

function placeOf(
  imports: readonly Place[],
  file: string,
  read: PackageJson | undefined,
): Place | undefined {
  const inPackage = dependencyOn(read, SDK)?.nameSpan ?? read?.dependenciesKey;
  return inPackage === undefined ? imports[0] : { file, span: inPackage };
}

function fixFor(
  { state, snapshot }: RuleContext,
  file: string,
  read: PackageJson | undefined,
): Fix {
  const range = dependencyOn(read, SDK)?.range ?? usualSdkRange(snapshot, state.fn);
  const title = read === undefined ? sdkMessages.createPackage : sdkMessages.addDependency;
  const edit =
    read === undefined
      ? newPackage(file, state.fn.name, state.fn.entry, range)
      : addDependency(file, snapshot.read(file) ?? '', read, range);
  return filesFix(title, [edit], { safe: true });
}

function newPackage(
  file: string,
  name: string,
  entry: string | undefined,
  range: string,
): FileEdit {
  const content = {
    name,
    version: '1.0.0',
    // The cloud loads what the compiler makes of an entry in TypeScript.
    main: baseName(entry ?? 'index.js').replace(/\.([cm]?)tsx?$/, '.$1js'),
    dependencies: { 'wx-server-sdk': range },
  };
  const newText = `${JSON.stringify(content, null, 2)}\n`;
  return { file, create: true, edits: [{ span: { start: 0, end: 0 }, newText }] };
}

/** Puts the dependency first, spaced as what follows it. */
function addDependency(file: string, text: string, read: PackageJson, range: string): FileEdit {
  const entry = `"wx-server-sdk": ${JSON.stringify(range)}`;
  const start = (read.dependenciesSpan ?? read.root).start + 1;
  const whole = text.slice(read.root.start, read.root.end);
  const isOneLine = !whole.includes('\n') && whole.includes('"');
  const newText = isOneLine
    ? onOneLine(entry, read, whole, text.slice(start))
    : onOwnLines(entry, read, text, text.slice(start));
  return { file, create: false, edits: [{ span: { start, end: start }, newText }] };
}

function onOneLine(entry: string, read: PackageJson, whole: string, behind: string): string {
  const gap = blanksAt(whole.slice(1));
  if (read.dependenciesSpan === undefined) return `${gap}"dependencies": {${gap}${entry}${gap}},`;
  if (!isClosed(behind)) return `${gap}${entry},`;
  return `${gap}${entry}${blanksAt(behind) === '' ? gap : ''}`;
}

function onOwnLines(entry: string, read: PackageJson, text: string, behind: string): string {
  const gap = blanksAt(behind);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
  if (read.dependenciesSpan === undefined) {
    const inner = `${eol}${indent}"dependencies": {${eol}${indent}${indent}${entry}${eol}${indent}}`;
    if (isClosed(behind)) return `${inner}${gap === '' ? eol : ''}`;
    return `${inner},${gap === '' ? ' ' : ''}`;
  }
  if (!isClosed(behind)) return `${gap}${entry},`;
  const inner = `${eol}${indent}${indent}${entry}`;
  return gap === '' ? `${inner}${eol}${indent}` : inner;
}

function blanksAt(text: string): string {
  return /^\s*/.exec(text)![0];
}

/** Whether nothing stands before the closing bracket. */
function isClosed(behind: string): boolean {
  return /^\s*\}/.test(behind);
}
