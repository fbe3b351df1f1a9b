import { describe, expect, it } from 'vitest';
import { visible } from '../../core/src/text/visible';
import { diskProject, NOTIFY } from './runInProcess';

it('what would not be seen is written out, all else stays', () => {
  expect(visible('a\u001b[31m\n\r\tb\u0085\u202e\u2067\u200e\u2028\ufeff\u{e0041}\ud800')).toBe(
    'a\\u001b[31m\\n\\r\\tb\\u0085\\u202e\\u2067\\u200e\\u2028\\ufeff\\udb40\\udc41\\ud800',
  );
  for (const text of ['模板消息 emoji 👨‍👩‍👧 café \\n', visible('\u0000\n')]) {
    expect(visible(text)).toBe(text);
  }
});

/** Folder, function, file, interface and event names that try to speak for the checker. */
const EVIL = 'no\n::set-output name=x::\u001b[2J\u202e';

const PROJECT = {
  ...NOTIFY,
  [`cloudfunctions/${EVIL}/index.js`]: [
    "const cloud = require('wx-server-sdk'); /* \u001b]0;title\u0007 \u202e */",
    'cloud.init();',
    "exports.main = (event) => Promise.all([cloud.openapi['wxa\\ncode\\u202e'].get({}), /*\u001b[2J\u202e*/ cloud.openapi[event.a](), cloud.openapi.wxacode.get({})]);",
  ].join('\n'),
  [`cloudfunctions/${EVIL}/config.json`]: JSON.stringify({
    permissions: { openapi: [`x.${EVIL}`, `openapi.${EVIL}`, 'wxacode.get', 'wxacode.get'] },
    [EVIL]: 1,
    triggers: [{ name: EVIL, type: EVIL, config: EVIL }],
  }),
};

/** Everything on a terminal that is neither text nor a line break of ours. */
const RAW = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

describe('no name reaches a terminal raw', () => {
  const runs: readonly (readonly string[])[] = [
    ['check'],
    ['check', '--locale', 'zh-cn'],
    ['check', '--fix-dry-run', '--format', 'json'],
    ['check', '--format', 'github'],
    ['check', '--format', 'junit'],
    ['check', '--format', 'json'],
    ['check', '--format', 'markdown'],
    ['check', '--format', 'sarif'],
    ['check', '--format', 'gitlab'],
    ['list'],
    ['list', '--json'],
    ['doctor'],
    ['doctor', '--json'],
    ['upload-plan', EVIL],
    ['declare', EVIL, 'wxacode.getUnlimited'],
    ['declare', 'notify', EVIL],
    ['declare', EVIL, `x.${EVIL}`],
    ['explain', EVIL],
    ['explain', EVIL, 'wxacode.get'],
    ['explain', EVIL, EVIL],
    ['types', EVIL],
    ['interfaces', EVIL],
    ['check', EVIL],
    ['check', `--${EVIL}`],
    ['check', '--format', EVIL],
    ['check', '--rule', EVIL],
    ['check', '--root', EVIL],
    [EVIL],
    ['init', EVIL],
    ['mcp', '--call', EVIL],
  ];
  it.each(runs.map((words) => [words.map(visible).join(' '), words]))('%s', (_, words) => {
    const { out, err } = diskProject(PROJECT).run(words as string[]);
    const isPatch = words.includes('--fix-dry-run');
    for (const text of isPatch ? [out] : [out, err]) {
      expect(RAW.exec(text)?.index ?? 'none').toBe('none');
      const lines = text.split('\n');
      const commands = lines.filter((line) => line.startsWith('::'));
      expect(commands.filter((line) => !/^::(?:error|warning|notice) file=/.test(line))).toEqual(
        [],
      );
    }
    expect(`${out}${err}`).not.toBe('');
  });
});
