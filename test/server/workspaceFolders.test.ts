import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { FUNCTIONS, type FunctionInfo } from '../../server/protocol/src/protocol';
import { PUSH } from './harness/capabilities';
import { declaring, INDEX, miniProgram, NOTIFY } from './harness/miniProgram';
import { describeServer } from './harness/serverTest';
import type { TestClient } from './harness/testClient';

const functions = (client: TestClient): Promise<FunctionInfo[]> =>
  client.server.connection.sendRequest<FunctionInfo[]>(FUNCTIONS, {});

const functionUris = async (client: TestClient): Promise<string[]> =>
  (await functions(client)).map(({ uri }) => uri).sort();

describeServer('workspace folders', (test) => {
  it('are all served, and may come and go', async () => {
    const one = test.workspace(miniProgram(declaring('security.msgSecCheck')));
    const two = test.workspace(miniProgram(declaring('subscribeMessage.send')));
    const client = await test.client([one, two], PUSH);
    const folder = 'cloudfunctions/notify';
    expect(await functionUris(client)).toEqual([one.uri(folder), two.uri(folder)].sort());
    // Both have the same name: what is said of one says which.
    const labels = [one, two].map((it) => `${basename(fileURLToPath(it.uri()))}/${folder}`);
    expect((await functions(client)).map(({ label }) => label).sort()).toEqual(labels.sort());
    const names = (uri: string) =>
      (client.published.get(uri) ?? [])
        .filter(({ code }) => code === 'undeclared-interface')
        .map(({ message }) => /[\w]+\.[\w]+/.exec(message)?.[0]);
    client.open(one.uri(INDEX), NOTIFY);
    client.open(two.uri(INDEX), NOTIFY);
    await client.until(
      () => names(one.uri(INDEX)).length > 0 && names(two.uri(INDEX)).length > 0,
      'both are reported',
    );
    expect(names(one.uri(INDEX))).toEqual(['subscribeMessage.send']);
    expect(names(two.uri(INDEX))).toEqual(['security.msgSecCheck']);
    await client.server.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: two.uri(), name: 'two' }] },
    });
    await client.until(() => names(two.uri(INDEX)).length === 0, 'the second is forgotten');
    expect(await functionUris(client)).toEqual([one.uri(folder)]);
  });
});
