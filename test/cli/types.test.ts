import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { diskProject, NOTIFY } from './runInProcess';

const FUNCTION = 'cloudfunctions/notify';

it('one file in the root', () => {
  const project = diskProject(NOTIFY);
  expect(project.run(['types'])).toEqual({
    code: 0,
    out: 'cloudcall.d.ts was written; make sure that tsconfig.json or jsconfig.json includes it.\n',
    err: '',
  });
  const text = readFileSync(join(project.root, 'cloudcall.d.ts'), 'utf8');
  expect(text).toContain('subscribeMessage: {');
  expect(text).not.toContain('wx-server-sdk/index');
});

it('a file for a function, in Chinese, keeping the types of the installed sdk', () => {
  const sdk = `${FUNCTION}/node_modules/wx-server-sdk/index.d.ts`;
  const project = diskProject({ ...NOTIFY, [sdk]: '' });
  const { code, out } = project.run(['types', 'notify', '--locale', 'zh-cn']);
  expect({ code, out }).toEqual({
    code: 0,
    out: `已生成 ${FUNCTION}/cloudcall.d.ts，请确认 tsconfig.json 或 jsconfig.json 的 include 包含它。\n`,
  });
  const text = readFileSync(join(project.root, FUNCTION, 'cloudcall.d.ts'), 'utf8');
  expect(text).toContain('发送订阅消息');
  expect(text).toContain("export * from 'wx-server-sdk/index'");
});

it('the file is written again, but never over somebody else’s', () => {
  const project = diskProject(NOTIFY);
  expect(project.run(['types']).code).toBe(0);
  expect(project.run(['types', '--locale', 'zh-cn']).code).toBe(0);
  project.write('cloudcall.d.ts', 'export {};\n');
  expect(project.run(['types'])).toEqual({
    code: 2,
    out: '',
    err: 'cloudcall: cloudcall.d.ts: the file was not written by cloudcall and was left unchanged\n',
  });
  expect(readFileSync(join(project.root, 'cloudcall.d.ts'), 'utf8')).toBe('export {};\n');
});

it('an unknown function is refused', () => {
  expect(diskProject(NOTIFY).run(['types', 'nothing']).code).toBe(2);
});
