import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../cli/src/parseOptions';
import { optionUsage } from '../../cli/src/table/commandSpec';
import { COMMON_OPTIONS } from '../../cli/src/table/commonOptions';
import { COMMAND_SPECS } from '../../cli/src/table/specs';
import { diskProject, NOTIFY } from './runInProcess';

describe('list', () => {
  it('for people', () => {
    const project = diskProject({
      ...NOTIFY,
      'cloudfunctions/notify/config.json': '{"permissions":{"openapi":["wxacode.get"]}}',
    });
    expect(project.run(['list'])).toEqual({
      code: 0,
      err: '',
      out: [
        'notify  cloudfunctions/notify',
        '  uses          templateMessage.send',
        '  declares      wxacode.get',
        '  not declared  templateMessage.send',
        '  not used      wxacode.get',
        '',
      ].join('\n'),
    });
  });

  it('in Chinese, with what cannot be known', () => {
    const project = diskProject({
      ...NOTIFY,
      'cloudfunctions/notify/index.js':
        "const cloud = require('wx-server-sdk');\nexports.main = (event) => cloud.openapi[event.a]();\n",
    });
    expect(project.run(['list', '--locale', 'zh-cn']).out).toBe(
      [
        'notify  cloudfunctions/notify',
        '  使用      无',
        '  无法确定  cloudfunctions/notify/index.js:2:41（接口名来自调用方的 event）',
        '  声明      无',
        '',
      ].join('\n'),
    );
  });

  it('for programs', () => {
    const project = diskProject(NOTIFY);
    const object = JSON.parse(project.run(['list', '--json']).out);
    expect(object).toMatchObject({
      schemaVersion: 1,
      root: project.root,
      functions: [{ name: 'notify', undeclared: ['templateMessage.send'] }],
    });
  });

  it('of nothing', () => {
    const project = diskProject({ 'a.txt': '' });
    expect(project.run(['list'])).toEqual({
      code: 0,
      out: '',
      err: `cloudcall: no cloud functions found in ${project.root}\n`,
    });
  });
});

describe('interfaces', () => {
  const run = (...words: string[]) => diskProject({}).run(['interfaces', ...words]);

  it('all', () => expect(run().out.split('\n').length).toBeGreaterThan(300));
  it('by word', () => expect(run('msgSecCheck').out).toMatch(/^security\.msgSecCheck /m));
  it('by Chinese words', () =>
    expect(run('--locale', 'zh-cn', '内容安全').out).toContain('security.msgSecCheck'));
  it('retired ones say what replaces them', () =>
    expect(run('imgSecCheck').out).toContain('retired, use security.mediaCheckAsync'));
  it('for programs', () => {
    const { interfaces } = JSON.parse(run('--json', 'subscribeMessage.send').out);
    expect(interfaces[0]).toMatchObject({ name: 'subscribeMessage.send', cloudCall: true });
  });
  it('nothing', () =>
    expect(run('zzzz')).toEqual({
      code: 0,
      out: '',
      err: 'cloudcall: no interface matches "zzzz"\n',
    }));
});

