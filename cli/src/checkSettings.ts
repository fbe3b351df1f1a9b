import type { RuleSeverities } from '#core';
import type { CheckRequest } from '../../library/src/checkProject';
import { USAGE } from '../../library/src/messages/usage';
import { UsageError } from '../../library/src/usageError';
import type { Run } from './commands/command';
import { choice, count, type Options } from './parseOptions';
import { parseSeverities } from './parseSeverities';
import { FORMATS } from './table/checkSpec';

const BASELINE_FILE = 'cloudcall-baseline.json';

/** What the options of `check` say. */
export interface CheckSettings {
  readonly format: (typeof FORMATS)[number];
  /** Files that further reports are written into, as written. */
  readonly reports: readonly Report[];
  readonly maxWarnings: number | undefined;
  readonly severities: RuleSeverities;
  readonly fix: CheckRequest['fix'] | undefined;
  readonly quiet: boolean;
  readonly baseline: CheckRequest['baseline'] | undefined;
  /** The revision that functions are to differ from. */
  readonly changedSince: string | undefined;
  /** The file that the text from stdin stands for. */
  readonly stdinFile: string | undefined;
  readonly watch: boolean;
}

/** A report that goes into a file. */
interface Report {
  readonly format: CheckSettings['format'];
  readonly file: string;
}

/** Options of which each excludes the others beside it. */
const APART: readonly (readonly string[])[] = [
  ['fix', 'fix-dry-run'],
  ['stdin', 'fix'],
  ['stdin', 'fix-dry-run'],
  ['stdin', 'changed'],
  ['stdin', 'update-baseline'],
  ['stdin', 'watch'],
  ['cache', 'no-cache'],
  ['watch', 'fix'],
  ['watch', 'fix-dry-run'],
  ['watch', 'update-baseline'],
];

/** Reads the options of `check`. Throws `UsageError` for values and combinations that make no sense. */
export function checkSettings({ options }: Pick<Run, 'options'>): CheckSettings {
  const clash = APART.find((names) => names.every((name) => options.has(name)));
  if (clash !== undefined) {
    const [first = '', second = ''] = clash.map((name) => `--${name}`);
    throw new UsageError(USAGE.together, { first, second });
  }
  return {
    format: choice(options, 'format', FORMATS) ?? 'stylish',
    reports: options.list('report').map(readReport),
    maxWarnings: count(options, 'max-warnings'),
    severities: parseSeverities(options.list('rule')),
    fix: options.has('fix') ? 'save' : options.has('fix-dry-run') ? 'plan' : undefined,
    quiet: options.has('quiet'),
    baseline: baseline(options),
    changedSince: options.has('changed') ? options.value('changed') || 'HEAD' : undefined,
    stdinFile: stdinFile(options),
    watch: options.has('watch'),
  };
}

function readReport(value: string): Report {
  const [, name, file] = /^([^=]*)=(.+)$/s.exec(value) ?? [];
  const format = FORMATS.find((one) => one === name);
  if (format === undefined || file === undefined) {
    const formats = { en: FORMATS.join(', '), zh: FORMATS.join('、') };
    throw new UsageError(USAGE.wrongReport, { value, formats });
  }
  return { format, file };
}

function baseline(options: Options): CheckRequest['baseline'] | undefined {
  const update = options.has('update-baseline');
  const file = options.value('baseline') ?? (update ? BASELINE_FILE : undefined);
  return file === undefined ? undefined : { file, update };
}

function stdinFile(options: Options): string | undefined {
  const file = options.value('stdin-filename');
  if (options.has('stdin') !== (file !== undefined)) throw new UsageError(USAGE.stdinFile);
  const [path] = options.arguments;
  if (file !== undefined && path !== undefined) {
    throw new UsageError(USAGE.together, { first: '--stdin', second: path });
  }
  return file;
}
