import { describe, expect, it } from 'vitest';
import { diskProject, NOTIFY } from './runInProcess';

/** Wrong command lines, each with the line that it gets. */
const CASES: readonly (readonly [words: string, line: string | RegExp])[] = [
  ['', /^say what to do/],
  ['chek', /^there is no command "chek"/],
  ['--nope', /^cloudcall has no option --nope/],
  ['check --formt json', 'check has no option --formt (cloudcall check --help lists them)'],
  ['check --formt=json', 'check has no option --formt (cloudcall check --help lists them)'],
  ['check -qx', /^check has no option -qx/],
  ['help check x', /^help takes one command, not "x" too/],
  ['doctor x', /^doctor takes options only, not "x"/],
  ['init x', /^init takes options only, not "x"/],
  ['help chek', /^there is no command "chek"/],
  ['completion', /^say for which shell/],
  ['completion tcsh', /^say for which shell/],
  ['list --fix', /^list has no option --fix/],
  ['check -x', /^check has no option -x/],
  ['check --format', '--format needs a value'],
  ['check --format --quiet', '--format needs a value'],
  ['check --format=', '--format needs a value'],
  [
    'check --format xml',
    '--format must be one of stylish, json, sarif, github, gitlab, junit, markdown, not "xml"',
  ],
  [
    'check --report sarif',
    /^--report must look like sarif=FILE, with one of stylish, .*; not "sarif"$/,
  ],
  ['check --report xml=a', /^--report must look like/],
  ['check --report json=project.config.json/a', /^cannot write .*\(EEXIST\)$/],
  ['check --quiet=yes', '--quiet takes no value'],
  ['check --max-warnings few', /must be a whole number of 0 or more, not "few"$/],
  ['check --max-warnings=-1', /must be a whole number of 0 or more, not "-1"$/],
  ['check --max-warnings -1', /must be a whole number of 0 or more, not "-1"$/],
  ['interfaces --root nowhere', 'nowhere does not exist'],
  ['explain wxacode.get --root nowhere', 'nowhere does not exist'],
  ['explain wxacode.get --root project.config.json', 'project.config.json is not a folder'],
  ['--root cloudfunctions', /^say what to do/],
  ['--root nowhere check', 'nowhere does not exist'],
  ['check --rule undeclared-interface', /^--rule must look like/],
  ['check --rule nope=error', 'there is no rule "nope"'],
  [
    'check --rule undeclared=off',
    'there is no rule "undeclared"; did you mean undeclared-interface?',
  ],
  ['check --rule trigger=off', 'there is no rule "trigger"'],
  ['check --rule pagepath=off', 'there is no rule "pagepath"; did you mean page-path?'],
  ['check --rule unused-permission=fatal', /must be one of error, warning, .*, not "fatal"$/],
  ['check --fix --fix-dry-run', '--fix and --fix-dry-run cannot be used together'],
  ['check --watch --fix', '--watch and --fix cannot be used together'],
  ['check --stdin', /^--stdin needs --stdin-filename/],
  ['check --stdin-filename a.js', /^--stdin needs --stdin-filename/],
  ['check --stdin --stdin-filename a.js --fix', '--stdin and --fix cannot be used together'],
  ['check --stdin --stdin-filename a.js b.js', '--stdin and b.js cannot be used together'],
  ['check --changed', /^git knows no revision "HEAD" in /],
  ['check --changed=--help', /^git knows no revision "--help" in /],
  ['check --baseline none.json', 'none.json does not exist'],
  ['check --baseline cloudfunctions', 'cannot read cloudfunctions (EISDIR)'],
  ['check --baseline project.config.json', /^project\.config\.json is no file of known problems/],
  ['check cloud*/nobody', 'nothing matches cloud*/nobody'],
  ['check --root cloudfunctions --root nowhere', 'nowhere does not exist'],
  ['check {a}', '{a} does not exist'],
  [
    'check nowhere',
    'nowhere does not exist; name a cloud function by its folder here, as in cloudfunctions/nowhere',
  ],
  ['check nowhere.js', 'nowhere.js does not exist'],
  ['check cloudfunctions nowhere/else', 'nowhere/else does not exist'],
  ['check --root nowhere', 'nowhere does not exist'],
  ['check --root project.config.json', 'project.config.json is not a folder'],
  ['check --root cloudfunctions project.config.json', /project\.config\.json lies outside /],
  ['declare', /^declare needs a function and at least one interface/],
  ['declare notify', /^declare needs a function and at least one interface/],
  ['declare nobody wxacode.get', /^there is no cloud function "nobody" in .+, only notify$/],
  ['declare notify wxa-code', /^"wxa-code" is not an interface name/],
  ['declare notify wxacode', /^wxacode is a category, not an interface: .* such as wxacode\./],
  ['declare notify cloudPay.unifiedOrder', /call cloud\.cloudPay, which needs no declaration\.$/],
  ['declare notify openapi.auth.code2Session', /^auth\.code2Session .* cloud\.getWXContext/],
  ['declare notify callFunction', /call cloud\.callFunction, which needs no declaration\.$/],
  ['declare notify security.*', /^"security\.\*" is not an interface name/],
  ['declare notify cloud.openapi.wxacode.get', /without its prefix: wxacode\.get$/],
  ['explain', /^say what to explain/],
  ['explain a b c', /^say what to explain/],
  ['explain security.msgSecChek', /did you mean security\.msgSecCheck\?$/],
  [
    'explain nothing-like-this',
    '"nothing-like-this" is not a known interface, error code or rule; cloudcall interfaces searches by words',
  ],
  ['explain undeclared', /did you mean undeclared-interface\?$/],
  ['explain 123456789', 'error code 123456789 is not known'],
  ['explain nobody wxacode.get', /^there is no cloud function "nobody"/],
];

