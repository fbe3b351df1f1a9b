import { cronInWords } from '../config/cron/describeCron';
import { readTriggers } from '../config/readTriggers';
import type { Snapshot } from '../project/snapshot';
import type { Span } from '../text/span';
import { statesReaching } from './openapiFacts';
import type { DocumentSymbolEntry } from './types';

/**
 * The outline of a config.json (interfaces, then triggers), or the interfaces that a source file
 * calls, in its order; empty for all other files.
 */
export function documentSymbols(snapshot: Snapshot, file: string): readonly DocumentSymbolEntry[] {
  const fn = snapshot.functionOf(file);
  const titled = (name: string, span: Span, whole = span): DocumentSymbolEntry => {
    const detail = snapshot.catalog.get(name)?.title;
    return { name, kind: 'interface', span, whole, ...(detail && { detail }) };
  };
  if (fn?.configPath !== file) {
    const found = new Map<string, DocumentSymbolEntry>();
    for (const { flow } of statesReaching(snapshot, file)) {
      for (const { file: used, span, interface: name, call } of flow.uses) {
        if (used !== file) continue;
        const isAround = call?.file === file && call.span.start <= span.start;
        found.set(`${span.start} ${name}`, titled(name, span, isAround ? call.span : span));
      }
    }
    return [...found.values()].sort((a, b) => a.span.start - b.span.start);
  }
  const config = snapshot.config(fn);
  return [
    ...config.permissions.map(({ name, span }) => titled(name, span)),
    ...readTriggers(config).flatMap(({ name, config: cron }): readonly DocumentSymbolEntry[] => {
      if (name?.text === undefined) return [];
      const detail = cronInWords(cron?.text ?? '');
      const { text, span } = name;
      return [{ name: text, kind: 'trigger', span, whole: span, ...(detail && { detail }) }];
    }),
  ];
}
