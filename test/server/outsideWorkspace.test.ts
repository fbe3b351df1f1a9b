import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PULL } from './harness/capabilities';
import { CONFIG, declaring, INDEX, miniProgram, NOTIFY } from './harness/miniProgram';
import { describeServer } from './harness/serverTest';

describeServer('what lies outside the workspace', (test) => {
  it('is not edited by a quick fix nor by fix-all, and the reason is said', async () => {
    const elsewhere = test.workspace({ 'real.json': declaring() });
    const workspace = test.workspace(miniProgram());
    symlinkSync(join(elsewhere.root, 'real.json'), join(workspace.root, CONFIG));
    const client = await test.client(workspace, PULL);
    const index = workspace.uri(INDEX);
    client.open(index, NOTIFY);
    const actions = await client.codeActions(index, client.at(index, 'send('));
    // A comment in the function's own code is another matter.
    const changed = actions.flatMap(({ edit }) => edit?.documentChanges ?? []);
    expect(changed.filter((each) => !('edits' in each) || each.textDocument.uri !== index)).toEqual(
      [],
    );
    expect(actions.map(({ command }) => command?.arguments?.[0]).join()).toContain(
      `outside the workspace (${join(elsewhere.root, 'real.json')})`,
    );
  });

  it('a pipe is not read, and no fix takes its place', async () => {
    const workspace = test.workspace(miniProgram());
    execFileSync('mkfifo', [join(workspace.root, CONFIG)]);
    const client = await test.client(workspace, PULL);
    const index = workspace.uri(INDEX);
    client.open(index, NOTIFY);
    const actions = await client.codeActions(index, client.at(index, 'send('), ['quickfix']);
    expect(actions[0]?.edit).toBeUndefined();
    expect(actions[0]?.command?.arguments?.[0]).toContain('a pipe or a device');
  });
});
