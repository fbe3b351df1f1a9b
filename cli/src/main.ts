#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { USAGE } from '../../library/src/messages/usage';
import { UsageError } from '../../library/src/usageError';
import { cacheFolder } from '../../nodehost/src/cacheFolder';
import { engineDataIn } from '../../nodehost/src/engineData';
import { keepYoung } from '../../nodehost/src/keepYoung';
import { localeOfRun, runCli } from './runCli';
import { sayError } from './sayLine';
import { type Terminal, wantsColours, wantsProgress } from './terminal';

keepYoung();
const words = process.argv.slice(2);
const terminal: Terminal = {
  get cwd() {
    return workingFolder();
  },
  env: process.env,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  stdin: () => readFileSync(0, 'utf8'),
  colours: wantsColours(process.stdout.isTTY === true, process.env),
  progress: wantsProgress(process.stderr.isTTY === true, process.env),
  language: Intl.DateTimeFormat().resolvedOptions().locale,
  now: () => performance.now(),
  exit: (code) => {
    process.exitCode = code;
  },
};

// A reader that has seen enough (`cloudcall list | head`) is no error.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') return;
  process.exitCode = 2;
  const reason = code ?? '';
  const error = new UsageError(USAGE.cannotWrite, { path: 'stdout', reason });
  sayError({ terminal, locale: localeOfRun(words, terminal) }, error);
});
// Nobody is left to be told, and the exit code says enough.
process.stderr.on('error', () => {});

function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new UsageError(USAGE.noCwd);
  }
}

const isCacheless = words.includes('--no-cache');
const manifest = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8'));
process.exitCode = runCli(
  words,
  terminal,
  engineDataIn(__dirname, isCacheless ? undefined : join(cacheFolder(), 'compiled')),
  String(manifest.version),
  () => createRequire(join(__dirname, 'package.json'))('./mcp.js'),
);
