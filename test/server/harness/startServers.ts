import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import typescript from 'typescript';
import {
  createConnection,
  createProtocolConnection,
  ProposedFeatures,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { CatalogData } from '../../../core/src/catalog/unpackInterface';
import { fileStamp } from '../../../nodehost/src/fileStamp';
import { NodeFileHost } from '../../../nodehost/src/nodeFileHost';
import type { Runtime } from '../../../server/src/runtime';
import { startServer } from '../../../server/src/server';
import type { ServerConnection } from '../../../server/src/session';
import { loadSnippets } from '../../snippets/files';

const ROOT = join(import.meta.dirname, '../../..');

const VERSION = String(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version);

/** The ways in which the tests talk to a server. */
export const TRANSPORTS = ['memory', 'stdio'] as const;
export type Transport = (typeof TRANSPORTS)[number];

/** A server to talk to. */
export interface RunningServer {
  readonly connection: ProtocolConnection;
  /** The process, where the server is one. */
  readonly process?: ChildProcess;
}

/** The server in this process, on streams. `change` replaces parts of its surroundings. */
export function startInMemory(
  change: Partial<Runtime> | ((server: ServerConnection) => Partial<Runtime>) = {},
): RunningServer {
  const up = new PassThrough();
  const down = new PassThrough();
  const server = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(up),
    new StreamMessageWriter(down),
  );
  startServer(server, {
    loadVersion: () => VERSION,
    home: '',
    files: new NodeFileHost(),
    stamp: fileStamp,
    loadCatalog,
    loadSnippets: loadSnippets,
    loadTypeScript: () => typescript,
    ...(typeof change === 'function' ? change(server) : change),
  });
  const reader = new StreamMessageReader(down);
  return { connection: createProtocolConnection(reader, new StreamMessageWriter(up)) };
}

/** The built bundle in a process of its own, over stdio. */
export function startBundle(): RunningServer {
  const bundle = join(ROOT, 'dist/server.js');
  if (!existsSync(bundle)) throw new Error('dist/server.js is missing: run `npm run build` first');
  const process = spawn(globalThis.process.execPath, [bundle, '--stdio']);
  const reader = new StreamMessageReader(process.stdout);
  const writer = new StreamMessageWriter(process.stdin);
  return { connection: createProtocolConnection(reader, writer), process };
}

let catalog: CatalogData | undefined;

/** Read once for all servers of this process. */
function loadCatalog(): CatalogData {
  const index = join(ROOT, 'core/src/catalog/catalog.generated.json');
  catalog ??= JSON.parse(readFileSync(index, 'utf8')) as CatalogData;
  return catalog;
}
