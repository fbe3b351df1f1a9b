import {
  type CompletionItem,
  type CompletionParams,
  CompletionTriggerKind,
} from 'vscode-languageserver';
import { complete, describeTopic } from '#core';
import { guarded } from '../guard';
import { type CompletionData, toCompletionItem } from '../present/toCompletionItem';
import { toMarkup } from '../present/toMarkup';
import type { Feature } from './feature';

/** Completion in code and config.json. */
export const completion: Feature = {
  capabilities: () => ({
    completionProvider: {
      // Only those behind which a name follows. Where Enter may be the next key, as behind a
      // bracket, a comma or a backtick, a list that opens by itself would take it.
      triggerCharacters: ['.', '"', "'"],
      resolveProvider: true,
    },
  }),
  register(session) {
    const { connection, engine } = session;
    connection.onCompletion(
      guarded(session, 'textDocument/completion', null, (params: CompletionParams) => {
        const { file, snapshot, convert, offset } = session.at(params);
        const entries = complete(snapshot, file, offset, {
          snippets: session.client.snippets,
          callArguments: session.settings.callArguments,
          commitCharacters: session.settings.commitCharacters,
          library: engine.snippets,
          typed: params.context?.triggerKind === CompletionTriggerKind.TriggerCharacter,
        });
        return {
          isIncomplete: false,
          items: entries.map((entry) => toCompletionItem(session, convert, file, offset, entry)),
        };
      }),
    );
    const resolved = guarded(
      session,
      'completionItem/resolve',
      undefined,
      (item: CompletionItem): CompletionItem | undefined => {
        const data = item.data as CompletionData | undefined;
        const text = data && describeTopic(engine.snapshot(), data.topic);
        if (text === undefined) return undefined;
        return {
          ...item,
          documentation: toMarkup(session.say(text), session.client.markdown.completion),
        };
      },
    );
    connection.onCompletionResolve(async (item, token) => {
      return (await resolved(item, token)) ?? item;
    });
  },
};
