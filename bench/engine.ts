import ts from 'typescript';
import { Catalog, parseFile, provideTypeScript, readFileGraph, Workspace } from '#core';
import { buildIndex } from '../scripts/catalog/buildIndex';
import { readCatalog } from '../scripts/catalog/readCatalog';
import { MemoryFiles } from './memoryFiles';
import { percentile } from './percentile';
import { processorTime } from './processorTime';

/** What reading, solving and a keystroke cost in projects of ten functions with ten files each. */

const FUNCTIONS = 10;
const FILES = 10;
const LINES = 400;
const KEYSTROKES = 60;
const WARM_UP = 10;

/** Blocks of ten lines, by what they show; a file repeats its project's block until it is long enough. */
const SHAPES: Readonly<Record<string, (file: number, block: number) => string>> = {
  'plain code': (_, block) => `
function step${block}(event, list) {
  const total = list.filter((each) => each.kind === event.kind).length;
  const rows = list.map(({ id, name }) => ({ id, name, at: Date.now() + ${block} }));
  for (const row of rows) {
    if (row.name === 'a${block}' || total > ${block}) row.more = { ...event, row };
  }
  return { rows, total, text: \`\${event.kind}-\${total}\` };
}
exports.step${block} = step${block};`,
  'direct calls': (_, block) => `
exports.send${block} = async (event, openid) => {
  const { result } = await cloud.openapi.security.msgSecCheck({
    content: event.text${block},
    openid,
    scene: 1,
    version: 2,
  });
  return result.suggest === 'pass' ? cloud.openapi.wxacode.get({ path: 'a' }) : undefined;
};`,
  'wrappers in another file': (file, block) => `
exports.run${block} = async (event) => {
  const options = { category: 'security', data: event };
  if (event.kind === 'a${block}') {
    return invoke('wxacode', 'get', { path: event.path });
  }
  const next = require('./file${(file + 1) % FILES}');
  await invoke(options.category, 'msgSecCheck', options.data);
  return next.run${block}(event);
};`,
};

const HEAD = `const cloud = require('wx-server-sdk');
const { invoke } = require('./invoke');
`;
const INVOKE = `const cloud = require('wx-server-sdk');
exports.invoke = (category, method, data) => cloud.openapi[category][method](data);
`;

class Project extends MemoryFiles {
  constructor(block: (file: number, block: number) => string) {
    super();
    for (let fn = 0; fn < FUNCTIONS; fn += 1) {
      const folder = `/app/cloudfunctions/fn${fn}`;
      this.files.set(`${folder}/invoke.js`, INVOKE);
      for (let file = 0; file < FILES; file += 1) {
        const blocks = Array.from({ length: LINES / 10 }, (_, index) => block(file, index));
        const main = 'exports.main = async (event) => cloud.openapi.ocr.idcard(event);\n';
        const name = file === 0 ? 'index' : `file${file}`;
        this.files.set(`${folder}/${name}.js`, `${HEAD}${blocks.join('')}\n${main}`);
      }
    }
  }
}

function askAll(workspace: Workspace): number {
  const snapshot = workspace.snapshot();
  return snapshot.functions.reduce((sum, fn) => sum + snapshot.state(fn).flow.uses.length, 0);
}

provideTypeScript(() => ts);
const catalog = new Catalog(buildIndex(readCatalog(process.cwd())));
console.log(
  `${FUNCTIONS} functions of ${FILES} files of ${LINES} lines; milliseconds of processor time`,
);
const rows: Record<string, Record<string, number>> = {};
for (const [shape, block] of Object.entries(SHAPES)) {
  const project = new Project(block);
  const edited = '/app/cloudfunctions/fn3/file5.js';
  const text = project.read(edited) ?? '';
  const lower = Array.from({ length: KEYSTROKES + WARM_UP }, (_, round) =>
    processorTime(() => readFileGraph(edited, parseFile(edited, `${text}\n// ${round}`))),
  ).slice(WARM_UP);
  const workspace = new Workspace({ host: project, roots: ['/app'], catalog });
  let uses = 0;
  const everything = processorTime(() => {
    uses = askAll(workspace);
  });
  const keystrokes = Array.from({ length: KEYSTROKES + WARM_UP }, (_, round) => {
    project.files.set(edited, `${text}\nx${round}`);
    return processorTime(() => {
      workspace.changed([edited]);
      askAll(workspace);
    });
  }).slice(WARM_UP);
  const round = (value: number): number => Math.round(value * 10) / 10;
  rows[shape] = {
    uses,
    'read a file p50': round(percentile(lower, 0.5)),
    'whole project': Math.round(everything),
    'keystroke p50': round(percentile(keystrokes, 0.5)),
    'keystroke p95': round(percentile(keystrokes, 0.95)),
    'functions solved per keystroke':
      (workspace.counters.functionsSolved - FUNCTIONS) / (KEYSTROKES + WARM_UP),
  };
}
console.table(rows);
