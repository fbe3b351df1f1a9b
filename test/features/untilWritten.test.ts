import { describe, expect, it } from 'vitest';
import { complete } from '../../core/src/features/complete';
import { cursorInCode } from './marked';

const OPTIONS = { snippets: true, callArguments: true };

/** What is left of an offer for someone who types a word while its list is open. */
function offered(code: string, label: string) {
  const { snapshot, file, offset } = cursorInCode(code);
  const answer = complete(snapshot, file, offset, OPTIONS);
  const entry = answer.entries.find((each) => each.label === label);
  return { ...answer, filter: entry && (entry.filterText ?? entry.label) };
}

describe('an offer stands until its word is written', () => {
  it.each([
    ['a category', 'cloud.openapi.¦', 'security'],
    ['a method', 'await cloud.openapi.security.msg¦', 'msgSecCheck'],
    ['a method that is written already', 'cloud.openapi.security.msgSecCheck¦', 'msgSecCheck'],
    ['a key', 'cloud.openapi.subscribeMessage.send({\n  temp¦', 'templateId'],
    ['a value', 'cloud.openapi.wxacode.getUnlimited({ checkPath: fal¦ })', 'false'],
    ['a member of the sdk', 'cloud.¦', 'openapi'],
    ['a name in a pattern', 'const { sec¦ } = cloud.openapi', 'security'],
    [
      'a field',
      "exports.main = (event) => { if (event.MsgType === 'text') return event.¦ }",
      'Content',
    ],
  ])('%s', (_, code, label) => {
    expect(offered(code, label).filter).toBe(label.slice(0, -1));
  });

  it.each([
    ['in quotes', "cloud.openapi['¦']", 'security'],
    ['of a string', "cloud.openapi.subscribeMessage.send({ miniprogramState: '¦' })", 'trial'],
  ])('but not one %s', (_, code, label) => {
    expect(offered(code, label).filter).toBe(label);
  });
});

describe('where one name begins another', () => {
  it('the shorter one stays behind a dot, so that Enter does not take the longer one', () => {
    expect(offered('cloud.openapi.wxacode.¦', 'get').filter).toBe('get');
    expect(offered('cloud.openapi.wxacode.¦', 'getUnlimited').filter).toBe('getUnlimite');
  });

  it('the shorter key goes, since a variable of its name is offered there', () => {
    const { entries } = offered('cloud.openapi.subscribeMessage.send({\n  ¦', '');
    for (const { kind, label, filterText } of entries) {
      if (kind === 'parameter') expect(filterText).toBe(label.replace('?', '').slice(0, -1));
    }
    expect(entries.length).toBeGreaterThan(3);
  });
});

it('no value is offered by the brace that is typed there', () => {
  const { entries } = offered('cloud.openapi.subscribeMessage.send({ data: ¦ })', '');
  for (const { filterText, label } of entries) expect(filterText ?? label).not.toMatch(/^[{[]/);
});
