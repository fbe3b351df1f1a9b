import type { Text } from '../../messages/text';
import { oneLine } from '../../text/oneLine';

/** A text in both languages, or one that is the same in both. */
export type Part = Text | string;

/** The same text in both languages. */
export function both(text: string): Text {
  return { en: text, zh: text };
}

/** The parts in a row, joined by a separator; undefined parts are left out. */
export function joinText(parts: readonly (Part | undefined)[], separator: Part = ''): Text {
  const inLanguage = (part: Part, language: keyof Text): string =>
    typeof part === 'string' ? part : part[language];
  const join = (language: keyof Text): string =>
    parts
      .filter((part) => part !== undefined)
      .map((part) => inLanguage(part, language))
      .filter((part) => part !== '')
      .join(inLanguage(separator, language));
  return { en: join('en'), zh: join('zh') };
}

/** Each language of a text through a function. */
export function mapText(text: Text, change: (text: string) => string): Text {
  return { en: change(text.en), zh: change(text.zh) };
}

/** Text that markdown shows as it is, also in a table's cell. */
export function plain(text: Part): Text {
  const shown = (value: string): string => oneLine(value.replace(/[\\`*_[\]<>|#~]/g, '\\$&'));
  return typeof text === 'string' ? both(shown(text)) : mapText(text, shown);
}

/** Code inside a line, also in a table's cell. */
export function code(text: string): string {
  const safe = oneLine(text.replace(/\|/g, '\\|'));
  const runs = (safe.match(/`+/g) ?? []).map((run) => run.length);
  if (runs.length === 0) return `\`${safe}\``;
  // The signs around it are one more than any inside, so that it cannot end there.
  const sign = '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run)) + 1);
  return `${sign} ${safe} ${sign}`;
}

/** Bold text, empty where the text is; `text` is markdown already. */
export function bold(text: Part): Text {
  return mapText(typeof text === 'string' ? both(text) : text, (it) => it && `**${it}**`);
}

/** A link with a title that is markdown already. */
export function link(title: Part, url: string): Text {
  return joinText(['[', title, `](${url.replace(/[()\s]/g, encodeURIComponent)})`]);
}

/** A table; all cells are markdown already. Undefined when it would have no rows. */
export function table(head: readonly Part[], rows: readonly (readonly Part[])[]): Text | undefined {
  if (rows.length === 0) return undefined;
  const line = (cells: readonly Part[]): Text =>
    joinText([
      '| ',
      joinText(
        // An empty cell would not be there, and those behind it would move forward.
        cells.map((cell) =>
          mapText(typeof cell === 'string' ? both(cell) : cell, (it) => it || ' '),
        ),
        ' | ',
      ),
      ' |',
    ]);
  return joinText([line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)], '\n');
}

/** Blocks of markdown, one below the other; undefined ones are left out. */
export function blocks(parts: readonly (Part | undefined)[]): Text {
  return joinText(parts, '\n\n');
}

/** A block of code with its language. */
export function fence(language: string, text: string): string {
  const marks = '`'.repeat(
    Math.max(3, ...(text.match(/`+/g) ?? []).map(({ length }) => length + 1)),
  );
  return `${marks}${language}\n${text.trimEnd()}\n${marks}`;
}
