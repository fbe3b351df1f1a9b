import { type Locale, localeOf } from '#core';

/** Where a run of the checker takes place. */
export interface Terminal {
  /** The working folder, absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Prints to stdout as it is. */
  out(text: string): void;
  /** Prints to stderr as it is. */
  err(text: string): void;
  /** All of stdin, to its end. */
  stdin(): string;
  /** Whether stdout shows colours. */
  readonly colours: boolean;
  /** Whether stderr is a terminal that a line can be written anew on. */
  readonly progress: boolean;
  /** The system's language tag, for when the environment names none. */
  readonly language: string;
  /** Milliseconds on a clock that only grows. */
  now(): number;
  /** Sets the exit code anew, for runs that go on. */
  exit(code: 0 | 1 | 2): void;
}

/** The locale that the environment asks for; the first variable that is set decides, as everywhere. */
export function terminalLocale({ env, language }: Terminal): Locale {
  return localeNamed(env.LC_ALL || env.LC_MESSAGES || env.LANG || language);
}

/** The locale for a tag as people and systems write it (`zh-cn`, `zh_CN.UTF-8`); every unknown one means English. */
export function localeNamed(tag: string): Locale {
  return localeOf(tag.replace('_', '-'));
}

/** Whether a stream that may be a terminal shall get colours (https://no-color.org, https://force-color.org). */
export function wantsColours(
  isTerminal: boolean,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return !/^(?:0|false)$/.test(env.FORCE_COLOR);
  return isTerminal && env.TERM !== 'dumb';
}

/** Whether a stream that may be a terminal shall get a line that is written anew again and again. */
export function wantsProgress(
  isTerminal: boolean,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  return isTerminal && env.TERM !== 'dumb' && !env.CI;
}
