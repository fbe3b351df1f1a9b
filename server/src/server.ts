import {
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { localeOf } from '#core';
import { clientFeatures } from './clientFeatures';
import { Diagnostics, PULL_CAPABILITIES } from './diagnostics/diagnostics';
import { DOCUMENT_SYNC, Documents } from './documents';
import { Engine } from './engine';
import { isOver, type Log, safely } from './guard';
import { annotations } from './handlers/annotations';
import { codeActions } from './handlers/codeActions';
import { commands } from './handlers/commands';
import { completion } from './handlers/completion';
import type { Feature } from './handlers/feature';
import { hover } from './handlers/hover';
import { inlineCompletion } from './handlers/inlineCompletion';
import { navigation } from './handlers/navigation';
import { registerPermissionRequests } from './handlers/permissionRequests';
import { reference } from './handlers/reference';
import { renames } from './handlers/renames';
import { signatureHelp } from './handlers/signatureHelp';
import { symbols } from './handlers/symbols';
import type { Runtime } from './runtime';
import { type ServerConnection, Session } from './session';
import { SETTINGS_SECTION } from './settings';
import { UnwatchedFiles } from './unwatchedFiles';
import { pathOf } from './uris';
import { askForChanges, registerWatching } from './watching';

const FEATURES: readonly Feature[] = [
  completion,
  signatureHelp,
  inlineCompletion,
  hover,
  navigation,
  symbols,
  annotations,
  reference,
  codeActions,
  commands,
  renames,
];

/** How long diagnostics wait for a client that is slow to say its settings. */
const SETTINGS_MS = 2000;

/** Serves one client until it exits. Nothing is read before the client asks about a document. */
export function startServer(connection: ServerConnection, runtime: Runtime): void {
  // Handlers of single methods come before this one; there are none before `initialize`.
  let isInitialized = false;
  let isShutDown = false;
  connection.onRequest((method: string) => {
    if (isShutDown) return isOver(method);
    return isInitialized
      ? new ResponseError(ErrorCodes.MethodNotFound, `${method} is not known here`)
      : new ResponseError(ErrorCodes.ServerNotInitialized, `${method} before initialize`);
  });
  connection.onInitialize((params) => {
    if (isInitialized) {
      return new ResponseError(ErrorCodes.InvalidRequest, 'initialize was called before');
    }
    isInitialized = true;
    const settings = new Gate();
    const session = openSession(connection, runtime, params, settings.opened, () => isShutDown);
    const diagnostics = new Diagnostics(session);
    for (const feature of FEATURES) feature.register(session);
    registerPermissionRequests(session, diagnostics);
    registerWatching(session);
    connection.onInitialized(
      safely(session.log, 'initialized', async () => {
        await Promise.all([askForSettings(session, settings), askForChanges(session)]);
      }),
    );
    connection.onShutdown(() => {
      if (isShutDown) return isOver('shutdown');
      isShutDown = true;
      return session.stop();
    });
    return announce(session);
  });
  connection.listen();
}

function openSession(
  connection: ServerConnection,
  runtime: Runtime,
  params: InitializeParams,
  settingsKnown: Promise<void>,
  isShutDown: () => boolean,
): Session {
  const client = clientFeatures(params.capabilities, params.initializationOptions);
  const roots = rootsOf(params);
  // Outside of folders clients watch nothing.
  const watchFiles = client.watchFiles && roots.length > 0;
  const engine = new Engine(runtime, watchFiles);
  engine.setRoots(roots);
  const log: Log = {
    error: (message) => connection.console.error(message),
    get isOver() {
      return isShutDown();
    },
    get changes() {
      return engine.changes;
    },
  };
  const documents = new Documents(connection, engine, log);
  const session = new Session(
    connection,
    log,
    engine,
    documents,
    new UnwatchedFiles(engine, documents, watchFiles, log),
    client,
    localeOf(params.locale),
    settingsKnown,
  );
  session.configure(params.initializationOptions);
  return session;
}

function announce({ client, engine: { version } }: Session): InitializeResult {
  const parts = FEATURES.map((feature) => feature.capabilities(client));
  const workspaceFolders = { supported: true, changeNotifications: true };
  const always: ServerCapabilities = { textDocumentSync: DOCUMENT_SYNC };
  return {
    serverInfo: { name: 'cloudcall-language-server', version },
    capabilities: Object.assign(always, client.pullDiagnostics ? PULL_CAPABILITIES : {}, ...parts, {
      workspace: Object.assign({ workspaceFolders }, ...parts.map(({ workspace }) => workspace)),
    }),
  };
}

/** The workspace's folders; for a client that names none the open files say what is served. */
function rootsOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => pathOf(uri));
  return rootUri ? [pathOf(rootUri)] : [];
}

/** Opens `settings` when the client has said its settings, cannot say any, or takes too long. */
async function askForSettings(session: Session, settings: Gate): Promise<void> {
  const late = setTimeout(settings.open, SETTINGS_MS);
  try {
    if (!session.client.configuration) return;
    session.configure(await session.connection.workspace.getConfiguration(SETTINGS_SECTION));
  } finally {
    clearTimeout(late);
    settings.open();
  }
}

/** A promise to be resolved by hand. */
class Gate {
  open = (): void => {};
  readonly opened = new Promise<void>((resolve) => {
    this.open = resolve;
  });
}
