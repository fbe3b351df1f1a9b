import type { Interface } from '../../catalog/types';
import { inLocale, type Locale, type Text } from '../../messages/text';
import { oneLine } from '../../text/oneLine';

/** The documentation of an interface as a comment, line by line. */
export function docComment(item: Interface, locale: Locale, indent: string): readonly string[] {
  const { title, summary, limits, deprecated, docUrl, docUrlOld } = item;
  const say = (text: Text): string => safe(inLocale(text, locale));
  const lines = [say(title)];
  if (say(summary).replace(/[.。]$/, '') !== say(title)) lines.push('', say(summary));
  if (limits) lines.push('', say(limits));
  if (deprecated) {
    const { since, replacement } = deprecated;
    lines.push(`@deprecated ${say(since)}${replacement ? ` → ${replacement}` : ''}`);
  }
  const page = docUrl ?? docUrlOld;
  if (page) lines.push(`@see ${page}`);
  if (lines.length === 1) return [`${indent}/** ${lines[0]} */`];
  const inner = lines.map((line) => `${indent} *${line === '' ? '' : ` ${line}`}`);
  return [`${indent}/**`, ...inner, `${indent} */`];
}

/** One line that can stand in a comment. */
export function safe(text: string): string {
  return oneLine(text).replace(/\*\//g, '*\u200b/');
}
