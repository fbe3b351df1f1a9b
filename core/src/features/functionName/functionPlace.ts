import type { CloudFunction } from '../../files/cloudFunction';
import { exportPlace } from '../../flow/exportPlace';
import type { Snapshot } from '../../project/snapshot';
import type { Place } from '../../text/span';

/** Where a function begins: its exported handler, else its entry, else its config.json; undefined when it has none of these. */
export function functionPlace(snapshot: Snapshot, fn: CloudFunction): Place | undefined {
  const start = { start: 0, end: 0 };
  const { entry, configPath } = fn;
  if (entry === undefined) {
    return snapshot.config(fn).exists ? { file: configPath, span: start } : undefined;
  }
  const graph = snapshot.graph(entry);
  return { file: entry, span: (graph && exportPlace(graph, 'main')) ?? start };
}
