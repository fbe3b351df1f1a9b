import type { HoverParams } from 'vscode-languageserver';
import { hover as hoverAt } from '#core';
import { commandLink, OPEN_REFERENCE_COMMAND } from '../../protocol/src/protocol';
import { guarded } from '../guard';
import { toMarkup } from '../present/toMarkup';
import type { Feature } from './feature';

/** Cards on interfaces and what belongs to them. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register(session) {
    session.connection.onHover(
      guarded(session, 'textDocument/hover', null, (params: HoverParams) => {
        const { file, snapshot, convert, offset } = session.at(params);
        const card = hoverAt(snapshot, file, offset, {
          now: Date.now(),
          ...(session.client.editorCommands && {
            page: (name: string) => commandLink(OPEN_REFERENCE_COMMAND, name),
          }),
        });
        if (card === undefined) return null;
        return {
          contents: toMarkup(session.say(card.markdown), session.client.markdown.hover),
          range: convert.range(file, card.span),
        };
      }),
    );
  },
};
