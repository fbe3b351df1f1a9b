import {
  type CodeLens,
  type CodeLensParams,
  CodeLensRefreshRequest,
  type Command,
  type InlayHint,
  type InlayHintParams,
  InlayHintRefreshRequest,
} from 'vscode-languageserver';
import { type CodeLensEntry, codeLenses, inlayHints } from '#core';
import { DECLARE_COMMAND, SHOW_REFERENCES_COMMAND } from '../../protocol/src/protocol';
import type { Converter } from '../convert';
import { guarded, safely } from '../guard';
import { toMarkup } from '../present/toMarkup';
import type { Session } from '../session';
import { uriOf } from '../uris';
import type { Feature } from './feature';

/** How long lenses and hints may lag behind an edit of another file. */
const REFRESH_MS = 500;

/** Texts between the lines and inside them: lenses and hints, each as far as the user wants them. */
export const annotations: Feature = {
  capabilities: () => ({
    codeLensProvider: { resolveProvider: false },
    inlayHintProvider: true,
  }),
  register(session) {
    const { connection } = session;
    connection.onCodeLens(
      guarded(session, 'textDocument/codeLens', null, ({ textDocument }: CodeLensParams) => {
        const show = session.settings.codeLenses;
        if (show === 'never') return [];
        const { file, snapshot, convert } = session.about(textDocument.uri);
        const lenses = codeLenses(snapshot, file).filter(
          ({ action }) => show === 'always' || action.kind === 'declare',
        );
        return lenses.map((entry) => toCodeLens(session, convert, file, entry));
      }),
    );
    connection.languages.inlayHint.on(
      guarded(session, 'textDocument/inlayHint', null, (params: InlayHintParams) => {
        if (!session.settings.inlayHints) return [];
        const { file, snapshot, convert } = session.about(params.textDocument.uri);
        const hints = inlayHints(snapshot, file, convert.span(file, params.range));
        return hints.map(
          ({ offset, label, tooltip }): InlayHint => ({
            position: convert.position(file, offset),
            label: session.say(label),
            paddingLeft: true,
            paddingRight: true,
            ...(tooltip && {
              tooltip: toMarkup(session.say(tooltip), session.client.markdown.hover),
            }),
          }),
        );
      }),
    );
    refreshAfterChanges(session);
  },
};

function toCodeLens(
  session: Session,
  convert: Converter,
  file: string,
  { span, title, action }: CodeLensEntry,
): CodeLens {
  const range = convert.range(file, span);
  const text = session.say(title);
  const command = (): Command => {
    if (action.kind === 'declare') {
      return {
        title: text,
        command: DECLARE_COMMAND,
        arguments: [uriOf(action.function), ...action.names],
      };
    }
    if (action.kind === 'none' || !session.client.editorCommands)
      return { title: text, command: '' };
    const locations = action.places.map((place) => convert.location(place));
    return {
      title: text,
      command: SHOW_REFERENCES_COMMAND,
      arguments: [session.documents.uri(file), range.start, locations],
    };
  };
  return { range, command: command() };
}

/** An edit of config.json changes what stands above the code, and the other way round. */
function refreshAfterChanges(session: Session): void {
  const { connection, engine, client, log } = session;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = safely(log, 'refresh', async () => {
    if (session.settings.codeLenses !== 'never' && client.refreshLenses)
      await connection.sendRequest(CodeLensRefreshRequest.type);
    if (client.refreshHints) await connection.sendRequest(InlayHintRefreshRequest.type);
  });
  engine.onChange(() => {
    clearTimeout(timer);
    if (client.refreshLenses || client.refreshHints) timer = setTimeout(refresh, REFRESH_MS);
  });
  session.onStop(() => clearTimeout(timer));
}
