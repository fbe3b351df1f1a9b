import { expect, it } from 'vitest';
import { parseReport } from '../cli/checkOutput';
import { diskProject, NOTIFY } from '../cli/runInProcess';

const ENTRY = 'cloudfunctions/notify/index.js';

/** Where a picture's reply passes some hands before its errCode is looked at, beside `more`. */
function checkOf(more: string): readonly string[] {
  const hands = Array.from({ length: 12 }, (_, at) => {
    return `  const hand${at} = { held: ${at === 0 ? 'reply' : `hand${at - 1}.held`} }`;
  });
  const text = `const cloud = require('wx-server-sdk')
cloud.init()
exports.main = async (event) => {
${more}
  const reply = await cloud.openapi.wxacode.get({ path: event.path })
${hands.join('\n')}
  const code = hand11.held
  if (code.errCode !== 0) throw new Error('no code')
  return code.buffer.length
}
`;
  const { out } = diskProject({ ...NOTIFY, [ENTRY]: text }).run(['check', '--format', 'json']);
  return parseReport(out)
    .problems.map(({ rule }) => rule)
    .filter((rule) => rule === 'result-check' || rule === 'wx-context');
}

it('what one question costs is not missing to the next', () => {
  const slip = '  console.log(cloud.getWXContext().openid)';
  expect(checkOf(slip)).toEqual(expect.arrayContaining(['wx-context', 'result-check']));

  // Every read is a question of its own that takes all steps that are left.
  const steps = Array.from({ length: 14 }, (_, at) => {
    const next = at === 0 ? 'value' : `(event.a${at} ? f${at - 1}(value) : f${at - 1}(value))`;
    return `  const f${at} = (value) => ${next}`;
  });
  const reads = Array.from({ length: 400 }, () => '  console.log(who.openid)');
  const costly = [...steps, '  const who = f13(cloud.getWXContext())', ...reads].join('\n');
  expect(checkOf(costly)).toEqual(['result-check']);
});
