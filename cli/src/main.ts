#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cacheFolder } from '../../nodehost/src/cacheFolder';
import { engineDataIn } from '../../nodehost/src/engineData';
import { runCli } from './runCli';
import { wantsColours, wantsProgress } from './terminal';

// A reader that has seen enough (`cloudcall list | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.exitCode = 2;
});

const isCacheless = process.argv.includes('--no-cache');
const manifest = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8'));
process.exitCode = runCli(
  process.argv.slice(2),
  {
    cwd: process.cwd(),
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
  },
  engineDataIn(__dirname, isCacheless ? undefined : join(cacheFolder(), 'compiled')),
  String(manifest.version),
  () => createRequire(join(__dirname, 'package.json'))('./mcp.js'),
);
