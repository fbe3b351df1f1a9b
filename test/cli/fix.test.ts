import { chmodSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseReport } from './checkOutput';
import { diskProject, NOTIFY } from './runInProcess';

const CONFIG = 'cloudfunctions/notify/config.json';
const CREATED = `{
  "permissions": {
    "openapi": [
      "templateMessage.send"
    ]
  }
}
`;

function withConfig(text: string) {
  const project = diskProject({ ...NOTIFY, [CONFIG]: text });
  return { ...project, config: () => readFileSync(join(project.root, CONFIG), 'utf8') };
}

describe('check --fix', () => {
  it('creates a missing config.json, and finds nothing to do afterwards', () => {
    const project = diskProject(NOTIFY);
    const first = project.run(['check', '--fix', '--format', 'json']);
    const report = parseReport(first.out);
    expect(readFileSync(join(project.root, CONFIG), 'utf8')).toBe(CREATED);
    expect(report.functions[0]).toMatchObject({ config: CONFIG, undeclared: [] });
    expect(report.summary.errors).toBe(0);
    expect(first).toMatchObject({ code: 0, err: '' });
    const before = statSync(join(project.root, CONFIG)).mtimeMs;
    project.run(['check', '--fix']);
    expect(statSync(join(project.root, CONFIG)).mtimeMs).toBe(before);
  });

  it('keeps the file’s shape, mode and links', () => {
    const project = diskProject({
      ...NOTIFY,
      'shared.json': '\uFEFF{"permissions":{"openapi":["wxacode.get"]}}\r\n',
    });
    chmodSync(join(project.root, 'shared.json'), 0o640);
    symlinkSync(join(project.root, 'shared.json'), join(project.root, CONFIG));
    expect(project.run(['check', '--fix']).code).toBe(0);
    expect(readFileSync(join(project.root, 'shared.json'), 'utf8')).toBe(
      '\uFEFF{"permissions":{"openapi":["wxacode.get","templateMessage.send"]}}\r\n',
    );
    expect(statSync(join(project.root, 'shared.json')).mode & 0o777).toBe(0o640);
  });

  it('removes unused entries only where the rule was raised', () => {
    const text = '{"permissions":{"openapi":["templateMessage.send", "wxacode.get"]}}';
    const project = withConfig(text);
    project.run(['check', '--fix']);
    expect(project.config()).toBe(text);
    project.run(['check', '--fix', '--rule', 'unused-permission=warning']);
    expect(project.config()).toBe('{"permissions":{"openapi":["templateMessage.send"]}}');
  });

  it('leaves a broken config.json alone and reports it', () => {
    const project = withConfig('{"permissions": {"openapi": [');
    const { code, out } = project.run(['check', '--fix', '--format', 'json']);
    expect(project.config()).toBe('{"permissions": {"openapi": [');
    expect(parseReport(out).problems.map(({ rule }) => rule)).toContain('invalid-config');
    expect(code).toBe(1);
  });

  it('refuses a read-only file with one line', () => {
    const project = withConfig('{}');
    chmodSync(join(project.root, CONFIG), 0o444);
    const { code, err } = project.run(['check', '--fix']);
    expect(project.config()).toBe('{}');
    expect(err).toBe(`cloudcall: ${CONFIG}: the file is read-only and was left unchanged\n`);
    expect(code).toBe(1);
  });

  it('refuses a file that is not UTF-8, which rewriting would spoil', () => {
    const project = diskProject(NOTIFY);
    const bytes = Buffer.concat([
      Buffer.from('{"name":"'),
      Buffer.from([0xc4, 0xe3]),
      Buffer.from('"}'),
    ]);
    const path = project.write(CONFIG, '');
    writeFileSync(path, bytes);
    const { err } = project.run(['check', '--fix']);
    expect(readFileSync(path)).toEqual(bytes);
    expect(err).toBe(`cloudcall: ${CONFIG}: the file is not UTF-8 and was left unchanged\n`);
  });

  it('a folder in the place of config.json is refused with one line', () => {
    const project = diskProject({ ...NOTIFY, [`${CONFIG}/a.txt`]: '' });
    const refused = `cloudcall: ${CONFIG}: this is a folder, not a file\n`;
    expect(project.run(['check', '--fix'])).toMatchObject({ code: 1, err: refused });
    expect(project.run(['declare', 'notify', 'wxacode.get'])).toMatchObject({
      code: 2,
      out: '',
      err: refused,
    });
  });

  it('puts a misspelt key right before it adds to it', () => {
    for (const written of ['{"permission":{"openapi":[]}}', '{"permissions":{"openApi":[]}}']) {
      const project = withConfig(written);
      project.run(['check', '--fix']);
      expect(project.config()).toBe('{"permissions":{"openapi":["templateMessage.send"]}}');
    }
  });

  it('does not offer itself afterwards', () => {
    const project = withConfig('{}');
    chmodSync(join(project.root, CONFIG), 0o444);
    expect(project.run(['check']).out).toContain('check --fix');
    expect(project.run(['check', '--fix']).out).not.toContain('check --fix');
  });

  it('touches only the functions that the paths name', () => {
    const project = diskProject({
      ...NOTIFY,
      'cloudfunctions/other/index.js': NOTIFY['cloudfunctions/notify/index.js'] ?? '',
    });
    project.run(['check', '--fix', 'cloudfunctions/other']);
    expect(() => statSync(join(project.root, CONFIG))).toThrow();
    expect(statSync(join(project.root, 'cloudfunctions/other/config.json')).isFile()).toBe(true);
  });
});

