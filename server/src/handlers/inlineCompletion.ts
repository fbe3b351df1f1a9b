import type { InlineCompletionItem, InlineCompletionParams, Range } from 'vscode-languageserver';
import { type InlineCompletionEntry, inlineCompletion as inlineAt } from '#core';
import { guarded } from '../guard';
import type { Session } from '../session';
import { pathOf } from '../uris';
import type { Feature } from './feature';

/** Ghost texts. */
export const inlineCompletion: Feature = {
  capabilities: (client) => (client.inlineCompletion ? { inlineCompletionProvider: true } : {}),
  register(session) {
    const { connection } = session;
    connection.languages.inlineCompletion.on(
      guarded(session, 'textDocument/inlineCompletion', null, (params: InlineCompletionParams) => {
        if (!session.settings.inlineCompletion) return null;
        const file = pathOf(params.textDocument.uri);
        const snapshot = session.snapshot(file);
        const convert = session.converter(snapshot);
        const offset = convert.offset(file, params.position);
        const entry = inlineAt(snapshot, file, offset);
        return entry === undefined
          ? null
          : [toItem(session, entry, convert.range(file, entry.span))];
      }),
    );
  },
};

function toItem(
  { say, client }: Session,
  { newText, snippet }: InlineCompletionEntry,
  range: Range,
): InlineCompletionItem {
  // Stops that a command put in behind the text would come after what is typed next.
  if (snippet === undefined || !client.snippets) return { insertText: say(newText), range };
  return { insertText: { kind: 'snippet', value: snippet }, range };
}
