import { expect, it } from 'vitest';
import { BARE, PULL } from './harness/capabilities';
import { CONFIG, declaring, INDEX, miniProgram, NOTIFY } from './harness/miniProgram';
import { describeServer } from './harness/serverTest';

describeServer('a file that is opened without a folder', (test) => {
  it('is checked as a part of its mini program, for as long as it is open', async () => {
    const workspace = test.workspace(miniProgram(declaring('security.msgSecCheck')));
    const client = await test.client([], BARE);
    const index = workspace.uri(INDEX);
    client.open(index, NOTIFY);
    const codes = () => (client.published.get(index) ?? []).map(({ code }) => code);
    await client.until(() => codes().includes('undeclared-interface'), 'it is reported');
    client.open(workspace.uri(CONFIG), declaring('security.msgSecCheck', 'subscribeMessage.send'));
    await client.until(() => !codes().includes('undeclared-interface'), 'config.json counts');
    client.close(workspace.uri(CONFIG));
    client.close(index);
    await client.until(() => codes().length === 0, 'nothing is left');
  });

  it('is a function of its own where no mini program is around', async () => {
    const workspace = test.workspace({ 'lib/send.js': NOTIFY, 'package.json': {} });
    const client = await test.client([], PULL);
    const uri = workspace.uri('index.js');
    client.open(uri, NOTIFY);
    expect(await client.pull(uri)).toContainEqual(
      expect.objectContaining({ code: 'undeclared-interface' }),
    );
    expect(await client.codeActions(uri, client.at(uri, 'send('), ['quickfix'])).not.toEqual([]);
  });

  it('is served too when the folder around it is taken away', async () => {
    const workspace = test.workspace(miniProgram(declaring('security.msgSecCheck')));
    const client = await test.client(workspace, PULL);
    const uri = workspace.uri(INDEX);
    client.open(uri, NOTIFY);
    const undeclared = expect.objectContaining({ code: 'undeclared-interface' });
    expect(await client.pull(uri)).toContainEqual(undeclared);
    await client.server.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: workspace.uri(), name: 'one' }] },
    });
    expect(await client.pull(uri)).toContainEqual(undeclared);
    client.close(uri);
    expect(await client.pull(uri)).toEqual([]);
  });
});
