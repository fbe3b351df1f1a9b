import { formatText, inLocale, type MessageValue, oneLine, type Text, visible } from '#core';
import { USAGE } from '../../library/src/messages/usage';
import { UsageError } from '../../library/src/usageError';
import type { Run } from './commands/command';

/** Prints one line of the checker's own to stderr; line breaks inside become spaces, and what would not be seen is written out. */
export function sayLine(
  { terminal, locale }: Pick<Run, 'terminal' | 'locale'>,
  message: Text,
  values?: Readonly<Record<string, MessageValue>>,
): void {
  // A text that is complete may hold braces of its own.
  const filled = values === undefined ? message : formatText(message, oneLined(values));
  const text = visible(oneLine(inLocale(filled, locale)));
  terminal.err(`cloudcall: ${text}\n`);
}

/** Says in one line on stderr what was wrong with the input, or that the fault is ours. */
export function sayError(run: Pick<Run, 'terminal' | 'locale'>, error: unknown): void {
  if (error instanceof UsageError) sayLine(run, error.text);
  else if (isSystemError(error)) {
    sayLine(run, USAGE.inaccessible, { path: error.path ?? error.syscall, reason: error.code });
  } else {
    const message = error instanceof Error ? error.message : String(error);
    sayLine(run, USAGE.internal, { message });
  }
}

/** What the file system refuses (`EACCES`, `ELOOP`, `ENAMETOOLONG` …) is no fault of ours. */
function isSystemError(error: unknown): error is { code: string; syscall: string; path?: string } {
  return (
    error instanceof Error &&
    typeof (error as { syscall?: unknown }).syscall === 'string' &&
    typeof (error as { code?: unknown }).code === 'string'
  );
}

type Values = Readonly<Record<string, MessageValue>>;

function oneLined(values: Values): Values {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? oneLine(value) : value,
  ]);
  return Object.fromEntries(entries);
}
