import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The tests of a part of the project; the first part that a path begins with is its own. */
const TESTS: readonly (readonly [part: string, tests: readonly string[]])[] = [
  ['core/src/catalog/', ['test/catalog']],
  ['core/src/config/', ['test/config', 'test/cron']],
  ['core/src/features/snippets/', ['test/snippets']],
  ['core/src/features/', ['test/features']],
  ['core/src/files/', ['test/project']],
  ['core/src/flow/', ['test/flow', 'test/rules', 'test/docs/engine.test.ts']],
  ['core/src/json/', ['test/config']],
  ['core/src/manifests/', ['test/project', 'test/rules']],
  ['core/src/project/', ['test/project']],
  ['core/src/syntax/', ['test/syntax', 'test/flow']],
  // Rules, and what they stand on: questions, findings, fixes, messages, suppression, text.
  ['core/src/', ['test/rules', 'test/docs/guides.test.ts']],
  ['nodehost/', ['test/cli']],
  ['server/', ['test/server']],
  ['cli/', ['test/cli', 'test/docs/readme.test.ts']],
  ['library/', ['test/library']],
  ['mcp/', ['test/mcp']],
  ['testing/', ['test/testing']],
  ['client/', ['test/client']],
  ['catalog/', ['test/catalog']],
  ['snippets/', ['test/snippets']],
  ['syntaxes/', ['test/syntaxes']],
  ['schemas/', ['test/schemas']],
  ['examples/', ['test/examples']],
  ['bench/', ['test/bench']],
  ['docs/rules/', ['test/rules/docs.test.ts']],
  ['docs/', ['test/docs']],
  ['README', ['test/docs/readme.test.ts']],
  ['site/pages/', ['test/docs/guides.test.ts']],
];

/** Held by every change: layers and names. */
const ALWAYS = ['test/docs/layers.test.ts', 'test/docs/style.test.ts'];

/** What a person does not wait for; see vitest.config.mts. */
const SLOW = /\.(?:slow|foreign)\.test\.ts$/;

/** What a test file has that runs the bundles, which are as old as the last build. */
const BUNDLE = /\bdist\/|\bstartBundle\b|'stdio'/;

/**
 * The test files that what has changed calls for: those of its folders, less what is slow or tests
 * bundles.
 * @param root the project's folder.
 * @param changed paths relative to it, with forward slashes; what is gone may be among them.
 */
export function testFilesFor(root: string, changed: readonly string[]): readonly string[] {
  const wanted = new Set([...ALWAYS, ...changed.flatMap(testsOf)]);
  const own = new Set(changed);
  return readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.test.ts') && !/^test\/(?:vscode|site)\//.test(path))
    .filter((path) => {
      if (own.has(path)) return true;
      const isWanted = [...wanted].some((each) => path === each || path.startsWith(`${each}/`));
      return isWanted && !SLOW.test(path) && !BUNDLE.test(readFileSync(join(root, path), 'utf8'));
    });
}

/** What a changed file calls for: files or folders of tests; none for what they do not read. */
function testsOf(path: string): readonly string[] {
  const [, folder] = /^(test\/[^/]+)\//.exec(path) ?? [];
  if (folder !== undefined) return path.endsWith('.test.ts') ? [path] : [folder];
  return TESTS.find(([part]) => path.startsWith(part))?.[1] ?? [];
}
