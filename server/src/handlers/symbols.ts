import { SymbolKind, type WorkspaceSymbolParams } from 'vscode-languageserver';
import { type WorkspaceSymbolEntry, workspaceSymbols } from '#core';
import { guarded } from '../guard';
import type { Feature } from './feature';

const KIND: Readonly<Record<WorkspaceSymbolEntry['kind'], SymbolKind>> = {
  interface: SymbolKind.Interface,
  function: SymbolKind.Function,
  trigger: SymbolKind.Event,
};

/** Cloud functions and the interfaces that they use, by name. */
export const symbols: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register(session) {
    session.connection.onWorkspaceSymbol(
      guarded(session.log, 'workspace/symbol', null, ({ query }: WorkspaceSymbolParams) => {
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
  },
};
