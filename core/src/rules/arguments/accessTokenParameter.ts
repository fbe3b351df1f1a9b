import { textFix } from '../../findings/textFix';
import { removeProperty } from '../../fixes/removeProperty';
import { argumentMessages } from '../../messages/rules/arguments';
import { formatText } from '../../messages/text';
import { foldedName } from '../../text/foldedName';
import { checkedCalls, fits } from '../_shared/argument';
import type { Rule } from '../_shared/rule';

/** `access_token` given to a cloud call. */
export const accessTokenParameter: Rule = {
  id: 'access-token-parameter',
  *check(context) {
    for (const { use, interface: known, argument } of checkedCalls(context)) {
      for (const { name, file, key, span, assigned } of argument?.properties ?? []) {
        if (foldedName(name) !== 'accesstoken' || known.params.some((one) => fits(name, one)))
          continue;
        const text = context.snapshot.read(file) ?? '';
        const edits = assigned ? [] : [removeProperty(text, span)];
        yield {
          file,
          span: key,
          interface: use.interface,
          message: argumentMessages.accessToken,
          fixes: edits.map((edit) =>
            textFix(formatText(argumentMessages.remove, { name }), file, [edit], {
              // A call in its place may be wanted for what else it does.
              safe: !text.slice(span.start, span.end).includes('('),
            }),
          ),
        };
      }
    }
  },
};
