import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../root';

// A client as an assistant has one, against the server as it is published.
let project: string;
let client: Client;

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), 'cloudcall-mcp-'));
  mkdirSync(join(project, 'cloudfunctions/qr'), { recursive: true });
  writeFileSync(join(project, 'project.config.json'), '{"cloudfunctionRoot":"cloudfunctions/"}');
  writeFileSync(
    join(project, 'cloudfunctions/qr/package.json'),
    '{"main":"index.js","dependencies":{"wx-server-sdk":"~2.6.3"}}',
  );
  client = new Client({ name: 'test', version: '1.0.0' });
  const args = [join(root, 'dist/cli.js'), 'mcp', '--root', project];
  await client.connect(new StdioClientTransport({ command: process.execPath, args }));
});

afterAll(async () => {
  await client.close();
  rmSync(project, { recursive: true, force: true });
});

/** What a tool answers: its schema says what is in it. */
// biome-ignore lint/suspicious/noExplicitAny: each tool has its own
type Content = Record<string, any>;

async function call(name: string, input: Record<string, unknown> = {}) {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: input });
  const [{ text }] = content as [{ text: string }];
  return { text, content: structuredContent as Content, isError };
}

const PATH = 'cloudfunctions/qr/index.js';
const WRONG = `const cloud = require('wx-server-sdk')
cloud.init()
exports.main = async (event) => {
  const { buffer } = await cloud.openapi.wxacode.getUnlimit({ scene: event.scene, path: 'pages/index' })
  return cloud.uploadFile({ cloudPath: 'qr.png', fileContent: buffer })
}
`;

describe('an assistant', () => {
  it('finds the interface and its parameters', async () => {
    const found = await call('search_interfaces', { query: '小程序码', limit: 3 });
    const names = found.content.interfaces.map(({ name }: { name: string }) => name);
    expect(names).toContain('wxacode.getUnlimited');
    const one = await call('get_interface', { name: 'wxacode.getUnlimited' });
    expect(one.content).toMatchObject({ declare: 'wxacode.getUnlimited', parametersKnown: true });
    const parameters = one.content.parameters.map(({ name }: { name: string }) => name);
    expect(parameters).toEqual(expect.arrayContaining(['scene', 'page']));
    expect(one.content.example.code).toContain('cloud.openapi.wxacode.getUnlimited(');
    expect(one.text.length).toBeLessThan(6_000);
  });

  it('has its code checked before it is written', async () => {
    const { content } = await call('check', { texts: { [PATH]: WRONG } });
    expect(content.problems).toContainEqual(
      expect.objectContaining({ rule: 'unknown-interface', file: PATH, line: 4 }),
    );
  });

  it('writes, declares what is missing, and is clean', async () => {
    const right = WRONG.replace('getUnlimit(', 'getUnlimited(').replace(
      "path: 'pages/index'",
      "page: 'pages/index/index'",
    );
    writeFileSync(join(project, PATH), right);
    const before = await call('check');
    expect(before.content.errors).toBe(1);
    expect((await call('list_functions')).content.functions).toMatchObject([
      { name: 'qr', uses: ['wxacode.getUnlimited'], lacks: ['wxacode.getUnlimited'] },
    ]);
    const declaration = { function: 'qr', interfaces: ['wxacode.getUnlimited'] };
    const planned = await call('declare_permissions', declaration);
    expect(planned.content).toMatchObject({ written: false, added: ['wxacode.getUnlimited'] });
    expect((await call('check')).content.errors).toBe(1);
    await call('declare_permissions', { ...declaration, write: true });
    const config = readFileSync(join(project, 'cloudfunctions/qr/config.json'), 'utf8');
    expect(config).toBe(planned.content.text);
    const after = await call('check');
    expect(after.content).toMatchObject({ errors: 0, problems: [] });
  });

  it('has errors explained, whole lines too', async () => {
    const line =
      'errCode: -604101 function has no permission | errMsg: system error: error code: -604101';
    expect((await call('explain_error', { text: line })).content.code).toBe(-604101);
    expect((await call('explain_error', { text: -604101 })).content.code).toBe(-604101);
    const sent = 'Error: errCode: 43101  | errMsg: openapi.subscribeMessage.send:fail user refuse';
    expect((await call('explain_error', { text: sent })).content).toMatchObject({
      code: 43101,
      interface: 'subscribeMessage.send',
    });
  });

  it('is told what is wrong with its input, and goes on', async () => {
    expect(await call('get_interface', { name: 'wxacode.getUnlimit' })).toMatchObject({
      isError: true,
      text: expect.stringContaining('did you mean wxacode.getUnlimited'),
    });
    const nobody = { function: 'nobody', interfaces: ['wxacode.get'] };
    expect(await call('declare_permissions', nobody)).toMatchObject({ isError: true });
    const { isError } = await client.callTool({ name: 'check', arguments: { paths: 'no list' } });
    expect(isError).toBe(true);
    expect((await call('check')).content.errors).toBe(0);
  });

  it('writes nothing outside the project', async () => {
    const outside = { function: '../../elsewhere', interfaces: ['wxacode.get'], write: true };
    expect(await call('declare_permissions', outside)).toMatchObject({ isError: true });
  });

  it('reads pages of rules and interfaces', async () => {
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toContain('cloudcall://rules/undeclared-interface');
    const rule = await client.readResource({ uri: 'cloudcall://rules/undeclared-interface' });
    expect(rule.contents[0]).toMatchObject({ text: expect.stringContaining('## Wrong') });
    const page = await client.readResource({ uri: 'cloudcall://interfaces/wxacode.get' });
    expect(page.contents[0]).toMatchObject({ text: expect.stringContaining('wxacode.get') });
    await expect(client.readResource({ uri: 'cloudcall://rules/none' })).rejects.toThrow(
      'no such rule',
    );
  });
});

describe('one tool from the command line', () => {
  const run = (...words: string[]) =>
    spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'mcp', '--root', project, ...words], {
      encoding: 'utf8',
    });

  it('prints its answer', () => {
    const { stdout, status } = run(
      '--call',
      'search_interfaces',
      '{"query":"wxacode.get","limit":1}',
    );
    expect({ stdout, status }).toEqual({
      stdout: expect.stringMatching(/^wxacode\.get: /),
      status: 0,
    });
  });

  it('says in one line what is wrong', () => {
    const faults: [string[], string][] = [
      [['--call', 'nope'], 'there is no tool "nope"'],
      [['--call', 'check', '{'], 'the input of check is not JSON'],
      [['--call', 'explain_error', '{}'], 'explain_error: text: Invalid input'],
    ];
    for (const [words, message] of faults) {
      const { stderr, stdout, status } = run(...words);
      expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
      expect(stderr).toMatch(/^cloudcall: .*\n$/);
      expect(stderr).toContain(message);
    }
  });
});
