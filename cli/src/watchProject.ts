import { relative } from 'node:path';

/** Milliseconds of quiet after a change before it is told: editors and git write several files. */
const QUIET = 100;

/** What is never looked at; `.gitignore` alone of what begins with a dot has a say. */
const IGNORED = /(?:^|[\\/])(?:node_modules|miniprogram_npm|\.(?!gitignore$)[^\\/]*)(?:[\\/]|$)/;

/** Who is told of changes. */
export interface Watcher {
  ready(): void;
  /** Files and folders that were created, changed or deleted. */
  changed(paths: readonly string[]): void;
  failed(error: Error): void;
}

/** Tells what changes below some folders, until the process ends. */
export async function watchProject(roots: readonly string[], watcher: Watcher): Promise<void> {
  // Only who watches pays for loading it.
  const { watch } = await import('chokidar');
  const isIgnored = (path: string): boolean =>
    roots.every((root) => {
      const inside = relative(root, path);
      return inside.startsWith('..') || IGNORED.test(inside);
    });
  let pending: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  watch([...roots], { ignoreInitial: true, ignored: isIgnored })
    .on('all', (_, path) => {
      pending.push(path);
      clearTimeout(timer);
      timer = setTimeout(() => {
        const paths = pending;
        pending = [];
        watcher.changed(paths);
      }, QUIET);
    })
    .on('ready', () => watcher.ready())
    .on('error', (error) => watcher.failed(error as Error));
}
