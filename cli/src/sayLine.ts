import { formatText, inLocale, type MessageValue, oneLine, type Text } from '#core';
import type { Run } from './commands/command';

/** Prints one line of the checker's own to stderr; line breaks inside become spaces. */
export function sayLine(
  { terminal, locale }: Pick<Run, 'terminal' | 'locale'>,
  message: Text,
  values?: Readonly<Record<string, MessageValue>>,
): void {
  const text = oneLine(inLocale(formatText(message, values), locale));
  terminal.err(`cloudcall: ${text}\n`);
}
