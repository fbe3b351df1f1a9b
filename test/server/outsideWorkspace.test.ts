import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { PULL } from './harness/capabilities';
import { CONFIG, INDEX, miniProgram, NOTIFY } from './harness/miniProgram';
import { describeServer } from './harness/serverTest';

describeServer('what lies outside the workspace', (test) => {
  it('is not edited by a quick fix nor by fix-all, and the reason is said', async () => {
    const elsewhere = test.workspace({ 'index.js': NOTIFY });
    const { [INDEX]: _, ...rest } = miniProgram();
    const workspace = test.workspace(rest);
    rmSync(dirname(join(workspace.root, INDEX)), { recursive: true, force: true });
    symlinkSync(elsewhere.root, dirname(join(workspace.root, INDEX)));
    const client = await test.client(workspace, PULL);
    const index = workspace.uri(INDEX);
    client.open(index, NOTIFY);
    const actions = await client.codeActions(index, client.at(index, 'send('), ['quickfix']);
    // A comment in the open code is another matter.
    const changed = actions.flatMap(({ edit }) => edit?.documentChanges ?? []);
    expect(changed.filter((each) => !('edits' in each) || each.textDocument.uri !== index)).toEqual(
      [],
    );
    expect(actions.map(({ command }) => command?.arguments?.[0]).join()).toContain(
      `outside the workspace (${join(elsewhere.root, 'config.json')})`,
    );
  });

  it.each([
    ['a pipe', (path: string) => void execFileSync('mkfifo', [path])],
    ['a link to a file outside', (path: string) => symlinkSync('/etc/hostname', path)],
  ])(
    '%s in the place of config.json is said, not read, and no fix takes its place',
    async (_, make) => {
      const workspace = test.workspace(miniProgram());
      make(join(workspace.root, CONFIG));
      const client = await test.client(workspace, PULL);
      const index = workspace.uri(INDEX);
      client.open(index, NOTIFY);
      expect((await client.pull(index)).map(({ code }) => code)).not.toContain(
        'undeclared-interface',
      );
      const [found] = await client.pull(workspace.uri(CONFIG));
      expect(found).toMatchObject({
        code: 'invalid-config',
        message: expect.stringContaining('cannot be read'),
      });
      const actions = await client.codeActions(index, client.at(index, 'send('), ['quickfix']);
      const edited = actions.flatMap(({ edit }) => edit?.documentChanges ?? []);
      expect(edited.map((each) => 'textDocument' in each && each.textDocument.uri)).not.toContain(
        workspace.uri(CONFIG),
      );
    },
  );
});
