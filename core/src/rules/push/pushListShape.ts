import type { Fix } from '../../findings/finding';
import { textFix } from '../../findings/textFix';
import { pushMessages } from '../../messages/rules/push';
import { listsTakenForArrays } from '../../questions/listsTakenForArrays';
import type { Span } from '../../text/span';
import type { Rule, RuleContext } from '../_shared/rule';

/** `event.List` of a subscription event taken for an array. */
export const pushListShape: Rule = {
  id: 'push-list-shape',
  *check(context) {
    for (const { file, span } of context.ask(listsTakenForArrays)) {
      const fixes = [concatFix(context, file, span)];
      yield { file, span, message: pushMessages.list, fixes };
    }
  },
};

function concatFix({ snapshot }: RuleContext, file: string, span: Span): Fix {
  const written = snapshot.read(file)?.slice(span.start, span.end) ?? '';
  const edits = [{ span, newText: `[].concat(${written})` }];
  return textFix(pushMessages.listFix, file, edits, { safe: false });
}
