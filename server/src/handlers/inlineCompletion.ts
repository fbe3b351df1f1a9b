import type { InlineCompletionItem, InlineCompletionParams, Range } from 'vscode-languageserver';
import { type InlineCompletionEntry, inlineCompletion as inlineAt, type Span } from '#core';
import { guarded } from '../guard';
import type { Session } from '../session';
import type { Feature } from './feature';

/** Ghost texts. */
export const inlineCompletion: Feature = {
  capabilities: (client) => (client.inlineCompletion ? { inlineCompletionProvider: true } : {}),
  register(session) {
    const { connection } = session;
    connection.languages.inlineCompletion.on(
      guarded(session, 'textDocument/inlineCompletion', null, (params: InlineCompletionParams) => {
        if (!session.settings.inlineCompletion) return null;
        const { file, snapshot, convert, offset } = session.at(params);
        const entry = inlineAt(snapshot, file, offset);
        return entry === undefined
          ? null
          : [toItem(session, entry, (span) => convert.range(file, span))];
      }),
    );
  },
};

function toItem(
  { say, client }: Session,
  { span, newText, snippet }: InlineCompletionEntry,
  rangeOf: (span: Span) => Range,
): InlineCompletionItem {
  // Stops that a command put in behind the text would come after what is typed next.
  if (snippet === undefined || !client.snippets) {
    return { insertText: say(newText), range: rangeOf(span) };
  }
  return {
    insertText: { kind: 'snippet', value: snippet.newText },
    range: rangeOf(snippet.span),
  };
}
