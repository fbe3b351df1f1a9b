import { hasTimer } from '../../config/readTriggers';
import type { Report } from '../../findings/finding';
import { pushMessages } from '../../messages/rules/push';
import type { Snapshot } from '../../project/snapshot';
import { withoutSourceExtension } from '../../syntax/sourceExtensions';
import type { RuleContext } from '../_shared/rule';
import { callsFromMiniprogram } from '../_shared/sentData';

/**
 * Customer-service messages that no message of the user precedes: sent by a function which the mini
 * program or a timer calls, in a workspace where no function receives pushed messages and no page leads
 * to the customer service. Silent where the pages cannot be seen.
 */
export function* serviceMessages({ state, snapshot }: RuleContext): Iterable<Report> {
  const uses = state.flow.uses.filter(
    ({ interface: name, call }) => name === SEND && call !== undefined,
  );
  if (uses.length === 0) return;
  const { fn } = state;
  if (!hasTimer(state.config) && callsFromMiniprogram(snapshot, fn.name).length === 0) return;
  const root = snapshot.functions.filter((other) => other.root === fn.root);
  if (root.some((other) => other.sources.some((file) => snapshot.derived(file, mayReceive))))
    return;
  if (mayLeadToService(snapshot)) return;
  for (const { file, span } of uses) {
    const message = pushMessages.unasked;
    yield { file, span, interface: SEND, severity: 'hint', message };
  }
}

const SEND = 'customerServiceMessage.send';

/** Whether code may handle a pushed message: it names a field of one, or replies as a handler does. */
function mayReceive(text: string): boolean {
  return /\b(?:MsgType|MsgId|CreateTime|(?:From|To)UserName|SessionFrom|user_enter_tempsession)\b|\.(?:Content|Event|Title)\b|return(?:\s*\()?\s*['"`]success/.test(
    text,
  );
}

/** Whether a page may open the customer service, or none was seen. */
function mayLeadToService(snapshot: Snapshot): boolean {
  let sawPage = false;
  for (const file of snapshot.miniprogramSources) {
    if (snapshot.derived(file, namesService)) return true;
    const stem = withoutSourceExtension(file);
    const leads = snapshot.derived(stem === file ? file : `${stem}.wxml`, namesService);
    if (leads) return true;
    if (leads !== undefined) sawPage = true;
  }
  return !sawPage;
}

/** Whether a page or its code names the customer service's button, or one whose kind is not known. */
function namesService(text: string): boolean {
  return /open-?type\s*=\s*(?:["']\s*)?(?:\{+\s*)?["']?contact|open-type\s*=\s*["']\{\{|contact-button|openCustomerService/i.test(
    text,
  );
}
