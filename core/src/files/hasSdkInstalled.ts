import { joinPath } from '../text/path';
import type { FileHost } from './fileHost';

/** Whether wx-server-sdk is installed right in a folder. */
export function hasSdkInstalled(files: Pick<FileHost, 'list'>, folder: string): boolean {
  return files.list(joinPath(folder, './node_modules/wx-server-sdk')).length > 0;
}
