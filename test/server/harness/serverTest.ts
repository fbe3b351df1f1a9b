import { afterEach, describe } from 'vitest';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import { TRANSPORTS, type Transport } from './startServers';
import { type ClientOptions, TestClient } from './testClient';
import { ThrowAwayWorkspace } from './throwAwayWorkspace';

/** What one test needs; everything it makes is gone after it. */
export interface ServerTest {
  readonly transport: Transport;
  workspace(files: Readonly<Record<string, string | object>>): ThrowAwayWorkspace;
  client(
    workspace: ThrowAwayWorkspace | readonly ThrowAwayWorkspace[],
    capabilities: ClientCapabilities,
    options?: Partial<ClientOptions>,
  ): Promise<TestClient>;
}

/** The same tests against the server in this process and against the built bundle over stdio. */
export function describeServer(what: string, tests: (test: ServerTest) => void): void {
  for (const transport of TRANSPORTS) {
    describe(`${what} (${transport})`, () => {
      const clients: TestClient[] = [];
      const workspaces: ThrowAwayWorkspace[] = [];
      afterEach(async () => {
        for (const client of clients.splice(0)) await client.stop();
        for (const workspace of workspaces.splice(0)) workspace.dispose();
      });
      tests({
        transport,
        workspace(files) {
          const workspace = new ThrowAwayWorkspace(files);
          workspaces.push(workspace);
          return workspace;
        },
        async client(workspace, capabilities, options = {}) {
          const roots = workspace instanceof ThrowAwayWorkspace ? [workspace] : workspace;
          const client = await TestClient.start({ transport, roots, capabilities, ...options });
          clients.push(client);
          return client;
        },
      });
    });
  }
}
