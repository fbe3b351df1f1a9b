import type { CloudFunction, Fault, Finding, Place, Snapshot } from '#core';
import { PlaceFormatter } from './placeFormatter';
import type { ReportedFunction } from './report';

/** What a check says of one function: plain data, of which every report is put together. */
export interface FunctionResult {
  readonly report: ReportedFunction;
  readonly findings: readonly Finding[];
  /** The files of its code, each once. */
  readonly files: readonly string[];
  /** What failed inside the checker. */
  readonly faults: readonly Fault[];
}

/** All that is known of a function; places are named from `root`. */
export function functionResult(
  snapshot: Snapshot,
  fn: CloudFunction,
  root: string,
): FunctionResult {
  return {
    report: reportedFunction(snapshot, fn, root),
    findings: snapshot.findings(fn),
    files: [...new Set([...fn.sources, ...snapshot.state(fn).flow.files])],
    faults: snapshot.faults(fn),
  };
}

/** A function's entry in the report, which `cloudcall list --json` prints as well. */
export function reportedFunction(
  snapshot: Snapshot,
  fn: CloudFunction,
  root: string,
): ReportedFunction {
  // Lines are kept no longer than for one function: there may be thousands.
  const places = new PlaceFormatter(snapshot, root);
  const { config, declared, undeclared, unused, flow } = snapshot.state(fn);
  return {
    name: fn.name,
    path: places.path(fn.directory),
    config: config.exists ? places.path(fn.configPath) : null,
    declared,
    used: once(flow.uses, (use) => use.interface).map((use) => ({
      interface: use.interface,
      ...places.place(use),
    })),
    undeclared,
    unused,
    unresolved: once(flow.unresolved, ({ reason }) => reason).map((one) => ({
      ...places.place(one),
      reason: one.reason,
    })),
  };
}

/** The items that say something new: the same at the same place, as when two functions share a file, counts once. */
function once<T extends Place>(items: readonly T[], what: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = JSON.stringify([item.file, item.span.start, item.span.end, what(item)]);
    return !seen.has(key) && seen.add(key);
  });
}
