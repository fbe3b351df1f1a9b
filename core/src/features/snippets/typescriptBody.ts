/** What a cloud function spells differently in TypeScript under `strict`. */
const SPELLINGS: readonly (readonly [javascript: string, typescript: string])[] = [
  ["const cloud = require('wx-server-sdk')", "import * as cloud from 'wx-server-sdk'"],
  ['exports.main = async (event) =>', 'export const main = async (event: any) =>'],
  ['exports.main = async () =>', 'export const main = async () =>'],
  ['catch (err)', 'catch (err: any)'],
  ['(touser, content)', '(touser: string, content: string)'],
  ['list.map((item)', 'list.map((item: any)'],
];

/** A snippet's lines in TypeScript: `import`, `export` and the types that `strict` asks for. */
export function typescriptBody(body: readonly string[]): readonly string[] {
  return body.map((line) =>
    SPELLINGS.reduce((text, [from, to]) => text.replace(from, () => to), line),
  );
}
