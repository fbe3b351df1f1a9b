import type { ClientCapabilities } from 'vscode-languageserver/node';

/** A client that can nothing but what every client can. */
export const BARE: ClientCapabilities = {};

/** What the server makes use of, of what VS Code announces; without pulled diagnostics. */
export const PUSH: ClientCapabilities = {
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    fileOperations: { willRename: true },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    signatureHelp: {
      signatureInformation: {
        documentationFormat: ['markdown', 'plaintext'],
        parameterInformation: { labelOffsetSupport: true },
      },
    },
    completion: {
      completionItem: {
        snippetSupport: true,
        insertReplaceSupport: true,
        commitCharactersSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
      },
    },
    definition: { linkSupport: true },
    inlineCompletion: {},
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
};

/** The same with pulled diagnostics. */
export const PULL: ClientCapabilities = {
  ...PUSH,
  textDocument: { ...PUSH.textDocument, diagnostic: { dynamicRegistration: true } },
};
