import { join, resolve } from 'node:path';
import { cacheFolder } from '../../nodehost/src/cacheFolder';
import type { Run } from './commands/command';

/** The folder for results of runs; undefined where the options want none. */
export function cacheOf({ options, terminal }: Pick<Run, 'options' | 'terminal'>): {
  readonly cache?: string;
} {
  if (options.has('no-cache')) return {};
  const location = options.value('cache-location');
  const cache =
    location === undefined
      ? join(cacheFolder(terminal.env), 'runs')
      : resolve(terminal.cwd, location);
  return { cache };
}
