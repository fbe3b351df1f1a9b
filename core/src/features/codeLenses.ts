import { declarableNames } from '../catalog/nameVerdict';
import type { CloudFunction } from '../files/cloudFunction';
import { exportPlace } from '../flow/exportPlace';
import { lensMessages } from '../messages/features/lenses';
import { formatText, type Text } from '../messages/text';
import type { FunctionState } from '../project/functionState';
import type { Snapshot } from '../project/snapshot';
import { spanOf } from '../syntax/spanOf';
import type { Span } from '../text/span';
import { placesOf } from './definition';
import { isReported } from './functionOverview';
import type { CodeLensEntry } from './types';

/**
 * Above a function's main export: how many interfaces it uses and how many of them are not declared.
 * In its config.json, above `openapi`: how many calls the declared interfaces have. Empty elsewhere,
 * and for functions without cloud calls.
 */
export function codeLenses(snapshot: Snapshot, file: string): readonly CodeLensEntry[] {
  const fn = snapshot.functionOf(file);
  if (fn?.configPath === file) return entryLens(snapshot.state(fn));
  return snapshot
    .functionsReaching(file)
    .filter(({ entry }) => entry === file)
    .flatMap((reaching) => functionLens(snapshot, reaching, file));
}

function functionLens(
  snapshot: Snapshot,
  fn: CloudFunction,
  file: string,
): readonly CodeLensEntry[] {
  const { used, undeclared } = snapshot.state(fn);
  const names = declarableNames(snapshot.catalog, undeclared);
  const wrong = undeclared.length - names.length;
  const count = used.length - wrong;
  if (count === 0) return [];
  const span = mainExport(snapshot, file) ?? { start: 0, end: 0 };
  if (names.length === 0) return [{ span, title: declaredTitle(count), action: { kind: 'none' } }];
  // Whoever switched the rule off has nothing to do, nor has whoever gave a reason.
  const missing = names.filter((name) => isReported(snapshot, fn, 'undeclared-interface', name));
  if (missing.length === 0) return [];
  const title =
    missing.length === 1
      ? lensMessages.oneUndeclared
      : formatText(lensMessages.undeclared, { missing: missing.length });
  const action = { kind: 'declare', function: fn.directory, names: missing } as const;
  return [{ span, title, action }];
}

/** The statement that exports the handler, which a lens stands above; undefined when there is none. */
function mainExport(snapshot: Snapshot, file: string): Span | undefined {
  const [graph, source] = [snapshot.graph(file), snapshot.tree(file)];
  const place = graph && exportPlace(graph, 'main');
  const statement =
    place && source?.statements.find(({ pos, end }) => pos <= place.start && place.end <= end);
  return statement && source && spanOf({ source }, statement);
}

function declaredTitle(count: number): Text {
  return count === 1 ? lensMessages.oneDeclared : formatText(lensMessages.allDeclared, { count });
}

function entryLens(state: FunctionState): readonly CodeLensEntry[] {
  const span: Span | undefined = state.config.openapiKey;
  if (span === undefined) return [];
  const places = [...new Set(state.declared)].flatMap((name) => placesOf(state, name));
  if (places.length === 0) return [];
  const title =
    places.length === 1
      ? lensMessages.oneCall
      : formatText(lensMessages.calls, { count: places.length });
  return [{ span, title, action: { kind: 'references', places } }];
}
