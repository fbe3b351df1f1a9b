import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { catalog } from '../flow/check';
import { type Fixture, readFixtures, readMarkers } from '../flow/fixture';
import { PULL } from './harness/capabilities';
import { TRANSPORTS, type Transport } from './harness/startServers';
import { TestClient } from './harness/testClient';
import { ThrowAwayWorkspace } from './harness/throwAwayWorkspace';

/** Reasons that concern no call: they make a function incomplete and are no finding. */
const NOT_AT_CALL = ['value-escapes', 'computed-require', 'unparsable-file'];

/** The bundle runs the same code, so that a few fixtures show whether it was put together well. */
const OVER_STDIO = /^(sdk|client|typescript)\//;

const fixtures = readFixtures();
const fixturesFor = (transport: Transport): readonly Fixture[] =>
  transport === 'memory' ? fixtures : fixtures.filter(({ name }) => OVER_STDIO.test(name));

/** `rule interface` of every finding about a call, by one-based line, as the markers would have it. */
function expectedIn(text: string): string[] {
  return [...readMarkers(text)].flatMap(([line, { uses, unresolved }]) => [
    ...uses.map((name) => `${line + 1} ${catalog.has(name) ? 'undeclared' : 'unknown'} ${name}`),
    ...(unresolved.some((reason) => !NOT_AT_CALL.includes(reason)) ? [`${line + 1} dynamic`] : []),
  ]);
}

function reportedBy(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.flatMap(({ code, message, range }) => {
    const line = range.start.line + 1;
    if (code === 'dynamic-interface') return [`${line} dynamic`];
    const [, undeclared] = /^(\S+) is not declared/.exec(message) ?? [];
    const [, unknown] = /o interface named (\S+?)\.? /.exec(message) ?? [];
    // What the catalogue lacks is reported as that, whether or not it is also undeclared.
    if (undeclared !== undefined && catalog.has(undeclared)) {
      return [`${line} undeclared ${undeclared}`];
    }
    return unknown === undefined ? [] : [`${line} unknown ${unknown}`];
  });
}

const unique = (items: readonly string[]): string[] => [...new Set(items)].sort();

describe.each(TRANSPORTS)(
  'the value-flow fixtures through the language server (%s)',
  (transport) => {
    const served = fixturesFor(transport);
    const files = served.flatMap(({ name, files: texts }) =>
      [...texts].map(([path, text]) => ({ name, path: path.replace('/p/', `${name}/`), text })),
    );
    let workspace: ThrowAwayWorkspace;
    let client: TestClient;

    beforeAll(async () => {
      workspace = new ThrowAwayWorkspace(Object.fromEntries(files.map((it) => [it.path, it.text])));
      client = await TestClient.start({ transport, roots: [workspace], capabilities: PULL });
    });
    afterAll(async () => {
      await client.stop();
      workspace.dispose();
    });

    it('has fixtures', () => expect(served.length).toBeGreaterThan(10));

    it.each(served.map(({ name }) => name))('%s', async (fixture) => {
      for (const { path, text } of files.filter(({ name }) => name === fixture)) {
        const reported = reportedBy(await client.pull(workspace.uri(path)));
        expect(unique(reported), path).toEqual(unique(expectedIn(text)));
      }
    });
  },
);
