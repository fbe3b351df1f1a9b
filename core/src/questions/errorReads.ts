import { distinctBy } from '../collections/distinctBy';
import { ERROR_NAMES } from '../flow/errorNames';
import { THROWN } from '../flow/evaluate/flowValue';
import type { MemberNode } from '../flow/fileGraph';
import type { FunctionQuestion } from '../flow/functionQuestion';
import type { NodeId } from '../flow/nodeIds';
import type { SolvedFunction } from '../flow/solvedFunction';
import type { Place } from '../text/span';
import { follow } from './following';
import { isOnlyReply } from './isOnlyReply';
import { ThrowerSearch } from './throwerSearch';

/** A member of an error of cloud calls that is read as the server spells it; the place is that of the name. */
export interface ErrorRead extends Place {
  readonly name: string;
  /** The numbers of the cloud calls that may throw the error. */
  readonly calls: readonly number[];
}

/** Where the code reads `errcode`, `err_msg` and their like of errors that only cloud calls throw, in the order of the text. */
export const errorReads: FunctionQuestion<readonly ErrorRead[]> = {
  signs: /\berr_?(?:code|msg)\b|\\[ux]/,
  none: [],
  answer: (fn) => {
    const { program } = fn.solved;
    const search = new ThrowerSearch(fn);
    const errors = new Map<NodeId, CaughtError>();
    program.forEach((node, id) => {
      if (node.kind !== 'caught' && node.kind !== 'rejected') return;
      const read = readsOf(fn, id);
      const calls = read.some(isMisspelt) ? search.of(id) : undefined;
      if (calls?.isComplete && calls.calls.size > 0) errors.set(id, { read, calls: calls.calls });
    });
    const found = [...errors.values()].flatMap(({ read }) => read.filter(isMisspelt));
    return distinctBy(found, ({ node }) => node)
      .sort((a, b) => a.node - b.node)
      .flatMap(({ node, name }) => {
        const calls = callsOf(fn, errors, node, name);
        if (calls.length === 0) return [];
        const { nameSpan: span } = program.at(node) as MemberNode;
        return [{ file: program.placeOf(node).file, span, name, calls }];
      });
  },
};

interface CaughtError {
  readonly read: readonly Read[];
  readonly calls: ReadonlySet<NodeId>;
}

interface Read {
  readonly node: NodeId;
  readonly name: string;
}

function isMisspelt({ name }: Read): boolean {
  return ERROR_NAMES.has(name);
}

/** The members of an error that the code reads. */
function readsOf(fn: SolvedFunction, error: NodeId): readonly Read[] {
  const { reached } = follow(fn, [{ node: error, path: [], pending: false }]);
  return reached.flatMap(({ node, path: [name, second] }) =>
    name !== undefined && second === undefined && fn.solved.program.at(node).kind === 'member'
      ? [{ node, name }]
      : [],
  );
}

/** The cloud calls whose errors a read sees; none where it may see others, or where the right name is read too. */
function callsOf(
  fn: SolvedFunction,
  errors: ReadonlyMap<NodeId, CaughtError>,
  node: NodeId,
  name: string,
): readonly number[] {
  const calls = new Set<NodeId>();
  const right = ERROR_NAMES.get(name);
  const isOnly = isOnlyReply(fn, node, ({ of, call, path }) => {
    const error = of === THROWN && path.join('.') === name ? errors.get(call) : undefined;
    for (const one of error?.calls ?? []) calls.add(one);
    return error !== undefined && !error.read.some((read) => read.name === right);
  });
  return isOnly ? [...calls] : [];
}
