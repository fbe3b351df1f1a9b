import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root';

const CLI = join(root, 'dist/cli.js');

/** What a program of its own printed, and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the built checker as a program of its own. */
export function startChecker(cwd: string, words: readonly string[]): Promise<Ended> {
  if (!existsSync(CLI)) throw new Error('dist/cli.js is missing: run `npm run build` first');
  const env = { PATH: process.env.PATH, LANG: 'en_US.UTF-8' };
  return ended(spawn(process.execPath, [CLI, ...words], { cwd, env }));
}

/** What a program prints from now on until it ends. */
export function ended(child: ChildProcess): Promise<Ended> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (data) => {
    out += data;
  });
  child.stderr?.on('data', (data) => {
    err += data;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}
