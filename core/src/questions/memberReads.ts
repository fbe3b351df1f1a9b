import { ANY } from '../flow/solve/heap';
import type { Place } from '../text/span';
import { follow } from './following';
import { perCloudCall } from './perCloudCall';
import { isOnly, isStored, nameAt } from './results';

/** A member that is read of a cloud call's result and of no other value; the place is that of the name. */
interface MemberRead extends Place {
  /** From the result down to the member. */
  readonly path: readonly string[];
}

/** Where members are read of the results of cloud calls, by the calls' numbers. */
export const memberReads = perCloudCall((fn) => (call): readonly MemberRead[] => {
  const { reached } = follow(fn, [{ node: call, path: [], pending: true }]);
  return reached.flatMap((place) => {
    const { node, path } = place;
    const isRead = path.length > 0 && fn.solved.program.at(node).kind === 'member';
    if (!isRead || path.at(-1) === ANY || isStored(fn, reached, place)) return [];
    return isOnly(fn, node, call, path.join('.')) ? [{ ...nameAt(fn, node), path }] : [];
  });
});
