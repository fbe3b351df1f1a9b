import type { Fix } from '../findings/finding';
import { openDataMessages } from '../messages/rules/openData';
import type { Span } from '../text/span';
import { functionFacts } from './functionFacts';
import type { Rule, RuleContext } from './rule';

/** `event.List` of a subscription event taken for an array. */
export const pushListShape: Rule = {
  id: 'push-list-shape',
  severity: 'warning',
  fix: 'manual',
  *check(context) {
    for (const { file, lists } of functionFacts(context)) {
      for (const { list } of lists) {
        const fixes = [concatFix(context, file, list)];
        yield { file, span: list, message: openDataMessages.list, fixes };
      }
    }
  },
};

function concatFix({ snapshot }: RuleContext, file: string, span: Span): Fix {
  const written = snapshot.read(file)?.slice(span.start, span.end) ?? '';
  const inner = /^\((.*)\)$/s.exec(written)?.[1] ?? written;
  const edits = [{ span, newText: `[].concat(${inner})` }];
  return {
    title: openDataMessages.listFix,
    safe: false,
    preferred: true,
    change: { kind: 'text', edits: [{ file, create: false, edits }] },
  };
}
