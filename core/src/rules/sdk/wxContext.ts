import type { Fix } from '../../findings/finding';
import { textFix } from '../../findings/textFix';
import type { ValueProperty } from '../../flow/value';
import { sdkMessages } from '../../messages/rules/sdk';
import { sharedFixes } from '../../messages/rules/shared';
import { formatText } from '../../messages/text';
import type { Snapshot } from '../../project/snapshot';
import { contextMisuse, type MissingField } from '../../questions/contextMisuse';
import { foldedName } from '../../text/foldedName';
import { checkedCalls, matchedMembers } from '../_shared/argument';
import { readFix } from '../_shared/readFix';
import type { Rule, RuleContext } from '../_shared/rule';
import { callsFromMiniprogram, membersSent } from '../_shared/sentData';

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
    for (const { checked, parameter, property, path } of checkedCalls(context).flatMap(
      matchedMembers,
    )) {
      const { value } = property;
      if (parameter.type !== 'string' || value.kind !== 'unknown') continue;
      const { reply } = value;
      if (reply?.of !== 'getWXContext' || reply.path.length > 0 || !reply.certain) continue;
      const isUser = USER.test(foldedName(parameter.name));
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

/** Parameters that hold the user whom a call is for. */
const USER = /^(?:touser|openid)$/;

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
  const { file, span } = value;
  const written = snapshot.read(file)?.slice(span.start, span.end) ?? '';
  const isShorthand = key.start === span.start;
  const newText = `${isShorthand ? `${written}: ` : ''}${written}.OPENID`;
  const title = formatText(sharedFixes.readInstead, { right: 'OPENID' });
  return textFix(title, file, [{ span, newText }], { safe: true });
}
