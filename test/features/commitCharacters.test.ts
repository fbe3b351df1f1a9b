import { describe, expect, it } from 'vitest';
import { complete } from '../../core/src/features/complete';
import { cursorInCode } from './marked';

const ON = { snippets: true, callArguments: false, commitCharacters: true };

/** The keys that accept the offer with a label, by the options. */
function commit(code: string, label: string, options: Parameters<typeof complete>[3] = ON) {
  const { snapshot, file, offset } = cursorInCode(code);
  const entries = complete(snapshot, file, offset, options);
  const entry = entries.find((each) => each.label === label);
  if (entry === undefined) throw new Error(`${label} is not offered`);
  return entry.commit;
}

describe('with commit characters wanted', () => {
  it.each([
    ['cloud.openapi.sub¦', 'subscribeMessage', '.'],
    ['cloud.openapi({ appid }).sec¦', 'security', '.'],
    ['cloud.openapi.wxa.¦', 'sec', '.'],
    ['await cloud.openapi.security.¦', 'msgSecCheck', '('],
    ['queue.push(cloud.openapi.security.msg¦)', 'msgSecCheck', '('],
  ])('at %s a key accepts %s: %s', (code, label, key) => {
    expect(commit(code, label)).toBe(key);
  });

  it.each([
    ['what goes on behind the name', 'cloud.openapi.sec¦.msgSecCheck({})', 'security'],
    ['what is called already', 'cloud.openapi.security.msg¦({})', 'msgSecCheck'],
    ['a name in a pattern', 'const { sec¦ } = cloud.openapi', 'security'],
    ['a name in quotes', "cloud.openapi['¦']", 'security'],
    ['a method where a category stands', 'cloud.openapi.msgSec¦', 'security.msgSecCheck'],
    ['a member of the sdk', 'cloud.¦', 'openapi'],
    ['a name behind another name', 'const api = x ? cloud.openapi : other;\napi.¦', 'wxacode'],
    ['a key of an argument', 'cloud.openapi.subscribeMessage.send({\n  temp¦', 'templateId'],
  ])('no key accepts %s', (_, code, label) => {
    expect(commit(code, label)).toBeUndefined();
  });

  it('none accepts a method that is completed with its call', () => {
    const options = { ...ON, callArguments: true };
    expect(commit('await cloud.openapi.security.¦', 'msgSecCheck', options)).toBeUndefined();
    expect(commit('await cloud.openapi.¦', 'security', options)).toBe('.');
  });
});

it('without, no key accepts anything', () => {
  const options = { snippets: true, callArguments: false };
  for (const code of ['cloud.openapi.¦', 'cloud.openapi.security.¦']) {
    const { snapshot, file, offset } = cursorInCode(code);
    const entries = complete(snapshot, file, offset, options);
    expect(entries.length).toBeGreaterThan(1);
    for (const entry of entries) expect(entry.commit).toBeUndefined();
  }
});
