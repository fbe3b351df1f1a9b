import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateWorkspace } from './generateWorkspace';
import { percentile } from './percentile';
import { installTool } from './server/installTool';
import { LanguageServer } from './server/languageServer';
import { longFunctions, ONE_FILE, TEN_FILES } from './server/longFunctions';

// `node --import tsx bench/server.ts [--functions N] [--edits N] [--alone]`: what the language server
// costs, beside typescript-language-server in the same workspace. Wall times: they mean something on
// a quiet machine only.
const KEYS = 160;
const WARM_UP = 40;
/** What is typed, letter by letter, and taken out again. */
const STATEMENT = 'const extra = event.list.map((one) => one.id);';
const QUESTIONS = ['completion', 'hover', 'signatureHelp'] as const;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const functions = option('functions', 500);
const nodeOptions = (process.env.BENCH_NODE ?? '').split(' ').filter(Boolean);
const edits = option('edits', 10_000);
const seed = option('seed', 1);

/** A row of the table: the figures of both servers, where the other one has any. */
interface Row {
  readonly what: string;
  readonly unit: 'ms' | 'MB' | '%';
  readonly ours: number;
  readonly theirs?: number | undefined;
}

async function main(): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cloudcall-bench-')));
  try {
    for (const [path, text] of [
      ...generateWorkspace({ functions, seed }),
      ...longFunctions(seed),
    ]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const alone = process.argv.includes('--alone');
    const other = alone ? undefined : await installTool('typescript-language-server', '5.3.0');
    const rows: Row[] = [];
    const ours = join(root, 'dist', 'server.js');
    rows.push({
      what: `start to first diagnostics, ${functions} functions`,
      unit: 'ms',
      ours: await firstDiagnostics(ours, folder),
      theirs: other === undefined ? undefined : await firstDiagnostics(other, folder),
    });
    const measured = await session(ours, folder, edits);
    const compared = other === undefined ? undefined : await session(other, folder, 0);
    for (const [what, value] of measured.answers) {
      rows.push({ what, unit: 'ms', ours: value, theirs: compared?.answers.get(what) });
    }
    const [read, after] = measured.memory;
    rows.push({ what: 'memory, everything read', unit: 'MB', ours: read });
    if (edits > 0) {
      rows.push({
        what: `memory after ${edits} edits`,
        unit: '%',
        ours: (100 * after) / read - 100,
      });
    }
    print(rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** From the start of the process to the diagnostics of an opened function. The second of three. */
async function firstDiagnostics(script: string, folder: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const start = performance.now();
    const server = new LanguageServer(script);
    await server.initialize(folder);
    await server.open(join(folder, 'cloudfunctions/fn1/index.js'));
    times.push(performance.now() - start);
    await server.stop();
  }
  return percentile(times, 0.5);
}

/** A long sitting: typing in both long functions, questions after keys, then many edits. */
async function session(
  script: string,
  folder: string,
  editCount: number,
): Promise<{ answers: Map<string, number>; memory: [number, number] }> {
  const server = new LanguageServer(script, nodeOptions);
  await server.initialize(folder);
  const answers = new Map<string, number>();
  for (const [what, path] of [
    ['400 lines', ONE_FILE],
    ['ten files of 400 lines', TEN_FILES],
  ] as const) {
    await server.open(join(folder, path));
    const times = await typeIn(server, join(folder, path), (file, offset, key) =>
      server.type(file, offset, key),
    );
    answers.set(`keystroke to diagnostics p50, ${what}`, percentile(times, 0.5));
    answers.set(`keystroke to diagnostics p95, ${what}`, percentile(times, 0.95));
  }
  for (const question of QUESTIONS) {
    const times = await typeIn(server, join(folder, ONE_FILE), (file, offset, key) => {
      server.edit(file, offset, 0, key);
      return server.ask(`textDocument/${question}`, file, offset + 1);
    });
    answers.set(`${question} p95, 400 lines`, percentile(times, 0.95));
  }
  await pause(3000);
  const read = server.memory ?? 0;
  for (let edit = 0; edit < editCount; edit += 1) {
    const file = join(folder, ONE_FILE);
    if (edit % 2 === 0) server.edit(file, 0, 0, ';');
    else server.edit(file, 0, 1, '');
    if (edit % 2 === 0) await server.ask('textDocument/hover', file, 10);
  }
  await pause(3000);
  const after = server.memory ?? 0;
  await server.stop();
  return { answers, memory: [read, after] };
}

/** Types the statement at several places of a file and gives how long each answer took. */
async function typeIn(
  server: LanguageServer,
  file: string,
  answer: (file: string, offset: number, key: string) => Promise<unknown>,
): Promise<number[]> {
  const text = readFileSync(file, 'utf8');
  const bodies = [...text.matchAll(/^async function \w+\(event\) \{\n/gm)];
  const times: number[] = [];
  for (let round = 0; times.length < KEYS + WARM_UP; round += 1) {
    const body = bodies[(round * 7) % bodies.length]!;
    const at = body.index + body[0].length;
    for (const [index, key] of [...STATEMENT].entries()) {
      const start = performance.now();
      await answer(file, at + index, key);
      times.push(performance.now() - start);
      await pause(2);
    }
    server.edit(file, at, STATEMENT.length, '');
  }
  return times.slice(WARM_UP);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function print(rows: readonly Row[]): void {
  const width = Math.max(...rows.map(({ what }) => what.length));
  for (const { what, unit, ours, theirs } of rows) {
    const ratio =
      theirs === undefined ? '' : `   other ${theirs.toFixed(1)}  ×${(ours / theirs).toFixed(2)}`;
    console.log(`${what.padEnd(width)} ${ours.toFixed(1).padStart(8)} ${unit}${ratio}`);
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
