import {
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { documentSymbols, type WorkspaceSymbolEntry, workspaceSymbols } from '#core';
import { guarded } from '../guard';
import type { Feature } from './feature';

const KIND: Readonly<Record<WorkspaceSymbolEntry['kind'], SymbolKind>> = {
  interface: SymbolKind.Interface,
  function: SymbolKind.Function,
  trigger: SymbolKind.Event,
};

/** Cloud functions and the interfaces that they use, by name; the outlines of their files. */
export const symbols: Feature = {
  capabilities: () => ({
    workspaceSymbolProvider: true,
    documentSymbolProvider: { label: 'Cloud Call' },
  }),
  register(session) {
    session.connection.onWorkspaceSymbol(
      guarded(session, 'workspace/symbol', null, ({ query }: WorkspaceSymbolParams) => {
        const snapshot = session.snapshot();
        const convert = session.converter(snapshot);
        return workspaceSymbols(snapshot, query).map(({ name, container, kind, place }) => ({
          name,
          containerName: container,
          kind: KIND[kind],
          location: convert.location(place),
        }));
      }),
    );
    session.connection.onDocumentSymbol(
      guarded(session, 'textDocument/documentSymbol', null, (params: DocumentSymbolParams) => {
        const { file, snapshot, convert } = session.about(params.textDocument.uri);
        const found = documentSymbols(snapshot, file);
        if (!session.client.symbolDetails) {
          return found.map(
            ({ name, kind, span }): SymbolInformation => ({
              name,
              kind: KIND[kind],
              location: convert.location({ file, span }),
            }),
          );
        }
        return found.map(
          ({ name, detail, kind, span, whole }): DocumentSymbol => ({
            name,
            ...(detail && { detail: session.say(detail) }),
            kind: KIND[kind],
            range: convert.range(file, whole),
            selectionRange: convert.range(file, span),
          }),
        );
      }),
    );
  },
};
