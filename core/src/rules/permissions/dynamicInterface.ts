import type { Receiver } from '../../flow/functionFlow';
import {
  beyondMessage,
  dynamicMessage,
  notFollowedMessage,
  receiverMessages,
  unresolvedReasons,
} from '../../messages/rules/permissions';
import { formatText, type Text } from '../../messages/text';
import type { Rule } from '../_shared/rule';

/** A call whose interface cannot be known, with the reason; or a function that was not followed to its end. */
export const dynamicInterface: Rule = {
  id: 'dynamic-interface',
  *check({ state, snapshot }) {
    const { uses, unresolved } = state.flow;
    for (const { file, span, reason, atCall, receiver } of unresolved) {
      if (reason === 'too-complex' && !atCall) {
        // A file that was not read at all is said by `unparsable-code`.
        const isRead = snapshot.graph(file)?.tooComplex !== true;
        if (isRead) yield { file, span, message: notFollowedMessage };
        continue;
      }
      if (reason === 'outside-workspace') yield { file, span, message: beyondMessage };
      // A name that is spelt there is known, whatever else the engine gave up on.
      const isSpelt = uses.some((use) => use.file === file && use.span.start === span.start);
      if (!atCall || (reason === 'too-complex' && isSpelt)) continue;
      yield {
        file,
        span,
        message:
          receiver?.interface === undefined
            ? formatText(dynamicMessage, { reason: unresolvedReasons[reason] })
            : receiverMessage(receiver, receiver.interface),
      };
    }
  },
};

function receiverMessage({ kind, name: base }: Receiver, name: string): Text {
  return formatText(receiverMessages[kind], { name, base: base ?? '' });
}
