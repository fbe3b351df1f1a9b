import { Random } from '../random';
import { cloudCallBlock, functionHead, plainBlock } from '../workspaceCode';

const LINES = 400;
const CALLS = 0.3;

/** Where the entry of the function with one long file lies. */
export const ONE_FILE = 'cloudfunctions/keysOne/index.js';
/** The same of the one with ten. */
export const TEN_FILES = 'cloudfunctions/keysTen/index.js';

/** Two cloud functions to type in: one file of 400 lines, and ten of them that load each other; texts by path. */
export function longFunctions(seed: number): ReadonlyMap<string, string> {
  const random = new Random(seed);
  const files = new Map<string, string>();
  const used = new Set<string>();
  files.set(ONE_FILE, longFile(random, used, ''));
  for (let file = 1; file < 10; file += 1) {
    const next = file < 9 ? `const next = require('./part${file + 1}');\n` : '';
    files.set(TEN_FILES.replace('index', `part${file}`), longFile(random, used, next));
  }
  files.set(TEN_FILES, longFile(random, used, "const next = require('./part1');\n"));
  const config = JSON.stringify({ permissions: { openapi: [...used] } }, null, 2);
  for (const entry of [ONE_FILE, TEN_FILES]) {
    files.set(entry.replace('index.js', 'config.json'), config);
    files.set(
      entry.replace('index.js', 'package.json'),
      JSON.stringify({ main: 'index.js', dependencies: { 'wx-server-sdk': '~2.6.3' } }, null, 2),
    );
  }
  return files;
}

function longFile(random: Random, used: Set<string>, head: string): string {
  let text = functionHead(false) + head;
  for (let block = 0; text.split('\n').length < LINES - 40; block += 1) {
    text += random.next() < CALLS ? cloudCallBlock(random, block, used) : plainBlock(random, block);
  }
  const names = [...text.matchAll(/^async function (\w+)/gm)].map(([, name]) => name);
  const cases = names.map((name) => `    case '${name}': return ${name}(event);\n`).join('');
  const rest = head === '' ? '{ code: 404 }' : 'next.main ? next.main(event) : { code: 404 }';
  return `${text}
exports.main = async (event) => {
  switch (event.action) {
${cases}    default:
      return ${rest};
  }
};
`;
}
