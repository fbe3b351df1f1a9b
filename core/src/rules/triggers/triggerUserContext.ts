import { hasTimer } from '../../config/readTriggers';
import type { CloudFunction } from '../../files/cloudFunction';
import type { Value } from '../../flow/value';
import { triggerMessages } from '../../messages/rules/triggers';
import type { FunctionState } from '../../project/functionState';
import type { Snapshot } from '../../project/snapshot';
import { callsOfTimer } from '../../questions/callsOfTimer';
import { asksForTrigger, openIdReads } from '../../questions/contextReads';
import { holds, type Place, type Span, sameSpan } from '../../text/span';
import { memberOf } from '../_shared/argument';
import type { Rule } from '../_shared/rule';

/**
 * The caller's OPENID given to a cloud call in a function that a timer calls. Silent where the code
 * asks how it was called, or whether there is an OPENID. Content checks that need an active user are
 * a hint there.
 */
export const triggerUserContext: Rule = {
  id: 'trigger-user-context',
  *check({ state, snapshot, ask }) {
    const { flow } = state;
    if (!isRunByTimer(snapshot, state)) return;
    if (ask(asksForTrigger) || ask(openIdReads).isAskedFor) return;
    const reached = ask(callsOfTimer);
    const openIdsOf = (file: string): readonly Span[] =>
      ask(openIdReads).places.flatMap((one) => (one.file === file ? [one.span] : []));
    for (const { interface: name, call, file: source, span: place } of flow.uses) {
      if (call === undefined || !reached.has(call.node)) continue;
      if (wantsActiveUser(name, memberOf(call.argument, 'version')?.value)) {
        const message = triggerMessages.activeUser;
        yield { file: source, span: place, interface: name, severity: 'hint', message };
      }
      const written = openIdsOf(call.file).filter((span) => holds(call.span, span));
      const inside = written.map((span): Place => ({ file: call.file, span }));
      const before = placesOf(call.argument).filter(
        ({ file, span }) =>
          (file !== call.file || !holds(call.span, span)) &&
          openIdsOf(file).some((one) => sameSpan(one, span)),
      );
      for (const { file, span } of [...inside, ...before]) {
        yield { file, span, interface: name, message: triggerMessages.userContext };
      }
    }
  },
};

/** Whether a timer calls a function, or nobody but functions that a timer calls. */
function isRunByTimer(snapshot: Snapshot, { fn, config }: FunctionState): boolean {
  if (hasTimer(config)) return true;
  // Who calls it is looked for in the whole project, and mostly in vain.
  if (!snapshot.hasTimers) return false;
  const isTimers = (caller: CloudFunction | undefined): boolean =>
    caller === undefined ? false : hasTimer(snapshot.config(caller));
  const { calls, maybe } = snapshot.callsNaming(fn.name);
  const callers = [...calls, ...maybe]
    .map(({ file }) => snapshot.functionOf(file))
    .filter((caller) => caller !== fn);
  return callers.length > 0 && callers.every(isTimers);
}

/** Where the members of an argument get their values, at any depth. */
function placesOf(value: Value | undefined): readonly Place[] {
  if (value?.kind === 'object') return value.properties.flatMap((one) => placesOf(one.value));
  if (value?.kind === 'array') return value.items.flatMap(placesOf);
  return value === undefined ? [] : [{ file: value.file, span: value.span }];
}

const ACTIVE_USER: Readonly<Record<string, (version: Value | undefined) => boolean>> = {
  'security.mediaCheckAsync': () => true,
  'security.msgSecCheck': (version) => version?.kind === 'number' && version.value === 2,
};

/** Whether an interface takes only users who have opened the mini program within two hours. */
function wantsActiveUser(name: string, version: Value | undefined): boolean {
  return ACTIVE_USER[name]?.(version) ?? false;
}