describe('explain', () => {
  const run = (...words: string[]) => diskProject(NOTIFY).run(['explain', ...words]);

  it('a line of a log, pasted with quotes or without: the code for the interface that failed', () => {
    const line = 'Error: errCode: 40029 | errMsg: openapi.phonenumber.getPhoneNumber:fail';
    const { code, out } = run(line);
    expect(code).toBe(0);
    expect(out).toMatch(/^40029\nphonenumber\.getPhoneNumber /);
    expect(run(...line.split(' ')).out).toBe(out);
    expect(out).not.toBe(run('40029').out);
  });

  it('a line without an interface, one with an unknown code, and the service’s own JSON', () => {
    expect(run('cloud function error code: -504003').out).toBe(run('-504003').out);
    expect(run('{"errcode":40001,"errmsg":"invalid credential"}').out).toBe(run('40001').out);
    expect(run('errCode: 123456789 | errMsg: x')).toMatchObject({ code: 2, out: '' });
  });

  it('an interface', () => {
    const { out, code } = run('subscribeMessage.send');
    expect(out).toMatch(/^subscribeMessage\.send {2}\S/);
    expect(out).toMatch(/^ {2}touser +string, required /m);
    expect(code).toBe(0);
  });
  it('values of an enumeration, and members', () => {
    const { out } = run('subscribeMessage.send', '--locale', 'zh-cn');
    expect(out).toMatch(
      /^ {2}miniprogramState .*：developer 开发版、trial 体验版、formal 正式版$/m,
    );
    expect(run('customerServiceMessage.send').out).toMatch(
      /^ {2}text\.content +string, required /m,
    );
  });
  it('an interface as its reference page', () => {
    const { out, code } = run('subscribeMessage.send', '--markdown');
    expect(code).toBe(0);
    expect(out).toMatch(/^# subscribeMessage\.send\n/);
    expect(out).toContain('| `touser` | string | yes |');
    expect(run('43101', '--markdown').out).toMatch(/^43101\n/);
  });
  it('an interface with its prefix', () =>
    expect(run('cloud.openapi.wxacode.get').out).toMatch(/^wxacode\.get /));
  it('columns line up in Chinese', () => {
    const { out } = run('wxacode.get', '--locale', 'zh-cn');
    expect(out).toMatch(/^ {2}path {9}string，必填 {9}\S/m);
    expect(out).toMatch(/^ {2}width {8}number {15}\S/m);
  });
  it('a name that is often mistaken', () =>
    expect(run('auth.getPhoneNumber')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/write phonenumber\.getPhoneNumber\.\n\S/),
    }));
  it('an error code, also without its sign', () => {
    expect(run('-604101').out).toMatch(/^-604101\n\S.*\n.*upload the function/);
    expect(run('604101').out).toBe(run('-604101').out);
  });
  it('an error code of many interfaces', () => {
    const [, line] = run('40001').out.split('\n');
    expect(line).toMatch(/ {2}for (\w+\.\w+, ){5}\w+\.\w+ and \d+ more$/);
  });
  it('a rule', () =>
    expect(run('unused-permission').out).toMatch(
      /^unused-permission {2}Unused permission\n.+\n\nSeverity: note \(information\)\n/,
    ));
  it('a use, with the places on the way', () => {
    const { out, code } = run('notify', 'templateMessage.send');
    expect(out).toMatch(
      /^templateMessage\.send {2}not declared in cloudfunctions\/notify\/config\.json\n/,
    );
    expect(out).toMatch(/cloudfunctions\/notify\/index\.js:6:\d+ +used/);
    expect(code).toBe(0);
  });
  it('an interface that is not used', () =>
    expect(run('notify', 'wxacode.get').out).toContain('notify does not use wxacode.get'));
});

describe('help and version', () => {
  const run = (...words: string[]) => diskProject({}).run(words);

  it('help names every command, and each has its own', () => {
    const { code, out, err } = run('--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(run('help').out).toBe(out);
    for (const { name } of COMMAND_SPECS) {
      expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
      const own = run('help', name);
      expect(run(name, '-h')).toEqual(own);
      expect(own.out).toMatch(new RegExp(`^cloudcall ${name}: .+\\.\n\nUsage\n`));
    }
    expect(run('help', '--locale', 'zh-cn').out).toContain('用法');
    expect(run('help', 'chek')).toMatchObject({ code: 2, out: '' });
  });
  it('every option is in the help of both languages, and examples are lines that parse', () => {
    for (const spec of COMMAND_SPECS) {
      for (const locale of ['en', 'zh-cn']) {
        const { out } = run(spec.name, '--help', '--locale', locale);
        for (const option of [...spec.options, ...COMMON_OPTIONS]) {
          expect(out).toContain(`${optionUsage(option)} `);
        }
        for (const { line } of spec.examples) expect(out).toContain(`  ${line}  `);
      }
      for (const { line } of spec.examples) {
        const [, words = ''] = /cloudcall ([^>|)]+)/.exec(line) ?? [];
        const [name, ...rest] = words.trim().split(/ +/);
        expect(name).toBe(spec.name);
        expect(() => parseOptions(spec, rest)).not.toThrow();
      }
    }
  });
  it('version', () => {
    for (const words of [['--version'], ['-v'], ['check', '-v'], ['--locale', 'en', '--version']]) {
      expect(run(...words)).toEqual({ code: 0, out: '1.2.3\n', err: '' });
    }
  });
});
