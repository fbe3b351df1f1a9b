import type { InlineCompletionParams } from 'vscode-languageserver';
import { inlineCompletion as inlineAt } from '#core';
import { guarded } from '../guard';
import { pathOf } from '../uris';
import type { Feature } from './feature';

/** Ghost texts. */
export const inlineCompletion: Feature = {
  capabilities: (client) => (client.inlineCompletion ? { inlineCompletionProvider: true } : {}),
  register(session) {
    const { connection, log } = session;
    connection.languages.inlineCompletion.on(
      guarded(log, 'textDocument/inlineCompletion', null, (params: InlineCompletionParams) => {
        if (!session.settings.inlineCompletion) return null;
        const file = pathOf(params.textDocument.uri);
        const snapshot = session.snapshot(file);
        const convert = session.converter(snapshot);
        const offset = convert.offset(file, params.position);
        const { snippets } = session.client;
        const entry = inlineAt(snapshot, file, offset, { snippets });
        if (entry === undefined) return null;
        const text = session.say(entry.newText);
        return [
          {
            insertText: entry.snippet ? { kind: 'snippet', value: text } : text,
            range: convert.range(file, entry.span),
          },
        ];
      }),
    );
  },
};
