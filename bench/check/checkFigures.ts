import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { generateWorkspace } from '../generateWorkspace';
import type { Compared } from './compared';
import type { Figure } from './judge';
import { type Cost, measure, peakMemory } from './measure';

/** What is measured. */
export interface CheckBench {
  /** The built checker. */
  readonly cli: string;
  /** How many functions the workspaces have: compared with others, and the least and the most for growth. */
  readonly functions: { readonly compared: number; readonly few: number; readonly many: number };
  readonly runs: number;
  readonly seed: number;
  /** Undefined to measure the checker alone. */
  readonly others: Compared | undefined;
}

/** Measures `check` and `list` over made-up workspaces. */
export function checkFigures({ cli, functions, runs, seed, others }: CheckBench): Figure[] {
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'cloudcall-bench-')));
  try {
    const folders = new Map<number, string>();
    const folderOf = (count: number): string => {
      const folder = folders.get(count) ?? written(join(place, String(count)), count, seed);
      folders.set(count, folder);
      return folder;
    };
    const ours = (cwd: string, ...words: string[]): Cost =>
      measure({ command: process.execPath, words: [cli, ...words], cwd }, runs);
    const { compared, few, many } = functions;
    const cwd = folderOf(compared);
    const cold = ours(cwd, 'check', '--no-cache');
    const list = ours(cwd, 'list', '--no-cache');
    const cache = ['--cache-location', join(place, 'cache')];
    ours(cwd, 'check', ...cache);
    const warm = ours(cwd, 'check', ...cache);
    const figures: Figure[] = [];
    const ratio = (id: string, what: string, against: string, value: number): void => {
      figures.push({ id, what, against, value, unit: '×' });
    };
    if (others !== undefined) {
      const theirs = ([command = '', ...words]: readonly string[]): Cost =>
        measure({ command, words, cwd }, runs);
      const name = `\`check\`, nothing kept, ${compared} functions`;
      const ripgrep = theirs(others.ripgrep);
      ratio('astGrep', name, 'ast-grep', cold.wall / theirs(others.astGrep).wall);
      ratio('eslint', name, 'ESLint, one selector', cold.wall / theirs(others.eslint).wall);
      ratio('ripgrep', name, 'ripgrep', cold.wall / ripgrep.wall);
      ratio('oxlint', name, 'oxlint, processor time', cold.cpu / theirs(others.oxlint).cpu);
      ratio(
        'list',
        `\`list\`, nothing kept, ${compared} functions`,
        'ripgrep',
        list.wall / ripgrep.wall,
      );
      ratio('warm', `\`check\` again, ${compared} functions`, 'ripgrep', warm.wall / ripgrep.wall);
    }
    ratio(
      'again',
      `\`check\` again, ${compared} functions`,
      'itself, nothing kept',
      warm.cpu / cold.cpu,
    );
    const [small, large] = [few, many].map((count) => ours(folderOf(count), 'check', '--no-cache'));
    const growth = large!.cpu / many / (small!.cpu / few);
    ratio('growth', `a function of ${many}, processor time`, `a function of ${few}`, growth);
    const value = peakMemory(cli, ['check', '--no-cache'], folderOf(many));
    const what = `peak memory, ${many} functions`;
    figures.push({ id: 'memory', what, against: '', value, unit: 'MB' });
    return figures;
  } finally {
    rmSync(place, { recursive: true });
  }
}

function written(folder: string, functions: number, seed: number): string {
  for (const [path, text] of generateWorkspace({ functions, seed })) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}
