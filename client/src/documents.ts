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

/** Documents that the server is told of. Only saved local files: the server reads from the disk. */
export const DOCUMENTS: readonly DocumentFilter[] = [
  ...LANGUAGES.map((language) => ({ scheme: 'file', language })),
  ...FILES.map((name) => ({ scheme: 'file', pattern: `**/${name}` })),
];
