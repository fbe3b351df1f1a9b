import type { FunctionNode, MemberNode } from '../flow/fileGraph';
import type { FunctionQuestion } from '../flow/functionQuestion';
import type { NodeId } from '../flow/nodeIds';
import { soleSource } from '../flow/solve/soleSource';
import { memberToken } from '../flow/solve/tokens';
import type { SolvedFunction } from '../flow/solvedFunction';
import type { Place } from '../text/span';
import { follow, isChained } from './following';
import { isOnlyReply } from './isOnlyReply';
import { perCloudCall } from './perCloudCall';

/** A member that is read of a cloud call's promise, as if it were the reply; the place is the member's name. */
export interface PromiseRead extends Place {
  readonly name: string;
  /** The call that gives the promise there; undefined where that is not plain, or where nothing can wait for it. */
  readonly call: Place | undefined;
  /** Whether the member follows the call at once. */
  readonly isDirect: boolean;
}

/** The members read of promises that nobody has waited for, by the number of the cloud call, in the order of the text. */
export const promiseReads = perCloudCall((fn) => (call) => readsOf(fn, call));

/** The calls of `downloadFile`, by their numbers, whose file is read of the promise before anybody has waited for it. */
export const pendingDownloads: FunctionQuestion<ReadonlySet<number>> = {
  signs: /downloadFile|\\[ux]/,
  none: new Set(),
  answer: (fn) =>
    new Set(
      fn
        .callsOf(memberToken('downloadFile'))
        .filter((call) => readsOf(fn, call).some(({ name }) => name === 'fileContent')),
    ),
};

function readsOf(fn: SolvedFunction, call: NodeId): readonly PromiseRead[] {
  const { program } = fn.solved;
  const promises = follow(fn, [{ node: call, path: [], pending: true }]).reached.filter(
    ({ path, pending }) => path.length === 0 && pending === true,
  );
  const found = new Set<NodeId>();
  for (const { node } of promises) {
    for (const { by, how } of fn.consumersOf(node)) {
      const member = how === 'object' && by >= 0 ? program.at(by) : undefined;
      if (member?.kind !== 'member' || member.name === '' || isChained(member.name)) continue;
      const isPromise = isOnlyReply(
        fn,
        node,
        (reply) => reply.call === call && reply.path.length === 0,
      );
      if (isPromise) found.add(by);
    }
  }
  return [...found].sort((a, b) => a - b).map((member) => readAt(fn, member));
}

function readAt({ solved: { program } }: SolvedFunction, id: NodeId): PromiseRead {
  const member = program.at(id) as MemberNode;
  const object = program.ref(id, member.object);
  const source = soleSource(program, object);
  const owner = program.ownerOf(source);
  const canWait =
    program.at(source).kind === 'call' && owner >= 0 && (program.at(owner) as FunctionNode).async;
  return {
    file: program.placeOf(id).file,
    span: member.nameSpan,
    name: member.name,
    call: canWait ? program.placeOf(source) : undefined,
    isDirect: source === object && member.nameSpan.start >= program.spanOf(source).end,
  };
}
