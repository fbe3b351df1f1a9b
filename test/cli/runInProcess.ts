import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { onTestFinished } from 'vitest';
import { runCli } from '../../cli/src/runCli';
import * as mcp from '../../mcp/src/main';
import { data } from '../catalog/loadCatalog';

/** What a run of the checker gave. */
export interface RunResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A project on disk, gone after the test. */
export interface DiskProject {
  /** Its folder, absolute. */
  readonly root: string;
  write(path: string, text: string): string;
  /** Runs the checker inside it, or in a folder below. */
  run(words: readonly string[], options?: RunOptions): RunResult;
}

/** How a run differs from the usual: English, no colours, in the project's folder. */
export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly language?: string;
  readonly colours?: boolean;
  readonly progress?: boolean;
  readonly stdin?: string;
  /** The time that passes between two looks at the clock, in milliseconds; 0 by default. */
  readonly pace?: number;
}

export const ROOTED = '{"cloudfunctionRoot":"cloudfunctions/"}';

/** Makes a project of files given by their paths. */
export function diskProject(files: Readonly<Record<string, string>>): DiskProject {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'cloudcall-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const write = (path: string, text: string): string => {
    const absolute = join(root, path);
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, text);
    return absolute;
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  return { root, write, run: (words, options = {}) => runIn(root, words, options) };
}

/** The project that most tests look at: one function that calls one interface and has no config.json. */
export const NOTIFY: Readonly<Record<string, string>> = {
  'project.config.json': ROOTED,
  'cloudfunctions/notify/index.js': [
    "const cloud = require('wx-server-sdk');",
    'cloud.init();',
    '',
    'exports.main = async (event) => {',
    '  const { OPENID } = cloud.getWXContext();',
    '  return cloud.openapi.templateMessage.send({ touser: OPENID, ...event });',
    '};',
    '',
  ].join('\n'),
  'cloudfunctions/notify/package.json':
    '{"main":"index.js","dependencies":{"wx-server-sdk":"latest"}}',
};

/** Runs the checker in a folder. */
export function runIn(root: string, words: readonly string[], options: RunOptions): RunResult {
  const {
    cwd = '.',
    env = {},
    language = 'en',
    colours = false,
    progress = false,
    stdin = '',
    pace = 0,
  } = options;
  let time = 0;
  let out = '';
  let err = '';
  const terminal = {
    cwd: join(root, cwd),
    env,
    language,
    colours,
    progress,
    stdin: () => stdin,
    exit: () => {},
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    now: () => {
      time += pace;
      return time;
    },
  };
  const engine = { loadCatalog: () => data, loadTypeScript: () => ts };
  const code = runCli(words, terminal, engine, '1.2.3', () => mcp);
  return { code, out, err };
}
