import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { FILES } from '../protocol/src/protocol';
import { bundledData } from './bundledData';
import { ClientFiles } from './clientFiles';
import { startServer } from './server';

/** The worker that this runs in; the types for Node know none. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];
/** The version of the package, which the build writes here. */
declare const VERSION: string;

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
);
const files = new ClientFiles((params) => connection.sendRequest(FILES, params));
// `require`, so that the bundler keeps it out of the start of the worker.
startServer(connection, {
  loadVersion: () => VERSION,
  home: '',
  files,
  fetched: files,
  stamp: () => undefined,
  ...bundledData,
  loadTypeScript: () => require('../../dist/typescript.js'),
});
