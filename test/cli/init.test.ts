import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root as repository } from '../root';
import { diskProject, ROOTED } from './runInProcess';

const PROJECT = { 'project.config.json': ROOTED };

describe('init', () => {
  it('writes cloudcall.json that the checker reads', () => {
    const { root, run } = diskProject(PROJECT);
    expect(run(['init'])).toMatchObject({ code: 0, out: 'cloudcall.json written\n' });
    expect(JSON.parse(readFileSync(join(root, 'cloudcall.json'), 'utf8'))).toEqual({
      rules: {},
      ignore: [],
    });
    expect(run(['check']).code).toBe(0);
  });

  it('writes each part that is asked for, and no other', () => {
    const { root, run } = diskProject(PROJECT);
    expect(run(['init', '--workflow', '--pre-commit']).code).toBe(0);
    expect(existsSync(join(root, 'cloudcall.json'))).toBe(false);
    for (const path of ['.github/workflows/cloudcall.yml', '.pre-commit-config.yaml']) {
      expect(readFileSync(join(root, path), 'utf8')).toContain('wechat-cloudcall check');
    }
  });

  it('leaves alone what is there', () => {
    const { root, run } = diskProject({ ...PROJECT, 'cloudcall.json': '{}' });
    expect(run(['init'])).toMatchObject({
      code: 2,
      err: 'cloudcall: cloudcall.json already exists and was left unchanged\n',
    });
    expect(readFileSync(join(root, 'cloudcall.json'), 'utf8')).toBe('{}');
    expect(run(['init', 'skill']).code).toBe(2);
  });

  it('writes into the mini program around the working folder, or into every root that is named', () => {
    const { root, run } = diskProject({ ...PROJECT, 'cloudfunctions/a/index.js': '', 'b/c': '' });
    const below = { cwd: 'cloudfunctions/a' };
    expect(run(['init'], below).out).toBe(`${join('..', '..', 'cloudcall.json')} written\n`);
    expect(run(['init', '--root', 'b', '--root', 'cloudfunctions']).code).toBe(0);
    for (const folder of ['.', 'b', 'cloudfunctions']) {
      expect(existsSync(join(root, folder, 'cloudcall.json')), folder).toBe(true);
    }
    expect(existsSync(join(root, below.cwd, 'cloudcall.json'))).toBe(false);
  });

  it('speaks Chinese', () => {
    const { run } = diskProject(PROJECT);
    expect(run(['init', '--locale', 'zh-cn']).out).toBe('已写入 cloudcall.json\n');
  });

  it('the published checker writes the skill as it stands in the package', async () => {
    const { execFileSync } = await import('node:child_process');
    const { root } = diskProject(PROJECT);
    execFileSync(process.execPath, [join(repository, 'dist/cli.js'), 'init', '--skill'], {
      cwd: root,
    });
    expect(readFileSync(join(root, '.claude/skills/wechat-cloud-call/SKILL.md'), 'utf8')).toBe(
      readFileSync(join(repository, 'skill/SKILL.md'), 'utf8'),
    );
  });
});
