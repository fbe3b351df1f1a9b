import { expect, it } from 'vitest';
import { collector } from '../../server/src/collector';
import { PULL } from './harness/capabilities';
import { declaring, INDEX, miniProgram, NOTIFY } from './harness/miniProgram';
import { startInMemory } from './harness/startServers';
import { TestClient } from './harness/testClient';
import { ThrowAwayWorkspace } from './harness/throwAwayWorkspace';

it('what is used no more is gone, old or young', async () => {
  let held: object | undefined = { name: 'a' };
  const seen = new WeakRef(held);
  collector.young();
  collector.young();
  // A weak reference holds what it leads to until the end of the job that made it.
  await new Promise((resolve) => setTimeout(resolve));
  expect(seen.deref()).toBe(held);
  held = undefined;
  await new Promise((resolve) => setTimeout(resolve));
  collector.all();
  expect(seen.deref()).toBeUndefined();
});

it('what an answer took is cleared away when the answer has left', async () => {
  const workspace = new ThrowAwayWorkspace(miniProgram(declaring()));
  const collected: string[] = [];
  // No message tells a client of it.
  const collect = (what: string): void => {
    collected.push(what);
    client?.heard();
  };
  let client: TestClient | undefined;
  const server = startInMemory({
    collector: { young: () => collect('young'), all: () => collect('all') },
  });
  const options = { transport: 'memory', roots: [workspace], capabilities: PULL, server } as const;
  client = await TestClient.start(options);
  const uri = workspace.uri(INDEX);
  client.open(uri, NOTIFY);
  expect(collected).toEqual([]);
  expect((await client.pull(uri)).length).toBeGreaterThan(0);
  await client.until(() => collected[0] === 'young', 'the collector was asked');
  await client.stop();
  workspace.dispose();
});
