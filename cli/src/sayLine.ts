import { formatText, inLocale, type MessageValue, oneLine, type Text, visible } from '#core';
import type { Run } from './commands/command';

/** Prints one line of the checker's own to stderr; line breaks inside become spaces, and what would not be seen is written out. */
export function sayLine(
  { terminal, locale }: Pick<Run, 'terminal' | 'locale'>,
  message: Text,
  values?: Readonly<Record<string, MessageValue>>,
): void {
  const given = Object.entries(values ?? {}).map(([name, value]) => [
    name,
    typeof value === 'string' ? oneLine(value) : value,
  ]);
  const text = visible(oneLine(inLocale(formatText(message, Object.fromEntries(given)), locale)));
  terminal.err(`cloudcall: ${text}\n`);
}
