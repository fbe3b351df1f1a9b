import type { CloudFunction } from '../../files/cloudFunction';
import type { Report } from '../../findings/finding';
import { resultMessages } from '../../messages/rules/results';
import { functionsNamed } from '../../project/functionsNamed';
import type { Snapshot } from '../../project/snapshot';
import { returnedResults } from '../../questions/returnedResults';
import type { RuleContext } from '../_shared/rule';

/**
 * Pictures that a function returns as the Buffer that the call gives. Silent unless the mini program is
 * seen to call the function, and nothing that calls it has to do with buffers.
 */
export function* returnedBuffers({ state, snapshot, ask }: RuleContext): Iterable<Report> {
  for (const { interface: name, call } of state.flow.uses) {
    if (call === undefined || !snapshot.catalog.get(name)?.buffer) continue;
    const returned = ask(returnedResults).get(call.node) ?? [];
    if (returned.length === 0 || !isShownAsIs(snapshot, state.fn)) continue;
    for (const place of returned) {
      const message = resultMessages.bufferReturned;
      yield { ...place, interface: name, severity: 'hint', message };
    }
  }
}

/** Whether the function's callers are seen, and none of them can turn a buffer into a picture. */
function isShownAsIs(snapshot: Snapshot, fn: CloudFunction): boolean {
  if (functionsNamed(snapshot, fn.name).length > 1) return false;
  const found = snapshot.callsNaming(fn.name).calls;
  const callers = new Set(found.flatMap(({ way }) => way.map(({ file }) => file)));
  return (
    callers.size > 0 &&
    ![...callers].some(
      (file) =>
        snapshot.functionOf(file) !== undefined ||
        /buffer|base64|uint8/i.test(snapshot.read(file) ?? ''),
    )
  );
}
