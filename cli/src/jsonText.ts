import { visibleLines } from '#core';

/** A value as JSON for programs, with a newline at its end; what a terminal would obey is escaped. */
export function jsonText(value: unknown): string {
  return `${visibleLines(JSON.stringify(value, null, 2))}\n`;
}
