import { newFunctionMessages } from '../../messages/features/newFunction';
import { formatText, inLocale, type Locale, type Text } from '../../messages/text';
import { pagesOf } from '../../project/appPages';
import { projectFolders } from '../../project/projectConfig';
import type { Snapshot } from '../../project/snapshot';
import { usualSdkRange } from '../../rules/sdk/sdkRange';
import { isInside, joinPath } from '../../text/path';
import type { FileEdit } from '../../text/span';
import { snippetText } from '../snippets/snippetText';
import { typescriptBody } from '../snippets/typescriptBody';
import type { FunctionTemplate } from './functionTemplates';
import { plainSnippet } from './plainSnippet';

/** What a new function is to be. */
export interface NewFunction {
  /** The folder in which its folder is made. */
  readonly parent: string;
  readonly name: string;
  readonly template: FunctionTemplate;
  readonly language: 'javascript' | 'typescript';
}

/** The files of a new function, its entry first; or why there is none. */
export type NewFunctionPlan =
  | { readonly ok: true; readonly files: readonly FileEdit[] }
  | { readonly ok: false; readonly reason: Text };

const TYPESCRIPT_RANGE = '^5.9.0';

/**
 * The folders in which functions lie, or would: each project's cloudfunctionRoot, else beside the functions
 * that are there. None where a function is all that is open.
 */
export function functionParents(snapshot: Snapshot): readonly string[] {
  const roots = snapshot.projects.flatMap(
    (project) => projectFolders(project, snapshot).cloudfunctionRoot ?? [],
  );
  const beside = snapshot.functions
    .filter(({ directory }) => !roots.some((root) => isInside(root, directory)))
    .map(({ directory }) => joinPath(directory, '..'));
  if (roots.length + beside.length === 0) {
    return snapshot.roots.map((root) => joinPath(root, 'cloudfunctions'));
  }
  const isOpen = (parent: string): boolean => snapshot.roots.some((root) => isInside(root, parent));
  return [...new Set([...roots, ...beside])].filter(isOpen).sort();
}

/** Plans entry, package.json and config.json of a function that our own checker finds nothing in. */
export function planNewFunction(
  snapshot: Snapshot,
  { parent, name, template, language }: NewFunction,
  locale: Locale,
): NewFunctionPlan {
  if (!/^[A-Za-z][\w-]{0,59}$/.test(name)) {
    return { ok: false, reason: newFunctionMessages.badName };
  }
  const folder = joinPath(parent, name);
  if (snapshot.list(folder).length > 0) {
    return { ok: false, reason: formatText(newFunctionMessages.exists, { name }) };
  }
  const root = snapshot.roots.find((one) => isInside(one, folder)) ?? parent;
  const isTyped = language === 'typescript';
  const code = codeOf(snapshot, parent, template, isTyped, locale);
  const files: Record<string, string> = {
    [isTyped ? 'index.ts' : 'index.js']: code,
    'package.json': json(
      manifestOf(name, isTyped, usualSdkRange(snapshot, { root, directory: folder })),
    ),
    'config.json': json(configOf(snapshot, template, code)),
    ...(isTyped && { 'tsconfig.json': json(TSCONFIG) }),
  };
  return {
    ok: true,
    files: Object.entries(files).map(([file, newText]) => ({
      file: joinPath(folder, file),
      create: true,
      edits: [{ span: { start: 0, end: 0 }, newText }],
    })),
  };
}

function codeOf(
  snapshot: Snapshot,
  parent: string,
  { snippet }: FunctionTemplate,
  isTyped: boolean,
  locale: Locale,
): string {
  const body = isTyped ? typescriptBody(snippet.body) : snippet.body;
  const text = plainSnippet(inLocale(snippetText(body), locale));
  const project = snapshot.projects.find((folder) => isInside(folder, parent));
  const [page] = (project === undefined ? undefined : pagesOf(snapshot, project))?.pages ?? [];
  // What nobody knows yet comes from the function's environment, where it also belongs.
  const filled = text.replace(/'(TEMPLATE_ID)'/g, 'process.env.$1');
  return `${page === undefined ? filled : filled.replaceAll('pages/index/index', page)}\n`;
}

function manifestOf(name: string, isTyped: boolean, sdk: string): object {
  return {
    name,
    version: '1.0.0',
    private: true,
    main: 'index.js',
    ...(isTyped && { scripts: { build: 'tsc' } }),
    dependencies: { 'wx-server-sdk': sdk },
    ...(isTyped && { devDependencies: { '@types/node': '^18.0.0', typescript: TYPESCRIPT_RANGE } }),
  };
}

function configOf({ catalog }: Snapshot, { isTimer }: FunctionTemplate, code: string): object {
  const called = [...code.matchAll(/cloud\.openapi\.([\w.]+)\(/g)].map(([, name = '']) => name);
  const openapi = [...new Set(called)].filter((name) => catalog.has(name));
  const trigger = { name: 'everyMorning', type: 'timer', config: '0 0 9 * * * *' };
  return { permissions: { openapi }, ...(isTimer && { triggers: [trigger] }) };
}

const TSCONFIG = {
  compilerOptions: {
    target: 'es2021',
    module: 'commonjs',
    strict: true,
    esModuleInterop: true,
    skipLibCheck: true,
  },
  include: ['*.ts'],
};

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
