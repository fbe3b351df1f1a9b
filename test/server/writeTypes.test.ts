import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { WRITE_TYPES, type WriteTypesResult } from '../../server/protocol/src/protocol';
import { diskProject, NOTIFY } from '../cli/runInProcess';
import { PUSH } from './harness/capabilities';
import { TestClient } from './harness/testClient';
import { ThrowAwayWorkspace } from './harness/throwAwayWorkspace';

const FUNCTION = 'cloudfunctions/notify';
const FILE = `${FUNCTION}/cloudcall.d.ts`;
const SDK = { [`${FUNCTION}/node_modules/wx-server-sdk/index.d.ts`]: 'export {};\n' };

/** What the command line writes for the function. */
function byCommandLine(files: Readonly<Record<string, string>>, locale: string): string {
  const project = diskProject(files);
  expect(project.run(['types', 'notify', '--locale', locale]).code).toBe(0);
  return readFileSync(join(project.root, FILE), 'utf8');
}

async function start(files: Readonly<Record<string, string>>, { locale = 'en' } = {}) {
  const workspace = new ThrowAwayWorkspace(files);
  onTestFinished(() => workspace.dispose());
  const client = await TestClient.start({
    transport: 'memory',
    roots: [workspace],
    capabilities: PUSH,
    locale,
  });
  onTestFinished(() => client.stop());
  const write = (directory = FUNCTION) =>
    client.server.connection.sendRequest<WriteTypesResult>(WRITE_TYPES, {
      function: workspace.uri(directory),
    });
  return { workspace, client, write, text: () => readFileSync(join(workspace.root, FILE), 'utf8') };
}

it.each([
  ['en', NOTIFY],
  ['zh-cn', { ...NOTIFY, ...SDK }],
])('writes what the command line writes (%s)', async (locale, files) => {
  const { workspace, write, text } = await start(files, { locale });
  const at = { uri: workspace.uri(FILE), path: FILE };
  expect(await write()).toEqual({ ...at, outcome: 'applied' });
  expect(text()).toBe(byCommandLine(files, locale));
  expect(await write()).toEqual({ ...at, outcome: 'nothing' });
});

it('replaces an older one, also one that the client did not tell of', async () => {
  const { workspace, write, text } = await start(NOTIFY);
  await write();
  const whole = text();
  const header = whole.slice(0, whole.indexOf('\n') + 1);
  // The second time the server has seen the file before.
  for (const older of [`${header}old\n`, `${header}\n\n\nolder\n\n`]) {
    workspace.write(FILE, older);
    expect((await write()).outcome).toBe('applied');
    expect(text()).toBe(whole);
  }
});

it('replaces one that is open, through the editor', async () => {
  const older = byCommandLine(NOTIFY, 'zh-cn');
  const { workspace, client, write, text } = await start({ ...NOTIFY, [FILE]: older });
  client.open(workspace.uri(FILE), older, 'typescript');
  expect((await write()).outcome).toBe('applied');
  expect(client.documents.get(workspace.uri(FILE))?.getText()).toBe(byCommandLine(NOTIFY, 'en'));
  expect(text()).toBe(older);
});

it('leaves somebody else’s file and unknown folders alone', async () => {
  const { workspace, write, text } = await start({ ...NOTIFY, [FILE]: 'export {};\n' });
  const refused = await write();
  expect(refused.outcome).toBe('refused');
  expect(refused.message).toBe(
    `${FILE}: the file was not written by cloudcall and was left unchanged`,
  );
  expect(text()).toBe('export {};\n');
  expect((await write('pages')).outcome).toBe('refused');
  expect(existsSync(join(workspace.root, 'pages'))).toBe(false);
});
