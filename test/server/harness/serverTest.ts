import { afterEach, beforeEach, describe } from 'vitest';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import { IS_LONG } from '../../longRuns';
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

/** In the short run, the first of so many tests of a group is one of the bundle, as its start takes long. */
const BUNDLED = 9;

/** Whether no test is one of the bundle, which may be older than the sources (`npm run check`). */
const IS_OF_SOURCES = process.env.CLOUDCALL_SOURCES === '1';

/**
 * The same tests against the server in this process and against the built bundle over stdio: in the
 * long run each against both, in the short one against either in turn.
 */
export function describeServer(what: string, tests: (test: ServerTest) => void): void {
  if (!IS_LONG) {
    describeOver(
      `${what} (either)`,
      (index) => TRANSPORTS[!IS_OF_SOURCES && index % BUNDLED === 0 ? 1 : 0],
      tests,
    );
    return;
  }
  for (const transport of TRANSPORTS) {
    describeOver(`${what} (${transport})`, () => transport, tests);
  }
}

/** `transportOf` says over what the test with an index speaks. */
function describeOver(
  what: string,
  transportOf: (index: number) => Transport,
  tests: (test: ServerTest) => void,
): void {
  describe(what, () => {
    const clients: TestClient[] = [];
    const workspaces: ThrowAwayWorkspace[] = [];
    let index = -1;
    beforeEach(() => {
      index += 1;
    });
    afterEach(async () => {
      for (const client of clients.splice(0)) await client.stop();
      for (const workspace of workspaces.splice(0)) workspace.dispose();
    });
    tests({
      get transport() {
        return transportOf(index);
      },
      workspace(files) {
        const workspace = new ThrowAwayWorkspace(files);
        workspaces.push(workspace);
        return workspace;
      },
      async client(workspace, capabilities, options = {}) {
        const roots = workspace instanceof ThrowAwayWorkspace ? [workspace] : workspace;
        const transport = transportOf(index);
        const client = await TestClient.start({ transport, roots, capabilities, ...options });
        clients.push(client);
        return client;
      },
    });
  });
}
