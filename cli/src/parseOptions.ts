import { Command, Option } from 'commander';
import { USAGE } from '../../library/src/messages/usage';
import { UsageError } from '../../library/src/usageError';
import type { CommandSpec, OptionSpec } from './table/commandSpec';
import { COMMON_OPTIONS } from './table/commonOptions';

/** A parsed command line. */
export interface Options {
  readonly arguments: readonly string[];
  /** The last value given; '' for an option that may lack its value and does, undefined when there is none. */
  value(option: string): string | undefined;
  /** All values given, in order. */
  list(option: string): readonly string[];
  has(option: string): boolean;
}

/** Parses the words after a command. Throws `UsageError` for an option that it does not have or that lacks its value. */
export function parseOptions(spec: CommandSpec, words: readonly string[]): Options {
  const specs = [...COMMON_OPTIONS, ...spec.options];
  const given = new Map<string, string[]>();
  const parser = new Command(spec.name).helpOption(false);
  for (const option of specs) {
    parser.addOption(new Option(flagsOf(option)));
    parser.on(`option:${option.name}`, (value?: string | null) => {
      const text = showNumber(value ?? '');
      if (option.kind !== 'switch' && !option.isOptional && text === '') {
        throw new UsageError(USAGE.missingValue, { option: `--${option.name}` });
      }
      given.set(option.name, [...(given.get(option.name) ?? []), text]);
    });
  }
  const { operands, unknown } = parser.parseOptions(words.map(hideNumber));
  const [first] = unknown;
  if (first !== undefined) refuse(spec, specs, first);
  return {
    arguments: operands.map(showNumber),
    value: (option) => given.get(option)?.at(-1),
    list: (option) => given.get(option) ?? [],
    has: (option) => given.has(option),
  };
}

/** Values are optional for the parser, so that an option is not taken for the value of the one before it. */
function flagsOf({ name, letter, kind, value }: OptionSpec): string {
  const flags = letter === undefined ? `--${name}` : `-${letter}, --${name}`;
  return kind === 'switch' ? flags : `${flags} [${value}]`;
}

function refuse(spec: CommandSpec, specs: readonly OptionSpec[], word: string): never {
  const flag = word.split('=', 1)[0] ?? '';
  const isSwitch = specs.some(({ name }) => word !== flag && `--${name}` === flag);
  if (isSwitch) throw new UsageError(USAGE.needlessValue, { option: flag });
  throw new UsageError(USAGE.unknownOption, {
    command: spec.name,
    option: flag,
    help: `cloudcall ${spec.name} --help`,
  });
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
