import type { Platform } from './platform';

/** The server is a process of its own, which reads local files. */
export const nodePlatform: Platform = {
  schemes: ['file'],
  async makeClient(context, options) {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const module = context.asAbsolutePath('dist/server.js');
    const debug = { execArgv: ['--inspect=6017'] };
    const server = {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: debug },
    };
    return new LanguageClient('cloudcall', 'Cloud Call', server, options);
  },
};