describe('wrong input ends with 2, one line on stderr and nothing else', () => {
  for (const [words, line] of CASES) {
    it(`cloudcall ${words}`, () => {
      const { code, out, err } = diskProject(NOTIFY).run(words === '' ? [] : words.split(' '));
      expect(out).toBe('');
      expect(err).toMatch(/^cloudcall: [^\n]+\n$/);
      const said = err.slice('cloudcall: '.length, -1);
      if (typeof line === 'string') expect(said).toBe(line);
      else expect(said).toMatch(line);
      expect(code).toBe(2);
    });
  }
});

it('a file of a function that cannot be read', () => {
  const project = diskProject(NOTIFY);
  project.write('cloudfunctions/notify/big.js', ' '.repeat(17 * 1024 * 1024));
  const { code, out, err } = project.run(['check']);
  expect(err).toBe(
    `cloudcall: cannot read ${project.root}/cloudfunctions/notify/big.js (too large)\n`,
  );
  expect(out).toBe('');
  expect(code).toBe(2);
});

it('a name that two functions have', () => {
  const project = diskProject({
    'a/project.config.json': '{"cloudfunctionRoot":"f"}',
    'b/project.config.json': '{"cloudfunctionRoot":"f"}',
    'a/f/notify/index.js': '',
    'b/f/notify/index.js': '',
  });
  const { code, err } = project.run(['declare', 'notify', 'wxacode.get']);
  expect(err).toBe(
    'cloudcall: several cloud functions are called "notify": a/f/notify, b/f/notify; give the path of one\n',
  );
  expect(code).toBe(2);
  expect(project.run(['declare', 'b/f/notify', 'wxacode.get']).code).toBe(0);
});

describe('the language of messages', () => {
  const line = (words: string, env: Record<string, string> = {}, language = 'en') =>
    diskProject(NOTIFY).run(words.split(' '), { env, language }).err;
  it('by option', () => expect(line('check nowhere --locale zh-cn')).toContain('不存在'));
  it('by option, also about options', () =>
    expect(line('check --nope --locale=zh-CN')).toContain('没有选项'));
  it('before the command', () => expect(line('--locale zh-cn check nowhere')).toContain('不存在'));
  it('lists in it', () =>
    expect(line('check --format xml --locale zh-cn')).toContain('stylish、json、sarif、github'));
  it('by LANG', () => expect(line('check nowhere', { LANG: 'zh_CN.UTF-8' })).toContain('不存在'));
  it('LC_ALL before LANG', () =>
    expect(line('check nowhere', { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' })).toContain('exist'));
  it('by the system', () => expect(line('check nowhere', {}, 'zh-CN')).toContain('不存在'));
  it('an unknown one means English', () =>
    expect(line('check nowhere --locale fr', {}, 'zh-CN')).toContain('does not exist'));
});
