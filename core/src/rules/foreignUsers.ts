import { readSourceFacts } from '../facts/readSourceFacts';
import type { Report } from '../findings/finding';
import type { Value } from '../flow/value';
import { sdkMessages } from '../messages/rules/sdk';
import { checkedCalls, foldName, matchedMembers } from './argument';
import { functionFacts } from './functionFacts';
import type { RuleContext } from './rule';

/** Parameters that name a user. */
const USER = /^(?:touser|openid)$/;

/**
 * Calls for a user of another account (a shared environment's `FROM_OPENID`) that speak for the
 * environment's own account, since they are not made through `openapi({ appid })`.
 */
export function* foreignUsers(context: RuleContext): Iterable<Report> {
  const speaksForOne = !hasOptions(context);
  const readsAppid =
    speaksForOne && functionFacts(context).some(({ readsFromAppid }) => readsFromAppid);
  for (const { checked, parameter, property } of checkedCalls(context).flatMap(matchedMembers)) {
    if (checked.otherAccount || !USER.test(foldName(parameter.name))) continue;
    const { file, span } = property.value;
    const place = { file, span, interface: checked.use.interface };
    const from = userAt(context, property.value);
    if (from === 'own') {
      if (!readsAppid) continue;
      yield { ...place, severity: 'hint', message: sdkMessages.sharedUser };
    } else if (from !== undefined) {
      const severity = from === 'foreign' ? 'information' : 'hint';
      yield { ...place, severity, message: sdkMessages.foreignUser };
    }
  }
}

/** Whether any call of the function speaks for another account, or may. */
function hasOptions({ state: { flow } }: RuleContext): boolean {
  return flow.unresolved.length > 0 || flow.uses.some(({ call }) => call?.options !== undefined);
}

/** Whose open id an expression is; undefined where that is not known. */
function userAt(
  { snapshot }: RuleContext,
  { file, span }: Value,
): 'own' | 'foreign' | 'either' | undefined {
  const facts = snapshot.derived(file, readSourceFacts);
  const isHere = (one: Value['span']): boolean => one.start === span.start && one.end === span.end;
  const from = facts?.fromOpenIds.find((one) => isHere(one.span));
  if (from !== undefined) return from.certain ? 'foreign' : 'either';
  return facts?.openIds.some(isHere) ? 'own' : undefined;
}
