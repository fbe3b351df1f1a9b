#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { fileStamp } from '../../nodehost/src/fileStamp';
import { keepYoung } from '../../nodehost/src/keepYoung';
import { NodeFileHost } from '../../nodehost/src/nodeFileHost';
import { bundledData } from './bundledData';
import { collector } from './collector';
import { startServer } from './server';

const TRANSPORT = /^--(?:stdio|node-ipc|socket(?:=\d+)?|pipe=.+)$/;

if (process.argv.some((argument) => TRANSPORT.test(argument))) {
  keepYoung();
  const connection = createConnection(ProposedFeatures.all);
  // Whatever went wrong, the other requests want their answers.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      connection.console.error(`${event}: ${error instanceof Error ? error.stack : String(error)}`);
    });
  }
  // `require`, so that the bundler keeps it out of the start of the process.
  startServer(connection, {
    loadVersion: () => {
      const manifest = readFileSync(join(__dirname, '..', 'package.json'), 'utf8');
      return String(JSON.parse(manifest).version);
    },
    home: homedir(),
    files: new NodeFileHost(),
    stamp: fileStamp,
    ...bundledData,
    loadTypeScript: () => require('./typescript.js'),
    collector,
  });
} else {
  process.stderr.write(
    'usage: cloudcall-language-server --stdio | --node-ipc | --socket=PORT | --pipe=NAME\n',
  );
  process.exitCode = 2;
}
