import { expect, it } from 'vitest';
import { type Hover, HoverRequest, ReferencesRequest } from 'vscode-languageserver/node';
import type { CatalogData } from '../../core/src/catalog/unpackInterface';
import { data } from '../catalog/loadCatalog';
import { PULL } from './harness/capabilities';
import { declaring, INDEX, miniProgram, NOTIFY } from './harness/miniProgram';
import { startInMemory } from './harness/startServers';
import { TestClient } from './harness/testClient';
import { ThrowAwayWorkspace } from './harness/throwAwayWorkspace';

/** A catalogue in which the card of one interface fails, and nothing else does. */
function faulty(name: string): { data: CatalogData; asked: () => number } {
  let asked = 0;
  const { [name]: entry, ...others } = data.interfaces;
  if (entry === undefined) throw new Error(`${name} is not in the catalogue`);
  const broken = new Proxy(entry as object, {
    get(target, key) {
      if (key !== 'errors') return Reflect.get(target, key);
      asked += 1;
      throw new Error('made up');
    },
  });
  const interfaces = { ...others, [name]: broken } as CatalogData['interfaces'];
  return { data: { ...data, interfaces }, asked: () => asked };
}

it('a feature that fails is logged once, left alone until something changes, and takes nothing along', async () => {
  const [, name = ''] = /cloud\.openapi\.([\w.]+)\(/.exec(NOTIFY) ?? [];
  const { data: catalog, asked } = faulty(name);
  const workspace = new ThrowAwayWorkspace(miniProgram(declaring()));
  const server = startInMemory({ loadCatalog: () => catalog });
  const client = await TestClient.start({
    transport: 'memory',
    roots: [workspace],
    capabilities: PULL,
    server,
  });
  const uri = workspace.uri(INDEX);
  client.open(uri, NOTIFY);
  const hover = (): Promise<Hover | null> =>
    server.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: client.at(uri, name),
    });
  // The settings have come before diagnostics do.
  await client.pull(uri);
  const before = asked();
  expect(await hover()).toBeNull();
  const first = asked();
  expect(first).toBeGreaterThan(before);
  expect(await hover()).toBeNull();
  expect(asked()).toBe(first);
  client.replace(uri, 'cloud.init();', 'cloud.init( );');
  expect(await hover()).toBeNull();
  expect(asked()).toBeGreaterThan(first);
  expect(client.logged.filter((line) => line.startsWith('textDocument/hover'))).toHaveLength(1);
  const uses = await server.connection.sendRequest(ReferencesRequest.type, {
    textDocument: { uri },
    position: client.at(uri, 'subscribeMessage'),
    context: { includeDeclaration: true },
  });
  expect(uses).toHaveLength(1);
  await client.stop();
  workspace.dispose();
});
