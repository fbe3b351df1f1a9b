import { distinctBy } from '../../collections/distinctBy';
import type { CloudFunction } from '../../files/cloudFunction';
import { resultMessages } from '../../messages/rules/results';
import type { Snapshot } from '../../project/snapshot';
import { returnedResults } from '../../questions/returnedResults';
import { placeKey } from '../../text/span';
import type { WorkspaceRule } from '../_shared/rule';
import { callsFromMiniprogram, functionsRead } from '../_shared/sentData';
import { isVersion2, TEXT_CHECK } from './contentVerdict';

/**
 * A page that judges text by the errCode of a check by version 2, whose reply a function hands on as
 * it is. Silent where the page's file says anything of the verdict.
 */
export const verdictOnPage: WorkspaceRule = {
  id: 'result-check',
  *checkWorkspace(snapshot) {
    for (const fn of functionsRead(snapshot)) {
      const reads = callsFromMiniprogram(snapshot, fn.name)
        .flatMap(({ codeReads }) => codeReads)
        .filter(({ name }) => name === 'errCode');
      if (reads.length === 0 || !handsVerdictOn(snapshot, fn)) continue;
      for (const { file, span } of distinctBy(reads, placeKey)) {
        if (/suggest|detail|label/i.test(snapshot.read(file) ?? '')) continue;
        yield { file, span, interface: TEXT_CHECK, message: resultMessages.verdictOnPage };
      }
    }
  },
};

/** Whether a function does nothing but check texts by version 2 and return the reply. */
function handsVerdictOn(snapshot: Snapshot, fn: CloudFunction): boolean {
  const { uses, unresolved } = snapshot.state(fn).flow;
  if (uses.length === 0 || unresolved.length > 0) return false;
  const returned = snapshot.ask(fn, returnedResults);
  return uses.every(({ interface: name, call }) => {
    const places = call === undefined ? [] : (returned.get(call.node) ?? []);
    return name === TEXT_CHECK && isVersion2(call) && places.length > 0;
  });
}
