import { type Interface, inLocale, type Negative } from '#core';
import { sharedCatalog } from './engine';
import type { InterfaceHit, Language } from './types';

/**
 * The server interfaces that answer to some words (names, Chinese or English words, HTTPS paths, error
 * codes), best first; with no words all that cloud call covers, by name. Empty where nothing does.
 */
export function interfaces(words = '', locale: Language = 'en'): readonly InterfaceHit[] {
  const catalog = sharedCatalog();
  if (words.trim() === '') return catalog.all.map((found) => covered(found, locale));
  return catalog
    .search(words)
    .map((hit) =>
      hit.kind === 'interface' ? covered(hit.interface, locale) : uncovered(hit.negative, locale),
    );
}

function covered(found: Interface, locale: Language): InterfaceHit {
  const { name, title, summary, cloudCall, deprecated } = found;
  return {
    name,
    title: inLocale(title, locale),
    summary: inLocale(summary, locale),
    cloudCall,
    ...(deprecated && { replacement: deprecated.replacement ?? null }),
  };
}

function uncovered({ names, docName, title, note }: Negative, locale: Language): InterfaceHit {
  return {
    name: names[0] ?? docName,
    title: inLocale(title, locale),
    summary: note === undefined ? '' : inLocale(note, locale),
    cloudCall: false,
  };
}
