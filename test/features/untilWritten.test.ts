import { describe, expect, it } from 'vitest';
import { complete } from '../../core/src/features/complete';
import { cursorInCode } from './marked';

const OPTIONS = { snippets: true, callArguments: true };

/** What is left of an offer for someone who types a word while its list is open, Chinese words aside. */
function offered(code: string, label: string) {
  const { snapshot, file, offset } = cursorInCode(code);
  const entries = complete(snapshot, file, offset, OPTIONS);
  const entry = entries.find((each) => each.label === label);
  const filter = entry && (entry.filterText ?? entry.label).replace(/( +\p{Script=Han}+)+$/u, '');
  return { entries, filter };
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

describe('a method is found where a category stands', () => {
  const { entries } = offered('cloud.openapi.¦', '');
  const methods = entries.filter(({ label }) => label.includes('.'));

  it('by its own name, with the whole of it inserted', () => {
    const found = methods.find(({ label }) => label === 'security.msgSecCheck');
    expect(found).toMatchObject({ newText: 'security.msgSecCheck' });
    expect(found?.filterText).toMatch(/^msgSecChec .*敏感词/);
    expect(methods.length).toBeGreaterThan(100);
  });

  it('but never by a category that is written in full', () => {
    const isFound = (text: string, word: string): boolean => {
      let from = 0;
      return [...word].every((letter) => {
        from = text.indexOf(letter, from) + 1;
        return from > 0;
      });
    };
    const categories = entries.filter(({ kind }) => kind === 'category');
    for (const { label: word } of categories) {
      const left = methods.filter(({ filterText = '' }) =>
        isFound(filterText.toLowerCase(), word.toLowerCase()),
      );
      expect(left.map(({ label }) => label)).toEqual([]);
    }
    expect(categories.length).toBeGreaterThan(20);
  });

  it('and all by Chinese words, of which none is Latin', () => {
    const subscribe = entries.find(({ label }) => label === 'subscribeMessage');
    expect(subscribe?.filterText).toMatch(/^subscribeMessag +订 阅/);
    for (const { filterText = '' } of entries)
      expect(filterText).toMatch(/^[\w$.]*( +\p{Script=Han}+)*$/u);
  });

  it('nowhere else', () => {
    const of = (code: string) => offered(code, '').entries.map(({ label }) => label);
    for (const code of ['cloud.openapi.security.¦', 'const { ¦ } = cloud.openapi']) {
      expect(of(code).filter((label) => label.includes('.'))).toEqual([]);
    }
  });
});
