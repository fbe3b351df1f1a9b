import * as vscode from 'vscode';
import { FILES } from '../../server/protocol/src/protocol';
import { readFiles } from './files/readFiles';
import type { Platform } from './platform';

/** The browser's own, of which the types for Node know nothing. */
declare class Worker {
  constructor(url: string);
  terminate(): void;
}

/** The server is a worker, and reads the workspace's files through this host. */
export function browserPlatform(): Platform {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return {
    schemes: [...new Set(folders.map(({ uri }) => uri.scheme))],
    async makeClient(context, options) {
      const { LanguageClient, State } = await import('vscode-languageclient/browser');
      const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'browser', 'server.js');
      // By its text: a worker cannot be made from the address of an extension that lies on a server.
      const code = new Blob([await vscode.workspace.fs.readFile(script)], {
        type: 'text/javascript',
      });
      const worker = new Worker(URL.createObjectURL(code));
      const client = new LanguageClient('cloudcall', 'Cloud Call', options, worker);
      client.onRequest(FILES, readFiles);
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Stopped) worker.terminate();
      });
      return client;
    },
  };
}
