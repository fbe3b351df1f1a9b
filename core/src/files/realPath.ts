import type { FilePlace } from './fileHost';

/** Where a path leads when links are followed; itself where that cannot be told. */
export function realPath(
  files: { place(path: string): FilePlace | undefined },
  path: string,
): string {
  return files.place(path)?.path ?? path;
}
