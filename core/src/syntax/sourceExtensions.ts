/** Extensions of source files, in the order in which the cloud looks up a name without one. */
export const SOURCE_EXTENSIONS = [
  '.js',
  '.cjs',
  '.mjs',
  '.jsx',
  '.ts',
  '.cts',
  '.mts',
  '.tsx',
] as const;

/** What a file of an extension may have been compiled from. */
export const COMPILED_FROM: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.jsx'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
};

const COMPILERS_MARK =
  /\/\/# sourceMappingURL=|\bexports,\s*['"]__esModule['"]|\bexports\.__esModule\s*=|\b(__importDefault|__importStar|__createBinding|__exportStar|__awaiter|__toESM|__toCommonJS|__commonJS|__webpack_require__|_interopRequireDefault|_interop_require_default|_asyncToGenerator|_async_to_generator|regeneratorRuntime|_regeneratorRuntime)\b/;

/** Whether JavaScript shows no sign of a compiler: somebody wrote it, whatever stands beside it. */
export function isHandwritten(text: string): boolean {
  return !COMPILERS_MARK.test(text);
}
