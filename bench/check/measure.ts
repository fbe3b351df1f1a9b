import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a program took. */
export interface Cost {
  /** Seconds from its start to its end. */
  readonly wall: number;
  /** Seconds of processor time, of all its threads. */
  readonly cpu: number;
}

/** How a program is run. */
export interface Program {
  readonly command: string;
  readonly words: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs a program some times and gives the least of each figure: whatever else the machine does only
 * adds to it. Bash's `time` knows the processor time of any program.
 */
export function measure(program: Program, runs: number): Cost {
  const costs = Array.from({ length: runs }, () => measureOnce(program));
  return {
    wall: Math.min(...costs.map(({ wall }) => wall)),
    cpu: Math.min(...costs.map(({ cpu }) => cpu)),
  };
}

function measureOnce({ command, words, cwd, env }: Program): Cost {
  const script = 'TIMEFORMAT="%R %U %S"; time "$@" > /dev/null 2>&1';
  const { stderr } = spawnSync('bash', ['-c', script, 'bench', command, ...words], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', ...env },
  });
  const [wall, user, system] = stderr.trim().split(/\s+/).map(Number);
  if (wall === undefined || user === undefined || system === undefined || Number.isNaN(wall)) {
    throw new Error(`${command} could not be timed: ${stderr}`);
  }
  return { wall, cpu: user + system };
}

/** The most memory that a script of Node's holds, in MB. */
export function peakMemory(script: string, words: readonly string[], cwd: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'cloudcall-peak-'));
  const file = join(folder, 'peak');
  const hook = join(dirname(fileURLToPath(import.meta.url)), 'peak.cjs');
  try {
    spawnSync(process.execPath, ['-r', hook, script, ...words], {
      cwd,
      stdio: 'ignore',
      env: { ...process.env, BENCH_PEAK: file },
    });
    return Number(readFileSync(file, 'utf8')) / 1024;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
