import {
  type ClientCapabilities,
  MarkupKind,
  type ResourceOperationKind,
} from 'vscode-languageserver';

/** What the connected client can do, as far as the server acts on it. */
export interface ClientFeatures {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly configuration: boolean;
  readonly watchConfiguration: boolean;
  readonly watchFiles: boolean;
  readonly workspaceFolders: boolean;
  readonly versionedEdits: boolean;
  readonly createFiles: boolean;
  /** Whether an edit may give a file another name. */
  readonly moveFiles: boolean;
  /** Whether it asks before files are renamed. */
  readonly renameFiles: boolean;
  readonly resolveActionEdits: boolean;
  readonly snippets: boolean;
  readonly insertReplace: boolean;
  /** Whether an offer may name keys that accept it. */
  readonly commitCharacters: boolean;
  /** Whether it shows a text beside the label of every offer, not only of the chosen one. */
  readonly labelDetails: boolean;
  readonly inlineCompletion: boolean;
  /** Whether a diagnostic may name other places. */
  readonly relatedInformation: boolean;
  /** Where Markdown is shown as such; elsewhere texts come without its signs. */
  readonly markdown: Readonly<Record<'hover' | 'completion' | 'signature', boolean>>;
  /** Whether a parameter may be named by where it stands in the signature. */
  readonly labelOffsets: boolean;
  readonly linkOrigins: boolean;
  /** Whether it has VS Code's commands and those that our extension adds to them. */
  readonly editorCommands: boolean;
  /** Whether symbols of a file may say more than their place. */
  readonly symbolDetails: boolean;
  readonly refreshLenses: boolean;
  readonly refreshHints: boolean;
}

/** Reads a client's capabilities; what is not announced counts as absent. */
export function clientFeatures(
  { workspace, textDocument }: ClientCapabilities,
  options: unknown,
): ClientFeatures {
  const item = textDocument?.completion?.completionItem;
  const edit = workspace?.workspaceEdit;
  const signature = textDocument?.signatureHelp?.signatureInformation;
  const mayDo = (operation: ResourceOperationKind): boolean =>
    edit?.documentChanges === true && !!edit.resourceOperations?.includes(operation);
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    watchConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    versionedEdits: edit?.documentChanges === true,
    createFiles: mayDo('create'),
    moveFiles: mayDo('rename'),
    renameFiles: workspace?.fileOperations?.willRename === true,
    resolveActionEdits:
      textDocument?.codeAction?.dataSupport === true &&
      !!textDocument.codeAction.resolveSupport?.properties.includes('edit'),
    snippets: item?.snippetSupport === true,
    commitCharacters: item?.commitCharactersSupport === true,
    insertReplace: item?.insertReplaceSupport === true,
    labelDetails: item?.labelDetailsSupport === true,
    inlineCompletion: textDocument?.inlineCompletion !== undefined,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    markdown: {
      hover: showsMarkdown(textDocument?.hover?.contentFormat),
      completion: showsMarkdown(item?.documentationFormat),
      signature: showsMarkdown(signature?.documentationFormat),
    },
    labelOffsets: signature?.parameterInformation?.labelOffsetSupport === true,
    editorCommands: typeof options === 'object' && options !== null && 'editorCommands' in options,
    symbolDetails: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    refreshLenses: workspace?.codeLens?.refreshSupport === true,
    refreshHints: workspace?.inlayHint?.refreshSupport === true,
    linkOrigins: textDocument?.definition?.linkSupport === true,
  };
}

function showsMarkdown(formats: readonly MarkupKind[] | undefined): boolean {
  return formats?.includes(MarkupKind.Markdown) ?? false;
}
