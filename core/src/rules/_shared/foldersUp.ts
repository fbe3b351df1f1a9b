import { dirName } from '../../text/path';

/** A folder and those around it, the innermost first, up to `top`, which holds it or is it. */
export function foldersUp(folder: string, top: string): readonly string[] {
  const depth = folder.split('/').length - top.split('/').length;
  const folders = [folder];
  for (let up = 0; up < depth; up += 1) folders.push(dirName(folders[up]!));
  return folders;
}
