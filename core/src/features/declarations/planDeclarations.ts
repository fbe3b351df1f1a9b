import type { Catalog } from '../../catalog/catalog';
import type { FileHost } from '../../files/fileHost';
import { hasSdkInstalled } from '../../files/hasSdkInstalled';
import { declarationMessages } from '../../messages/features/declarations';
import type { Locale, Text } from '../../messages/text';
import { foldersUp, joinPath } from '../../text/path';
import { DECLARATION_FILE, declarationFile, isDeclarationFile } from './declarationFile';

/** The declaration file of a folder as it is to be written, or why it is not. */
export type DeclarationPlan = {
  /** Where the file is or would be. */
  readonly file: string;
} & (
  | {
      readonly ok: true;
      /** What is there now; undefined when nothing is. */
      readonly before: string | undefined;
      readonly text: string;
    }
  | { readonly ok: false; readonly reason: Text }
);

/**
 * What to write as the declaration file of a folder, with comments in one language. A file of that
 * name that somebody else wrote is refused.
 */
export function planDeclarations(
  files: FileHost,
  folder: string,
  catalog: Catalog,
  locale: Locale,
): DeclarationPlan {
  const file = joinPath(folder, DECLARATION_FILE);
  const before = files.read(file);
  if (before !== undefined && !isDeclarationFile(before)) {
    return { file, ok: false, reason: declarationMessages.foreign };
  }
  // Where the compiler looks for packages.
  const sdkInstalled = [...foldersUp(folder)].some((at) => hasSdkInstalled(files, at));
  return { file, ok: true, before, text: declarationFile(catalog, { locale, sdkInstalled }) };
}
