import { isDevelopmentFile, isSourceFile, isTestFolder } from '../../files/sourceFiles';
import type { CallerFiles, FlowFiles } from '../flowFiles';

/** More files than these are not searched for calls: the answer is then not complete. */
const MAX_FILES = 4_000;

/** Files that hold code which is not read: calls in them are not known. */
const COMPONENT = /\.(vue|nvue|uvue|wpy|wxs)$/;
const SKIPPED = /^(node_modules|miniprogram_npm|dist|unpackage|\..*)$/;

/** Looks through a project, the functions' own code included. Reads texts only, no syntax. */
export function findCallerFiles(
  root: string,
  files: Pick<FlowFiles, 'read' | 'list'>,
): CallerFiles {
  const all: string[] = [];
  let complete = true;
  const folders = [root];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const { name, kind } of files.list(folder)) {
      const path = `${folder}/${name}`;
      if (kind === 'directory') {
        if (!SKIPPED.test(name) && !isTestFolder(name)) folders.push(path);
      } else if (isSourceFile(path) && !isDevelopmentFile(path)) all.push(path);
      else if (COMPONENT.test(name) && mayCall(files.read(path) ?? '')) complete = false;
    }
    if (all.length > MAX_FILES) return { paths: [], complete: false };
  }
  return { paths: withWrappers(all.sort(), files), complete };
}

/** Whether a component's code may call cloud functions: by itself, or through something it imports. */
function mayCall(text: string): boolean {
  return /callFunction|import\s|require\(|getApp\(/.test(text);
}

/** Files that say `callFunction`, and those that may call what these export or put on the app. */
function withWrappers(paths: readonly string[], files: Pick<FlowFiles, 'read'>): string[] {
  const direct = paths.filter((path) => files.read(path)?.includes('callFunction'));
  const names = direct.map((path) => path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, ''));
  const wanted = new Set(names.map((name) => (name === 'index' ? '' : name)).filter(Boolean));
  const isCaller = (text: string): boolean =>
    /getApp\s*\(/.test(text) ||
    [...wanted].some((name) => text.includes(`/${name}`)) ||
    /from\s*['"]\.|require\(\s*['"]\./.test(text);
  const callers = paths.filter(
    (path) => !direct.includes(path) && isCaller(files.read(path) ?? ''),
  );
  return direct.length === 0 ? [] : [...direct, ...callers];
}
