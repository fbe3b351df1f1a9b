import type { DocumentFilter } from 'vscode';

const LANGUAGES = ['javascript', 'javascriptreact', 'typescript', 'typescriptreact'];
const FILES = [
  'config.json',
  'package.json',
  'app.json',
  'cloudcall.json',
  'project.config.json',
  'project.private.config.json',
];

/** Documents that the server is told of: those of the schemes whose files it can read. */
export function documentsOf(
  schemes: readonly string[],
): readonly (DocumentFilter & { readonly scheme: string })[] {
  return schemes.flatMap((scheme) => [
    ...LANGUAGES.map((language) => ({ scheme, language })),
    ...FILES.map((name) => ({ scheme, pattern: `**/${name}` })),
  ]);
}
