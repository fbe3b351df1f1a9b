import type { Plugin } from 'esbuild';

/**
 * Features of the language client that our server never announces, with the class that each file
 * gives; the client makes one of each before it knows.
 */
const UNUSED: Readonly<Record<string, readonly string[]>> = {
  callHierarchy: ['CallHierarchyFeature'],
  colorProvider: ['ColorProviderFeature'],
  declaration: ['DeclarationFeature'],
  documentHighlight: ['DocumentHighlightFeature'],
  foldingRange: ['FoldingRangeFeature'],
  formatting: [
    'DocumentFormattingFeature',
    'DocumentRangeFormattingFeature',
    'DocumentOnTypeFormattingFeature',
  ],
  implementation: ['ImplementationFeature'],
  inlineValue: ['InlineValueFeature'],
  linkedEditingRange: ['LinkedEditingFeature'],
  notebook: ['NotebookDocumentSyncFeature'],
  rename: ['RenameFeature'],
  selectionRange: ['SelectionRangeFeature'],
  semanticTokens: ['SemanticTokensFeature'],
  typeDefinition: ['TypeDefinitionFeature'],
  typeHierarchy: ['TypeHierarchyFeature'],
};

/** A feature that announces nothing and does nothing, as the client's interface asks for one. */
const ABSENT = `class Absent {
  fillClientCapabilities() {}
  initialize() {}
  getState() { return { kind: 'static' }; }
  clear() {}
}
`;

/** VS Code itself has compared its version with our manifest's before the client is loaded. */
const SEMVER: Readonly<Record<string, string>> = {
  parse: 'module.exports = (version) => ({ version });',
  satisfies: 'module.exports = () => true;',
};

/** Leaves out of the client's bundle what can never run in it. */
export const leanClient: Plugin = {
  name: 'lean-client',
  setup({ onLoad }) {
    const names = Object.keys(UNUSED).join('|');
    const features = new RegExp(
      `vscode-languageclient[\\\\/]lib[\\\\/]common[\\\\/](${names})\\.js$`,
    );
    onLoad({ filter: features }, ({ path }) => {
      const classes = UNUSED[features.exec(path)?.[1] ?? ''] ?? [];
      const exported = classes.map((name) => `exports.${name} = Absent;`).join('\n');
      return { contents: ABSENT + exported, loader: 'js' };
    });
    const semver = /semver[\\/]functions[\\/](parse|satisfies)\.js$/;
    onLoad({ filter: semver }, ({ path }) => {
      return { contents: SEMVER[semver.exec(path)?.[1] ?? ''] ?? '', loader: 'js' };
    });
  },
};
