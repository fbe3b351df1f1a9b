import { spawn } from 'node:child_process';

/** One step of `npm test` that is a command. */
export interface Step {
  readonly title: string;
  readonly command: string;
  readonly args: readonly string[];
}

/**
 * Runs a step in a folder.
 * @param isLive whether its output goes to this terminal as it comes; else it is kept, so that steps
 * may go side by side.
 * @returns whether it passed, and what it printed: '' where that went to the terminal.
 */
export function runStep(
  { command, args }: Step,
  folder: string,
  isLive: boolean,
): Promise<{ isGood: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: folder,
      stdio: ['ignore', isLive ? 'inherit' : 'pipe', isLive ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32',
    });
    const parts: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (part: Buffer) => parts.push(part));
    }
    const output = (): string => Buffer.concat(parts).toString();
    child.on('error', ({ message }) => {
      resolve({ isGood: false, output: `${output()}cannot run ${command}: ${message}\n` });
    });
    child.on('close', (code) => resolve({ isGood: code === 0, output: output() }));
  });
}
