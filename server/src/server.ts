import type {
  Connection,
  InitializeParams,
  InitializeResult,
  ServerCapabilities,
} from 'vscode-languageserver';
import { localeOf } from '../../core/src/messages/text';
import { clientFeatures } from './clientFeatures';
import { Diagnostics, PULL_CAPABILITIES } from './diagnostics/diagnostics';
import { DOCUMENT_SYNC, Documents } from './documents';
import { Engine } from './engine';
import { type Log, safely } from './guard';
import { codeActions } from './handlers/codeActions';
import { commands } from './handlers/commands';
import type { Feature } from './handlers/feature';
import { registerPermissionRequests } from './handlers/permissionRequests';
import type { Runtime } from './runtime';
import { Session } from './session';
import { readSettings, SETTINGS_SECTION } from './settings';
import { pathOf } from './uris';
import { askForChanges, registerWatching } from './watching';

const FEATURES: readonly Feature[] = [codeActions, commands];

/** How long diagnostics wait for a client that is slow to say its settings. */
const SETTINGS_MS = 2000;

/** Serves one client until it exits. Nothing is read before the client asks about a document. */
export function startServer(connection: Connection, runtime: Runtime): void {
  connection.onInitialize((params): InitializeResult => {
    const log: Log = { error: (message) => connection.console.error(message) };
    const client = clientFeatures(params.capabilities);
    const engine = new Engine(runtime);
    engine.setRoots(rootsOf(params));
    engine.setSeverities(readSettings(params.initializationOptions).severities);
    const known = settingsKnown(connection, client.configuration, engine);
    const session = new Session(
      connection,
      log,
      engine,
      new Documents(connection, engine, log),
      client,
      localeOf(params.locale),
      known.promise,
    );
    const diagnostics = new Diagnostics(session);
    for (const feature of FEATURES) feature.register(session);
    registerPermissionRequests(session, diagnostics);
    registerWatching(session);
    connection.onInitialized(
      safely(log, 'initialized', async () => {
        await Promise.all([known.ask(), askForChanges(session)]);
      }),
    );
    connection.onShutdown(() => diagnostics.stop());
    return {
      serverInfo: { name: 'cloudcall-language-server' },
      capabilities: Object.assign(
        {
          textDocumentSync: DOCUMENT_SYNC,
          workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        } satisfies ServerCapabilities,
        client.pullDiagnostics ? PULL_CAPABILITIES : {},
        ...FEATURES.map((feature) => feature.capabilities(client)),
      ),
    };
  });
  connection.listen();
}

/** The workspace's folders; a client that names none has nothing that could be checked. */
function rootsOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => pathOf(uri));
  return rootUri ? [pathOf(rootUri)] : [];
}

/** The settings' way in; `promise` resolves when they are in, or late. */
function settingsKnown(
  connection: Connection,
  asked: boolean,
  engine: Engine,
): { readonly promise: Promise<void>; readonly ask: () => Promise<void> } {
  let resolve = (): void => {};
  const answered = new Promise<void>((done) => {
    resolve = done;
  });
  if (!asked) resolve();
  return {
    promise: answered,
    ask: async () => {
      if (!asked) return;
      const late = setTimeout(resolve, SETTINGS_MS);
      try {
        const section: unknown = await connection.workspace.getConfiguration(SETTINGS_SECTION);
        engine.setSeverities(readSettings(section).severities);
      } finally {
        clearTimeout(late);
        resolve();
      }
    },
  };
}
