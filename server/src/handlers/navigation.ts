import type {
  DefinitionParams,
  DocumentLinkParams,
  Location,
  LocationLink,
  ReferenceParams,
} from 'vscode-languageserver';
import { definition, documentLinks, references } from '#core';
import { guarded } from '../guard';
import type { Session } from '../session';
import type { Feature } from './feature';

/** Ways between calls, their entries in config.json and the documentation. */
export const navigation: Feature = {
  capabilities: ({ editorCommands }) => ({
    definitionProvider: true,
    referencesProvider: true,
    // In VS Code one click would have two meanings: there the card leads to the page.
    ...(!editorCommands && { documentLinkProvider: { resolveProvider: false } }),
  }),
  register(session) {
    const { connection } = session;
    connection.onDefinition(
      guarded(session, 'textDocument/definition', null, (params: DefinitionParams) =>
        define(session, params),
      ),
    );
    connection.onReferences(
      guarded(session, 'textDocument/references', null, (params: ReferenceParams) => {
        const { file, snapshot, convert, offset } = session.at(params);
        const places = references(snapshot, file, offset, params.context.includeDeclaration);
        return places.map((place) => convert.location(place));
      }),
    );
    connection.onDocumentLinks(
      guarded(session, 'textDocument/documentLink', null, (params: DocumentLinkParams) => {
        const { file, snapshot, convert } = session.about(params.textDocument.uri);
        return documentLinks(snapshot, file).map(({ span, target, tooltip }) => ({
          range: convert.range(file, span),
          target: 'url' in target ? target.url : session.documents.uri(target.file),
          tooltip: session.say(tooltip),
        }));
      }),
    );
  },
};

function define(session: Session, params: DefinitionParams): Location[] | LocationLink[] {
  const { file, snapshot, convert, offset } = session.at(params);
  const links = definition(snapshot, file, offset);
  return session.client.linkOrigins
    ? links.map(({ origin, target }) => convert.link(file, origin, target))
    : links.map(({ target }) => convert.location(target));
}
