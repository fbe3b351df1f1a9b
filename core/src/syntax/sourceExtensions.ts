import { extName } from '../text/path';

const JAVASCRIPT = ['.js', '.cjs', '.mjs', '.jsx'];
const TYPESCRIPT = ['.ts', '.cts', '.mts', '.tsx'];

/** Extensions of source files, in the order in which the cloud looks up a name without one. */
export const SOURCE_EXTENSIONS: readonly string[] = [...JAVASCRIPT, ...TYPESCRIPT];

/** The same as a module is looked up in a project: sources before what compilers make of them. */
export const MODULE_EXTENSIONS: readonly string[] = [...TYPESCRIPT, ...JAVASCRIPT, '.json'];

/** What a file of an extension may have been compiled from. */
const COMPILED_FROM: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.jsx'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
};

/** Whether a file's name says that it is TypeScript. */
export function isTypeScript(path: string): boolean {
  return TYPESCRIPT.includes(extName(path));
}

/** A path without the extension of a source file; as it is where it has none. */
export function withoutSourceExtension(path: string): string {
  const extension = extName(path);
  return SOURCE_EXTENSIONS.includes(extension) ? path.slice(0, -extension.length) : path;
}

/** The paths beside a file of which it may have been compiled, whether they are there or not. */
export function sourcesBeside(path: string): readonly string[] {
  const stem = withoutSourceExtension(path);
  return (COMPILED_FROM[extName(path)] ?? []).map((source) => stem + source);
}

/** What the compiler makes of a TypeScript file beside it; the path itself for any other. */
export function compiledBeside(path: string): string {
  if (!isTypeScript(path)) return path;
  const stem = withoutSourceExtension(path);
  return stem + JAVASCRIPT.find((one) => COMPILED_FROM[one]?.includes(extName(path)));
}

const COMPILERS_MARK =
  /\/\/# sourceMappingURL=|\bexports,\s*['"]__esModule['"]|\bexports\.__esModule\s*=|\b(__importDefault|__importStar|__createBinding|__exportStar|__awaiter|__toESM|__toCommonJS|__commonJS|__webpack_require__|_interopRequireDefault|_interop_require_default|_asyncToGenerator|_async_to_generator|regeneratorRuntime|_regeneratorRuntime)\b/;

/** Whether JavaScript shows no sign of a compiler: somebody wrote it, whatever stands beside it. */
export function isHandwritten(text: string): boolean {
  return !COMPILERS_MARK.test(text);
}
