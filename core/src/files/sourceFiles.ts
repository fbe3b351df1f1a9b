import { SOURCE_EXTENSIONS, withoutSourceExtension } from '../syntax/sourceExtensions';
import { baseName, extName } from '../text/path';

const DECLARATION = /\.d(\.[^.]+)?\.[cm]?ts$/i;

/** Whether a file holds code that can run: JavaScript or TypeScript, no declaration file. */
export function isSourceFile(path: string): boolean {
  return (
    SOURCE_EXTENSIONS.includes(extName(path)) &&
    !DECLARATION.test(path) &&
    !baseName(path).startsWith('.')
  );
}

const TEST_FOLDERS = new Set([
  '__tests__',
  '__mocks__',
  '__fixtures__',
  '__snapshots__',
  'test',
  'tests',
  'mock',
  'mocks',
  'e2e',
]);

const TEST_FILE = /(^|[._-])(tests?|spec|mocks?|e2e)$/i;

const TOOL_FILE =
  /^((jest|vitest|webpack|rollup|vite|babel|eslint|prettier|tsup|karma|commitlint|nodemon|ecosystem)\.(config|setup)(\..+)?|gulpfile|gruntfile)$/i;

/** Whether a folder inside a function or a project holds tests, mocks or test data only. */
export function isTestFolder(name: string): boolean {
  return TEST_FOLDERS.has(name.toLowerCase());
}

/** Whether a file is a test, a mock or the set-up of a development tool: none of them runs in the cloud. */
export function isDevelopmentFile(path: string): boolean {
  const stem = withoutSourceExtension(baseName(path));
  return stem !== baseName(path) && (TEST_FILE.test(stem) || TOOL_FILE.test(stem));
}

/**
 * Whether a folder is never entered: installed packages (also a renamed copy, as in
 * `_user_node_modules_bak`), packages built for the mini program, and dot folders.
 */
export function isSealedFolder(name: string): boolean {
  return name.startsWith('.') || name === 'miniprogram_npm' || name.includes('node_modules');
}
