import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import {
  Catalog,
  complete,
  hover,
  provideTypeScript,
  type Snapshot,
  signatureHelp,
  Workspace,
} from '#core';
import { buildIndex } from '../scripts/catalog/buildIndex';
import { readCatalog } from '../scripts/catalog/readCatalog';
import { percentile } from './percentile';
import { processorTime } from './processorTime';

/** How quickly completion, hover and signature help answer in a cloud function of 1,000 lines. */

const FILE = '/app/cloudfunctions/notify/index.js';
const ROUNDS = 200;
const WARM_UP = 40;
const LIMIT = 5;

const block = (index: number): string => `
async function step${index}(event, openid) {
  const { result } = await cloud.openapi.security.msgSecCheck({
    content: event.text${index},
    version: 2,
    scene: 1,
    openid,
  });
  if (result.suggest !== 'pass') throw new Error('rejected ' + result.label);
  return result;
}
`;

const BLOCKS = 91;
const head = "const cloud = require('wx-server-sdk');\ncloud.init();\n";
const middle = Array.from({ length: BLOCKS }, (_, index) => block(index)).join('');

/** The file while a call is being typed at its end, and the cursor. */
function typing(typed: string): { text: string; offset: number } {
  const before = `${head}${middle}\nexports.main = async (event) => {\n  await ${typed}`;
  return { text: `${before}\n  return event;\n};\n`, offset: before.length };
}

interface Task {
  readonly name: string;
  /** What is typed in a round; the cursor is behind it. */
  readonly typed: (round: number) => string;
  readonly ask: (snapshot: Snapshot, offset: number) => number;
}

const tasks: readonly Task[] = [
  {
    name: 'completion of methods',
    typed: (round) => `cloud.openapi.security.${'m'.repeat(round % 3)}`,
    ask: (snapshot, offset) =>
      complete(snapshot, FILE, offset, { snippets: true, callArguments: true }).length,
  },
  {
    name: 'completion of parameters',
    typed: (round) => `cloud.openapi.subscribeMessage.send({ ${'t'.repeat(round % 3)}`,
    ask: (snapshot, offset) =>
      complete(snapshot, FILE, offset, { snippets: true, callArguments: true }).length,
  },
  {
    name: 'hover',
    typed: (round) => `cloud.openapi.wxacode.get({ path: '${'a'.repeat(round % 3)}' }); x`,
    ask: (snapshot, offset) => {
      const name = (snapshot.read(FILE) ?? '').lastIndexOf('wxacode', offset) + 3;
      return hover(snapshot, FILE, name)?.markdown.zh.length ?? 0;
    },
  },
  {
    name: 'signature help',
    typed: (round) => `cloud.openapi.subscribeMessage.send({ touser: ${'o'.repeat(round % 3)}`,
    ask: (snapshot, offset) => signatureHelp(snapshot, FILE, offset)?.parameters.length ?? 0,
  },
];

provideTypeScript(() => ts);
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const catalog = new Catalog(buildIndex(readCatalog(root)));
let failed = false;
console.log(
  `${typing('').text.split('\n').length} lines, ${ROUNDS} rounds, milliseconds of processor time`,
);
for (const { name, typed, ask } of tasks) {
  let { text, offset } = typing(typed(0));
  const workspace = new Workspace({
    host: { read: (path) => (path === FILE ? text : undefined), list: listFolder },
    roots: ['/app'],
    catalog,
  });
  const atOnce: number[] = [];
  const solving: number[] = [];
  const answer: number[] = [];
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    ({ text, offset } = typing(typed(round)));
    workspace.changed([FILE]);
    const times = [ask, solve, ask].map((work) =>
      processorTime(() => {
        if (work(workspace.snapshot(), offset) === 0) throw new Error('no answer');
      }),
    );
    if (round < WARM_UP) continue;
    atOnce.push(times[0] ?? 0);
    solving.push(times[1] ?? 0);
    answer.push(times[2] ?? 0);
  }
  const first = report(`${name}: first answer after a keystroke`, atOnce);
  report(`${name}: solving what it left unsolved`, solving);
  if (Math.max(first, report(`${name}: answer`, answer)) > LIMIT) failed = true;
}
if (failed) {
  console.error(`an answer takes more than ${LIMIT} ms at the 95th percentile`);
  process.exitCode = 1;
}

function listFolder(directory: string): { name: string; kind: 'file' | 'directory' }[] {
  const rest = FILE.startsWith(`${directory}/`) ? FILE.slice(directory.length + 1) : '';
  const [name = '', deeper] = rest.split('/');
  return name === '' ? [] : [{ name, kind: deeper === undefined ? 'file' : 'directory' }];
}

function solve(snapshot: Snapshot): number {
  const [fn] = snapshot.functions;
  return fn === undefined ? 0 : snapshot.state(fn).flow.uses.length;
}

/** Prints the percentiles; gives the 95th. */
function report(title: string, times: number[]): number {
  const shown = [0.5, 0.95, 1].map((share) => percentile(times, share).toFixed(2).padStart(7));
  console.log(`${title.padEnd(52)} p50 ${shown[0]}  p95 ${shown[1]}  max ${shown[2]}`);
  return percentile(times, 0.95);
}
