import type { CloudFunction } from '../../files/cloudFunction';
import { entryKind } from '../../files/entryKind';
import { joinPath } from '../../text/path';
import type { FlowFiles } from '../flowFiles';
import { manifestFolders } from './lookup';

/** A string that begins with `..`, as a path out of a folder does. */
const OUTWARD = /['"`](?:\.\/)*\.\./;

/**
 * Whether a function's code may load files that lie outside its folder: it names a path upwards, or
 * something above it gives module names to folders. Cheap, without parsing; it errs on the side of yes.
 */
export function mayLeaveFolder(fn: CloudFunction, files: FlowFiles): boolean {
  return mapsModules(fn, files) || fn.sources.some((path) => OUTWARD.test(files.read(path) ?? ''));
}

/** Whether a package.json takes a package from the disk or a workspace, or a tsconfig maps names, here or above. */
function mapsModules(fn: CloudFunction, files: FlowFiles): boolean {
  for (const folder of manifestFolders(fn.directory)) {
    const entries = files.list(folder);
    for (const [name, marks] of MARKS) {
      if (entryKind(entries, name) !== 'file') continue;
      if (marks.test(files.read(joinPath(folder, name)) ?? '')) return true;
    }
    if (folder === fn.root) break;
  }
  return false;
}

const MAPPING = /"(?:paths|baseUrl|extends)"/;
const MARKS: ReadonlyMap<string, RegExp> = new Map([
  ['package.json', /"(?:file|link|workspace):|"workspaces"/],
  ['pnpm-workspace.yaml', /packages/],
  ['tsconfig.json', MAPPING],
  ['jsconfig.json', MAPPING],
]);
