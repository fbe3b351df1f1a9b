import type { SnippetFile } from './snippet';

/** What a cloud function spells differently in TypeScript under `strict`. */
const spellings: readonly (readonly [javascript: string, typescript: string])[] = [
  ["const cloud = require('wx-server-sdk')", "import * as cloud from 'wx-server-sdk'"],
  ['exports.main = async (event) =>', 'export const main = async (event: any) =>'],
  ['exports.main = async () =>', 'export const main = async () =>'],
  ['catch (err)', 'catch (err: any)'],
  ['(touser, content)', '(touser: string, content: string)'],
  ['list.map((item)', 'list.map((item: any)'],
];

/** The same snippets for TypeScript: `import`, `export` and the types that `strict` asks for. */
export function toTypescript(snippets: SnippetFile): SnippetFile {
  const translate = (line: string) =>
    spellings.reduce((text, [from, to]) => text.replace(from, () => to), line);
  return Object.fromEntries(
    Object.entries(snippets).map(([name, snippet]) => [
      name,
      { ...snippet, body: snippet.body.map(translate) },
    ]),
  );
}
