import { distinctBy } from '../../collections/distinctBy';
import { type Place, placeKey } from '../../text/span';
import type { Trail } from '../evaluate/flowValue';
import type { Step } from '../functionFlow';
import type { Program } from '../solve/program';

/** Hops beyond this many are left out before the use itself. */
const MAX_STEPS = 40;

/**
 * A use's chain of places: how the openapi object came, how its name came, and the use itself.
 * @param passed how a name that the callers pass came into the event
 */
export function chainOf(
  program: Program,
  way: Trail | undefined,
  names: readonly (Trail | undefined)[],
  passed: readonly Step[],
  use: Place,
): Step[] {
  const inside = [way, ...names].flatMap((trail) => stepsOf(program, trail));
  const steps = [...inside, ...passed];
  const written = steps.filter(({ span }) => span.end > span.start);
  return [...distinctBy(written, placeKey).slice(0, MAX_STEPS), { kind: 'use', ...use }];
}

/** The places of a trail, first hop first. */
export function stepsOf(program: Program, trail: Trail | undefined): Step[] {
  const steps: Step[] = [];
  for (let hop = trail; hop !== undefined; hop = hop.before) {
    const place = program.placeOf(hop.node);
    if (place.file !== '') steps.push({ kind: hop.kind, ...place });
  }
  return steps.reverse();
}
