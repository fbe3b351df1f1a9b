import type { Report } from '../../findings/finding';
import type { Value } from '../../flow/value';
import { sdkMessages } from '../../messages/rules/sdk';
import { readsFromAppid } from '../../questions/contextReads';
import { foldedName } from '../../text/foldedName';
import { checkedCalls, matchedMembers } from '../_shared/argument';
import type { RuleContext } from '../_shared/rule';

/** Parameters that name a user. */
const USER = /^(?:touser|openid)$/;

/**
 * Calls for a user of another account (a shared environment's `FROM_OPENID`) that speak for the
 * environment's own account, since they are not made through `openapi({ appid })`.
 */
export function* foreignUsers(context: RuleContext): Iterable<Report> {
  const speaksForOne = !hasOptions(context);
  for (const { checked, parameter, property } of checkedCalls(context).flatMap(matchedMembers)) {
    if (checked.otherAccount || !USER.test(foldedName(parameter.name))) continue;
    const { file, span } = property.value;
    const place = { file, span, interface: checked.use.interface };
    const from = userOf(property.value);
    if (from === 'own') {
      if (!speaksForOne || !context.ask(readsFromAppid)) continue;
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

/** Whose open id a value is; undefined where that is not known. */
function userOf(value: Value): 'own' | 'foreign' | 'either' | undefined {
  const reply = value.kind === 'unknown' ? value.reply : undefined;
  if (reply?.of !== 'getWXContext') return undefined;
  const field = reply.path.join('.');
  if (field === 'FROM_OPENID') return reply.certain ? 'foreign' : 'either';
  return field === 'OPENID' && reply.certain ? 'own' : undefined;
}
