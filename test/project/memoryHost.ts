import type { DirectoryEntry, FileHost } from '../../core/src/files/fileHost';
import { isInside, joinPath, relativePath } from '../../core/src/text/path';

/** Where the trees of the tests stand. */
export const ROOT = '/w';

/** Files in memory; folders are there while they hold something. Counts what is asked of it. */
export class MemoryHost implements FileHost {
  readonly files: Map<string, string>;
  reads: string[] = [];
  lists: string[] = [];

  /** `files`: what there is at first, by absolute path. */
  constructor(files: Iterable<readonly [path: string, text: string]> = []) {
    this.files = new Map(files);
  }

  /** Writes a file at a path below `ROOT` and returns its absolute path. */
  write(path: string, text: string): string {
    const absolute = joinPath(ROOT, path);
    this.files.set(absolute, text);
    return absolute;
  }

  /** Removes a file, or a folder with everything in it; returns the absolute path. */
  remove(path: string): string {
    const absolute = joinPath(ROOT, path);
    for (const file of this.files.keys()) if (isInside(absolute, file)) this.files.delete(file);
    return absolute;
  }

  /** Renames a file or folder and returns both absolute paths. */
  rename(from: string, to: string): string[] {
    const source = joinPath(ROOT, from);
    const target = joinPath(ROOT, to);
    const moved = [...this.files].filter(([file]) => isInside(source, file));
    this.remove(from);
    for (const [file, text] of moved) {
      const rest = relativePath(source, file);
      this.files.set(rest === '' ? target : joinPath(target, rest), text);
    }
    return [source, target];
  }

  read(path: string): string | undefined {
    this.reads.push(path);
    return this.files.get(path);
  }

  list(directory: string): readonly DirectoryEntry[] {
    this.lists.push(directory);
    const entries = new Map<string, DirectoryEntry>();
    for (const file of this.files.keys()) {
      if (file === directory || !isInside(directory, file)) continue;
      const [name = '', ...rest] = relativePath(directory, file).split('/');
      entries.set(name, { name, kind: rest.length > 0 ? 'directory' : 'file' });
    }
    return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}

/**
 * A host that holds a tree written one file a line: a path, and after a space the file's text. A
 * JavaScript file without text is a function's usual entry; any other is empty.
 */
export function treeHost(tree: string): MemoryHost {
  const host = new MemoryHost();
  for (const line of tree.split('\n')) {
    const [, path, text] = /^\s*(\S+)(?: (.*))?$/.exec(line) ?? [];
    if (path !== undefined) host.write(path, text ?? defaultText(path));
  }
  return host;
}

function defaultText(path: string): string {
  if (!/\.[cm]?[jt]sx?$/.test(path)) return path.endsWith('.json') ? '{}' : '';
  return "const cloud = require('wx-server-sdk');\nexports.main = async () => cloud.getWXContext();\n";
}
