import { describe, expect, it } from 'vitest';
import { complete } from '../../core/src/features/complete';
import { cursorInCode } from './marked';

const OPTIONS = { snippets: true, callArguments: true };

/** What is left of an offer for someone who types a word while its list is open. */
function offered(code: string, label: string, typedOn = false) {
  const { snapshot, file, offset } = cursorInCode(code);
  const answer = complete(snapshot, file, offset, { ...OPTIONS, typedOn });
  const entry = answer.entries.find((each) => each.label === label);
  return { ...answer, filter: entry && (entry.filterText ?? entry.label) };
}

describe('an offer stands until its word is written', () => {
  it.each([
    ['a category', 'cloud.openapi.¦', 'security'],
    ['a method', 'await cloud.openapi.security.msg¦', 'msgSecCheck'],
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
    ['asked for at the whole word', 'cloud.openapi.security.msgSecCheck¦', 'msgSecCheck'],
  ])('but not one %s', (_, code, label) => {
    expect(offered(code, label).filter).toBe(label);
  });
});

describe('where one name begins another', () => {
  it('the list is asked for again, and ends with the shorter name', () => {
    expect(offered('cloud.openapi.wxacode.¦', 'getUnlimited').incomplete).toBe(true);
    expect(offered('cloud.openapi.wxacode.ge¦', 'getUnlimited', true).filter).toBeDefined();
    expect(offered('cloud.openapi.wxacode.get¦', 'getUnlimited', true).entries).toEqual([]);
    expect(offered('cloud.openapi.wxacode.getU¦', 'getUnlimited', true).filter).toBeDefined();
  });

  it('both are there for whoever asks at the shorter name', () => {
    expect(offered('cloud.openapi.wxacode.get¦', 'getUnlimited').filter).toBeDefined();
    expect(offered('cloud.openapi.wxacode.get¦', 'get').filter).toBe('get');
  });

  it('any other list is complete', () => {
    expect(offered('cloud.openapi.phonenumber.¦', '').incomplete).toBe(false);
  });
});

it('no value is offered by the brace that is typed there', () => {
  const { entries } = offered('cloud.openapi.subscribeMessage.send({ data: ¦ })', '');
  for (const { filterText, label } of entries) expect(filterText ?? label).not.toMatch(/^[{[]/);
});
