import type { Text } from '#core';

/** An option, as parser, help, page and completion read it. */
export interface OptionSpec {
  /** Its long name without dashes. */
  readonly name: string;
  /** Its letter without the dash. */
  readonly letter?: string;
  /** `switch` takes no value, of `value` the last one counts, a `list` may be repeated. */
  readonly kind: 'switch' | 'value' | 'list';
  /** What its value is called; absent for switches. */
  readonly value?: string;
  /** Whether the value may be left out. */
  readonly isOptional?: boolean;
  /** All values that there are. */
  readonly choices?: readonly string[];
  /** What a shell offers as the value, where there are no choices. */
  readonly offers?: 'files' | 'folders' | 'severities';
  readonly text: Text;
}

/** What a command is called with, beside options. */
interface WordsSpec {
  /** As usage shows it, such as `<function> <interface…>`; '' for none. */
  readonly usage: Text;
  /** What a shell offers. */
  readonly offers?: 'files' | 'shells' | 'commands' | 'rules';
}

/** A line to try, and what it does. */
interface Example {
  readonly line: string;
  readonly text: Text;
}

/** A command, as parser, help, page and completion read it. */
export interface CommandSpec {
  readonly name: string;
  readonly words: WordsSpec;
  /** What it does, without a full stop. */
  readonly summary: Text;
  /** More about it, in whole sentences. */
  readonly details?: Text;
  readonly options: readonly OptionSpec[];
  readonly examples: readonly Example[];
}

/** An option as help shows it: `-h, --help`, `--root DIR`, `--changed [REF]`. */
export function optionUsage({ name, letter, value, isOptional }: OptionSpec): string {
  const long = `${letter === undefined ? '' : `-${letter}, `}--${name}`;
  if (value === undefined) return long;
  return `${long} ${isOptional ? `[${value}]` : value}`;
}
