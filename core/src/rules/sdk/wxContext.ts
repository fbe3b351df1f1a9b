import { namesUser } from '../../catalog/nameForms';
import type { Fix } from '../../findings/finding';
import type { ValueProperty } from '../../flow/value';
import { sdkMessages } from '../../messages/rules/sdk';
import { sharedFixes } from '../../messages/rules/shared';
import { formatText } from '../../messages/text';
import type { Snapshot } from '../../project/snapshot';
import { contextMisuse, type MissingField } from '../../questions/contextMisuse';
import { checkedMembers } from '../_shared/argument';
import { replyOf } from '../_shared/origins';
import { readFix } from '../_shared/readFix';
import type { Rule, RuleContext } from '../_shared/rule';
import { callsFromMiniprogram, membersSent } from '../_shared/sentData';
import { replaceFix, writtenAt } from '../_shared/written';

/**
 * The caller's context read before there is a caller, members that it does not have, and the whole of
 * it where one of its members is wanted.
 */
export const wxContext: Rule = {
  id: 'wx-context',
  *check(context) {
    const { early, fields, userInfo } = context.ask(contextMisuse);
    for (const place of early) yield { ...place, message: sdkMessages.contextEarly };
    for (const field of fields) {
      const { name, right } = field;
      const message =
        right === undefined
          ? formatText(sdkMessages.contextField, { name })
          : formatText(sdkMessages.contextSpelling, { name, right });
      yield { file: field.file, span: field.span, message, fixes: fieldFix(context, field) };
    }
    let isSent: boolean | undefined;
    for (const field of userInfo) {
      isSent ??= sendsUserInfo(context);
      if (isSent) break;
      const { name, right = '' } = field;
      const message = formatText(sdkMessages.userInfoSpelling, { name, right });
      yield { file: field.file, span: field.span, message, fixes: fieldFix(context, field) };
    }
    for (const { checked, parameter, property, path } of checkedMembers(context)) {
      const { value } = property;
      const reply = parameter.type === 'string' ? replyOf(value) : undefined;
      if (reply?.of !== 'getWXContext' || reply.path.length > 0 || !reply.certain) continue;
      const isUser = namesUser(parameter.name);
      yield {
        file: value.file,
        span: value.span,
        interface: checked.use.interface,
        message: formatText(sdkMessages.contextValue, { path }),
        fixes: isUser ? [memberFix(context.snapshot, property)] : [],
      };
    }
  },
};

/** Whether a page sends a `userInfo` of its own; looked for in the whole project. */
function sendsUserInfo({ snapshot, state }: RuleContext): boolean {
  return callsFromMiniprogram(snapshot, state.fn.name)
    .flatMap(membersSent)
    .some(({ name }) => name === 'userInfo');
}

function fieldFix({ snapshot }: RuleContext, { right, ...place }: MissingField): Fix[] {
  return right === undefined ? [] : [readFix(snapshot, place, right, true)];
}

function memberFix(snapshot: Snapshot, { key, value }: ValueProperty): Fix {
  const written = writtenAt(snapshot, value);
  const isShorthand = key.start === value.span.start;
  const newText = `${isShorthand ? `${written}: ` : ''}${written}.OPENID`;
  const title = formatText(sharedFixes.readInstead, { right: 'OPENID' });
  return replaceFix(title, value, newText, { safe: true });
}
