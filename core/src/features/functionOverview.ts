import { declarableNames } from '../catalog/nameVerdict';
import type { CloudFunction } from '../files/cloudFunction';
import type { RuleId } from '../findings/ruleTable';
import type { Text } from '../messages/text';
import type { Snapshot } from '../project/snapshot';
import { formedEntries } from '../rules/permissions/formedEntries';
import type { Place } from '../text/span';
import { placesOf } from './definition';

/** How an interface stands in a function. */
type InterfaceState = 'missing' | 'declared' | 'unused' | 'wrong'; // an entry that is no name: a wildcard, a prefix

/** One interface that a function calls or declares. */
interface InterfaceOverview {
  readonly name: string;
  readonly title: Text | undefined;
  readonly state: InterfaceState;
  /** Whether what is missing or unused is to be mended: not where its rule is off or told to be silent. */
  readonly reported: boolean;
  /** Where the code calls it; empty for an unused entry. */
  readonly calls: readonly Place[];
  /** Its entry in config.json. */
  readonly entry: Place | undefined;
  /** Whether the catalogue has it, and so a page of the reference. */
  readonly known: boolean;
}

/** What a function calls and declares. */
export interface FunctionOverview {
  /** Those to be declared first, then those that nothing calls. */
  readonly interfaces: readonly InterfaceOverview[];
  /** Calls whose interface cannot be known. */
  readonly unknown: readonly Place[];
}

const ORDER: readonly InterfaceState[] = ['missing', 'wrong', 'unused', 'declared'];

/** Whether a function has a finding of a rule about an interface. */
export function isReported(
  snapshot: Snapshot,
  fn: CloudFunction,
  rule: RuleId,
  name: string,
): boolean {
  return snapshot.findings(fn).some((one) => one.rule === rule && one.interface === name);
}

/** What a function calls and declares, with places; both lists are empty for one without cloud calls. */
export function functionOverview(snapshot: Snapshot, fn: CloudFunction): FunctionOverview {
  const state = snapshot.state(fn);
  const { flow, config } = state;
  const names = new Set([...state.used, ...state.declared]);
  const wrong = new Set(
    formedEntries(config).flatMap(({ entry, form }) =>
      form.kind === 'plain' || form.kind === 'duplicate' ? [] : [entry.name],
    ),
  );
  const missing = new Set(declarableNames(snapshot.catalog, state.undeclared));
  for (const name of state.undeclared) if (!missing.has(name)) wrong.add(name);
  const interfaces = [...names].map((name): InterfaceOverview => {
    const item = snapshot.catalog.get(name);
    const entry = config.permissions.find((one) => one.name === name);
    const stands = wrong.has(name)
      ? 'wrong'
      : missing.has(name)
        ? 'missing'
        : state.unused.includes(name)
          ? 'unused'
          : 'declared';
    return {
      name,
      title: item?.title,
      state: stands,
      reported:
        (stands === 'missing' && isReported(snapshot, fn, 'undeclared-interface', name)) ||
        (stands === 'unused' && isReported(snapshot, fn, 'unused-permission', name)),
      calls: placesOf(state, name),
      entry: entry && { file: config.path, span: entry.span },
      known: item !== undefined,
    };
  });
  const rank = ({ state: one }: InterfaceOverview): number => ORDER.indexOf(one);
  return {
    interfaces: interfaces.sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1)),
    unknown: flow.unresolved
      .filter(({ atCall }) => atCall)
      .map(({ file, span }) => ({ file, span })),
  };
}
