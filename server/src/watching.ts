import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type FileSystemWatcher,
  WatchKind,
} from 'vscode-languageserver';
import { safely } from './guard';
import type { Session } from './session';
import { SETTINGS_SECTION } from './settings';
import { pathOf } from './uris';

/** What the engine may read, and how it comes and goes. */
const WATCHERS: readonly FileSystemWatcher[] = [
  ...[
    '**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}',
    '**/{config,package,package-lock,cloudbaserc,app,tsconfig,jsconfig,cloudcall,project.config,project.private.config}.json',
    '**/.gitignore',
    '**/*.wxml',
    '**/*.{yml,yaml,sh,ps1,bat,cmd}',
    '**/{Jenkinsfile,Makefile}',
  ].map((globPattern) => ({ globPattern })),
  // A folder comes and goes as one event with its own name.
  { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
];

/** Follows files and settings as far as the client tells of them without being asked. */
export function registerWatching(session: Session): void {
  const { connection, client, engine, log } = session;
  connection.onDidChangeWatchedFiles(
    safely(log, 'didChangeWatchedFiles', ({ changes }) =>
      engine.savedChanged(changes.map(({ uri }) => pathOf(uri))),
    ),
  );
  connection.onDidChangeConfiguration(
    safely(log, 'didChangeConfiguration', async ({ settings }) => {
      const section = client.configuration
        ? await connection.workspace.getConfiguration(SETTINGS_SECTION)
        : (settings as Readonly<Record<string, unknown>> | null)?.[SETTINGS_SECTION];
      session.configure(section);
    }),
  );
}

/** Asks the client to tell of changes; to be called once it is initialized. */
export async function askForChanges({ connection, client, engine, log }: Session): Promise<void> {
  if (client.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(
      safely(log, 'didChangeWorkspaceFolders', ({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => pathOf(uri)));
        const kept = engine.folders.filter((root) => !gone.has(root));
        engine.setRoots([...new Set([...kept, ...added.map(({ uri }) => pathOf(uri))])]);
      }),
    );
  }
  if (client.watchFiles) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [...WATCHERS],
    });
  }
  if (client.watchConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, {
      section: SETTINGS_SECTION,
    });
  }
}
