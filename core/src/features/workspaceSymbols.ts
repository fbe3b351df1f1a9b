import { readTriggers } from '../config/readTriggers';
import type { Snapshot } from '../project/snapshot';
import { holdsInOrder } from './holdsInOrder';
import type { WorkspaceSymbolEntry } from './types';

const MOST = 200;

/**
 * The cloud functions, their uses of interfaces and their triggers whose names hold a query's
 * letters in its order; all for an empty query. At most 200.
 */
export function workspaceSymbols(
  snapshot: Snapshot,
  query: string,
): readonly WorkspaceSymbolEntry[] {
  const letters = query.toLowerCase();
  const isMeant = (name: string): boolean => holdsInOrder(name.toLowerCase(), letters);
  const found: WorkspaceSymbolEntry[] = [];
  for (const fn of snapshot.functions) {
    if (found.length >= MOST) break;
    const container = fn.name;
    const file = fn.entry ?? fn.configPath;
    if (isMeant(fn.name) && snapshot.read(file) !== undefined) {
      const place = { file, span: { start: 0, end: 0 } };
      found.push({ name: fn.name, container, kind: 'function', place });
    }
    for (const { interface: name, file: used, span } of snapshot.state(fn).flow.uses) {
      if (!isMeant(name)) continue;
      found.push({ name, container, kind: 'interface', place: { file: used, span } });
    }
    const config = snapshot.config(fn);
    for (const { name } of readTriggers(config)) {
      if (name?.text === undefined || !isMeant(name.text)) continue;
      const place = { file: config.path, span: name.span };
      found.push({ name: name.text, container, kind: 'trigger', place });
    }
  }
  return found.slice(0, MOST);
}
