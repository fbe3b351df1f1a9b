import { parseArgs } from 'node:util';
import { USAGE } from '../../library/src/messages/usage';
import { UsageError } from '../../library/src/usageError';

/** The options of one command: those with a value, those that may be repeated, and plain switches. */
export interface OptionTable {
  readonly values?: readonly string[];
  readonly lists?: readonly string[];
  readonly switches?: readonly string[];
}

/** A parsed command line. */
export interface Options {
  readonly arguments: readonly string[];
  /** The last value given; undefined when there is none. */
  value(option: string): string | undefined;
  /** All values given, in order. */
  list(option: string): readonly string[];
  has(option: string): boolean;
}

const COMMON: OptionTable = {
  values: ['root', 'locale'],
  switches: ['help', 'version', 'no-cache'],
};

/** Parses the words after a command. Throws `UsageError` for an option that it does not have or that lacks its value. */
export function parseOptions(
  command: string,
  words: readonly string[],
  table: OptionTable,
): Options {
  const withValue = new Set([
    ...(COMMON.values ?? []),
    ...(table.values ?? []),
    ...(table.lists ?? []),
  ]);
  const switches = new Set([...(COMMON.switches ?? []), ...(table.switches ?? [])]);
  const { tokens, positionals } = parseArgs({
    args: words.map(hideNumber),
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: {
      ...Object.fromEntries([...withValue].map((name) => [name, { type: 'string' as const }])),
      ...Object.fromEntries([...switches].map((name) => [name, { type: 'boolean' as const }])),
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'v' },
    },
  });
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, inlineValue } = token;
    const value = token.value === undefined ? undefined : showNumber(token.value);
    if (!withValue.has(name) && !switches.has(name)) {
      throw new UsageError(USAGE.unknownOption, { command, option: rawName });
    }
    if (switches.has(name) && value !== undefined) {
      throw new UsageError(USAGE.needlessValue, { option: rawName });
    }
    if (withValue.has(name) && (!value || (!inlineValue && /^-(?!\d+$)/.test(value)))) {
      throw new UsageError(USAGE.missingValue, { option: rawName });
    }
    given.set(name, [...(given.get(name) ?? []), value ?? '']);
  }
  return {
    arguments: positionals.map(showNumber),
    value: (option) => given.get(option)?.at(-1),
    list: (option) => given.get(option) ?? [],
    has: (option) => given.has(option),
  };
}

/** Error codes are negative: without this `-604101` would be read as six options. */
function hideNumber(word: string): string {
  return /^-\d+$/.test(word) ? `\0${word}` : word;
}

function showNumber(word: string): string {
  return word.replace(/^\0/, '');
}

/** A value that must be one of a few words. Throws `UsageError` for any other; undefined when none was given. */
export function choice<T extends string>(
  options: Options,
  option: string,
  choices: readonly T[],
): T | undefined {
  const value = options.value(option);
  const found = choices.find((one) => one === value);
  if (value !== undefined && found === undefined) {
    throw new UsageError(USAGE.wrongChoice, {
      option: `--${option}`,
      choices: { en: choices.join(', '), zh: choices.join('、') },
      value,
    });
  }
  return found;
}

/** A value that must be a whole number of 0 or more; undefined when none was given. */
export function count(options: Options, option: string): number | undefined {
  const value = options.value(option);
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value)) {
    throw new UsageError(USAGE.wrongNumber, { option: `--${option}`, value });
  }
  return Number(value);
}