describe('check --fix-dry-run', () => {
  it('prints a diff and writes nothing', () => {
    const project = withConfig('{\n  "permissions": {\n    "openapi": []\n  }\n}\n');
    const { code, out } = project.run(['check', '--fix-dry-run']);
    expect(out).toMatch(
      /^--- a\/cloudfunctions\/notify\/config\.json\n\+\+\+ b\/cloudfunctions\/notify\/config\.json\n@@ /,
    );
    expect(out).toContain('+      "templateMessage.send"');
    expect(project.config()).toContain('"openapi": []');
    expect(code).toBe(0);
  });

  it('a new file comes from /dev/null', () => {
    const { out } = diskProject(NOTIFY).run(['check', '--fix-dry-run']);
    expect(out).toMatch(
      /^--- \/dev\/null\n\+\+\+ b\/cloudfunctions\/notify\/config\.json\n@@ -0,0 \+1,7 @@\n/,
    );
  });

  it('says beside the diff what it leaves', () => {
    const project = withConfig('{"permissions":{"openapi":[]},"timeout":3}');
    const { out, err } = project.run(['check', '--fix-dry-run']);
    expect(out).not.toContain('unknown-config-key');
    expect(err).toContain('unknown-config-key');
    const clean = withConfig('{"permissions":{"openapi":[]}}');
    const quiet = ['--rule', 'deprecated-interface=off'];
    expect(clean.run(['check', '--fix-dry-run', ...quiet]).err).toBe('');
    clean.run(['check', '--fix']);
    expect(clean.run(['check', '--fix-dry-run', ...quiet])).toEqual({
      code: 0,
      out: '',
      err: '✔ 1 cloud function checked, no problems\n',
    });
  });

  it('leaves stdout to the report where one is asked for', () => {
    const { out, err } = diskProject(NOTIFY).run(['check', '--fix-dry-run', '--format', 'json']);
    expect(parseReport(out).summary.errors).toBe(0);
    expect(err).toContain('+++ b/cloudfunctions/notify/config.json');
  });
});

describe('declare', () => {
  it('creates config.json, keeps the order given, changes nothing the second time', () => {
    const project = diskProject(NOTIFY);
    const words = ['declare', 'notify', 'wxacode.get', 'security.msgSecCheck', 'wxacode.get'];
    const first = project.run(words);
    const text = readFileSync(join(project.root, CONFIG), 'utf8');
    expect(JSON.parse(text)).toEqual({
      permissions: { openapi: ['wxacode.get', 'security.msgSecCheck'] },
    });
    expect(first.out).toBe(
      `${CONFIG} now declares wxacode.get, security.msgSecCheck. Upload the function, then allow ten minutes.\n`,
    );
    expect(project.run(words)).toMatchObject({
      code: 0,
      out: `${CONFIG} already declares wxacode.get, security.msgSecCheck.\n`,
    });
    expect(readFileSync(join(project.root, CONFIG), 'utf8')).toBe(text);
  });

  it('by path, from anywhere, with --root', () => {
    const project = diskProject(NOTIFY);
    expect(
      project.run(['declare', '.', 'wxacode.get'], { cwd: 'cloudfunctions/notify' }).code,
    ).toBe(0);
    expect(
      project.run(['declare', '--root', project.root, 'cloudfunctions/notify', 'img.scanQRCode'], {
        cwd: '..',
      }).code,
    ).toBe(0);
    expect(
      JSON.parse(readFileSync(join(project.root, CONFIG), 'utf8')).permissions.openapi,
    ).toEqual(['wxacode.get', 'img.scanQRCode']);
  });

  it('declares an unknown name and says so', () => {
    const { code, err } = diskProject(NOTIFY).run(['declare', 'notify', 'security.msgSecChek']);
    expect(err).toMatch(/did you mean security\.msgSecCheck\?/);
    expect(code).toBe(0);
  });

  it('declares nothing where one name is no cloud call', () => {
    const before = '{ "permissions": { "openapi": [] } }\n';
    const project = withConfig(before);
    const { code, err } = project.run(['declare', 'notify', 'wxacode.get', 'auth.code2Session']);
    expect(err).toMatch(/^cloudcall: auth\.code2Session .* come from cloud\.getWXContext\(\)\.\n$/);
    expect(code).toBe(2);
    expect(project.config()).toBe(before);
  });

  it('not beside a slip of the key, which check --fix corrects first', () => {
    const project = diskProject(NOTIFY);
    const slip = '{"permission":{"openapi":["templateMessage.send"]}}';
    const config = project.write('cloudfunctions/notify/config.json', slip);
    const { code, err } = project.run(['declare', 'notify', 'wxacode.get']);
    expect(err).toMatch(
      /config\.json: "permission" in config\.json is not read\. Correct it first /,
    );
    expect(code).toBe(2);
    expect(readFileSync(config, 'utf8')).toBe(slip);
    project.run(['check', '--fix']);
    expect(readFileSync(config, 'utf8')).toBe(slip.replace('permission', 'permissions'));
    expect(project.run(['declare', 'notify', 'wxacode.get']).code).toBe(0);
  });

  it('refuses a broken config.json', () => {
    const project = withConfig('{"permissions":');
    const { code, out, err } = project.run(['declare', 'notify', 'wxacode.get']);
    expect(project.config()).toBe('{"permissions":');
    expect(out).toBe('');
    expect(err).toMatch(
      /^cloudcall: cloudfunctions\/notify\/config\.json: [^\n]+left unchanged\.\n$/,
    );
    expect(code).toBe(2);
  });
});
