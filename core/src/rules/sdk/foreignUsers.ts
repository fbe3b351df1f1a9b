import { namesUser } from '../../catalog/nameForms';
import type { Report } from '../../findings/finding';
import type { Value } from '../../flow/value';
import { sdkMessages } from '../../messages/rules/sdk';
import { readsFromAppid } from '../../questions/contextReads';
import { checkedMembers } from '../_shared/argument';
import { replyOf } from '../_shared/origins';
import type { RuleContext } from '../_shared/rule';

/**
 * Calls for a user of another account (a shared environment's `FROM_OPENID`) that speak for the
 * environment's own account, since they are not made through `openapi({ appid })`.
 */
export function* foreignUsers(context: RuleContext): Iterable<Report> {
  const speaksForOne = !hasOptions(context);
  for (const { checked, parameter, property } of checkedMembers(context)) {
    if (checked.otherAccount || !namesUser(parameter.name)) continue;
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
  const reply = replyOf(value);
  if (reply?.of !== 'getWXContext') return undefined;
  const field = reply.path.join('.');
  if (field === 'FROM_OPENID') return reply.certain ? 'foreign' : 'either';
  return field === 'OPENID' && reply.certain ? 'own' : undefined;
}
