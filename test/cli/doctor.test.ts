import { describe, expect, it } from 'vitest';
import { diskProject, NOTIFY } from './runInProcess';

const PROJECT = {
  ...NOTIFY,
  'cloudcall.json': '{"rules":{"unused-permission":"warning"},"ignore":[{"path":"a"}]}',
  'cloudfunctions/notify/cloudcall.json': '{"rules":{"nope":"error"}}',
  'jobs/nightly/index.js': 'exports.main = () => 1;\n',
  'jobs/nightly/config.json': '{"triggers":[{"type":"timer"}]}',
  'jobs/sender/index.js':
    "const cloud = require('wx-server-sdk');\nexports.main = () => cloud.init();\n",
};

describe('doctor', () => {
  it('says what was found and why', () => {
    const { root, run } = diskProject(PROJECT);
    const { code, out, err } = run(['doctor']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('  cloudcall   1.2.3\n');
    expect(out).toContain(`  Node        ${process.version}\n`);
    expect(out).toContain(
      `  root            ${root}, the mini program around the working folder\n`,
    );
    expect(out).toContain('  project.config.json  cloudfunctionRoot cloudfunctions/\n');
    expect(out).toMatch(/^Cloud functions \(3\)$/m);
    expect(out).toMatch(
      /^ {2}cloudfunctions\/notify {2}in cloudfunctionRoot, entry .*, no config\.json$/m,
    );
    expect(out).toMatch(/^ {2}jobs\/nightly +its config\.json is that of a function, /m);
    expect(out).toMatch(/^ {2}jobs\/sender +its code is that of a function, /m);
    expect(out).toMatch(/^ {2}cloudcall\.json +unused-permission=warning, exceptions: 1$/m);
    expect(out).toMatch(/^ {2}cloudfunctions\/notify\/cloudcall\.json +faults: 1$/m);
  });

  it('for programs, and why another root', () => {
    const { root, run } = diskProject(PROJECT);
    const found = JSON.parse(run(['doctor', '--json']).out);
    expect(found).toMatchObject({
      schemaVersion: 1,
      versions: { cloudcall: '1.2.3', interfaces: expect.any(Number) },
      cwd: root,
      root,
      roots: ['.'],
      projects: [{ file: 'project.config.json', cloudfunctionRoot: 'cloudfunctions/' }],
    });
    expect(found.functions.map((fn: { reason: string }) => fn.reason)).toEqual([
      'cloudfunctionRoot',
      'config',
      'code',
    ]);
    expect(run(['doctor', '--root', 'jobs']).out).toContain('jobs, named by --root\n');
  });

  it('of nothing, in Chinese', () => {
    const { out } = diskProject({}).run(['doctor', '--locale', 'zh-cn']);
    expect(out).toContain('没有 project.config.json，云函数按内容识别');
    expect(out).toMatch(/^云函数（0 个）\n {2}无$/m);
  });
});
