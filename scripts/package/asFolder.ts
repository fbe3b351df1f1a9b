import { unzipSync, zipSync } from 'fflate';

const PACKED = 'extension/';

/**
 * The extension's files of a .vsix as an archive of one folder.
 * @throws Error for what is no archive
 */
export function asFolder(vsix: Uint8Array, folder: string): Uint8Array {
  const files = unzipSync(vsix, { filter: ({ name }) => name.startsWith(PACKED) });
  const moved = Object.entries(files).map(([name, data]) => [
    name.replace(PACKED, `${folder}/`),
    data,
  ]);
  return zipSync(Object.fromEntries(moved));
}
