import type { InlineCompletionItem, InlineCompletionParams, Range } from 'vscode-languageserver';
import { type InlineCompletionEntry, inlineCompletion as inlineAt } from '#core';
import { STOPS_COMMAND } from '../../protocol/src/protocol';
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

/**
 * VS Code shows the lines of a snippet as they are written, tabs first: there a text of several
 * lines comes as it is shown, and the command behind it puts the stops in.
 */
function toItem(
  { say, client }: Session,
  { newText, snippet }: InlineCompletionEntry,
  range: Range,
): InlineCompletionItem {
  const text = say(newText);
  if (snippet === undefined || !client.snippets) return { insertText: text, range };
  if (!client.editorCommands || !text.includes('\n')) {
    return { insertText: { kind: 'snippet', value: snippet }, range };
  }
  const stops = { title: '', command: STOPS_COMMAND, arguments: [range.start, text, snippet] };
  return { insertText: text, range, command: stops };
}
