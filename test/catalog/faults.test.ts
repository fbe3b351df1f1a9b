import { describe, expect, it } from 'vitest';
import { evidenceFaults } from '../../scripts/catalog/evidence';
import { linkFaults } from '../../scripts/catalog/linkFaults';
import { nameFaults } from '../../scripts/catalog/nameFaults';
import { parameterFaults } from '../../scripts/catalog/parameterFaults';
import type { CatalogSource, InterfaceSource } from '../../scripts/catalog/sourceTypes';
import { source } from './loadCatalog';

type Change = Partial<Record<keyof InterfaceSource, unknown>>;

/** The catalogue with one interface changed, as if an author had made a slip. */
function withChange(name: string, change: Change): CatalogSource {
  return {
    ...source,
    categories: source.categories.map((category) => ({
      ...category,
      interfaces: category.interfaces.map((item) =>
        item.name === name ? ({ ...item, ...change } as InterfaceSource) : item,
      ),
    })),
  };
}

const field = {
  name: 'a',
  type: 'string',
  required: true,
  descriptionEn: 'A',
  descriptionZh: '甲',
};

describe('npm run catalog refuses', () => {
  it.each<[string, string, Change, RegExp]>([
    ['an interface in the wrong file', 'wxacode.get', { name: 'ocr.get' }, /another category/],
    ['the same name twice', 'wxacode.get', { name: 'wxacode.getUnlimited' }, /here twice/],
    ['names that differ in case', 'wxacode.get', { name: 'wxacode.getunlimited' }, /spelling only/],
  ])('%s', (_, name, change, message) => {
    expect(messages(nameFaults(withChange(name, change)))).toMatch(message);
  });

  it.each<[string, string, Change, RegExp]>([
    ['an unknown alias', 'wxacode.get', { sameHttpsAs: ['wxacode.nope'] }, /unknown alias/],
    ['an alias one way', 'wxacode.get', { sameHttpsAs: ['wxacode.getUnlimited'] }, /name it back/],
    ['a lost alias', 'officialAccount.media.get', { sameHttpsAs: [] }, /does not name it back/],
    ['an unnamed alias', 'wxacode.get', { httpsPath: '/wxa/getwxacodeunlimit' }, /is no alias/],
    [
      'an unknown replacement',
      'templateMessage.send',
      { deprecated: { replacement: 'x.y' } },
      /unknown replacement/,
    ],
    [
      'a retired replacement',
      'security.imgSecCheck',
      { deprecated: { replacement: 'templateMessage.send' } },
      /retired too/,
    ],
  ])('%s', (_, name, change, message) => {
    expect(messages(linkFaults(withChange(name, change)))).toMatch(message);
  });

  it.each<[string, Change, RegExp]>([
    ['a parameter twice', { params: [field, field] }, /here twice/],
    ['a nested field twice', { returns: [{ ...field, fields: [field, field] }] }, /here twice/],
    ['a needless httpName', { params: [{ ...field, httpName: 'a' }] }, /nothing new/],
    ['an unknown sibling', { params: [{ ...field, requiredWhen: { b: '1' } }] }, /unknown b/],
    [
      'required always and sometimes',
      { params: [field, { ...field, name: 'b', requiredWhen: { a: '1' } }] },
      /always and sometimes/,
    ],
    ['one of the unknown', { params: [field], oneOf: [['a', 'b']] }, /one of the unknown b/],
    [
      'one of the required',
      { params: [field, { ...field, name: 'b', required: false }], oneOf: [['a', 'b']] },
      /a is required and one of several/,
    ],
    ['media that is none', { params: [field], mediaParams: ['a'] }, /no media parameter/],
    ['media not listed', { params: [{ ...field, media: true }] }, /missing from mediaParams/],
    [
      'a value twice',
      { params: [{ ...field, enum: [{ value: 1 }, { value: 1 }] }] },
      /value twice/,
    ],
  ])('%s', (_, change, message) => {
    expect(messages(parameterFaults(withChange('wxacode.get', change)))).toMatch(message);
  });

  it('evidence of no known date', () => {
    const commit = `github:a/b@${'0'.repeat(40)}`;
    const evidence = [{ what: 'params', source: `${commit}:docs/x.md` }];
    expect(messages(evidenceFaults(withChange('wxacode.get', { evidence })))).toContain(
      `no date of ${commit}`,
    );
    const sources = { sources: { ...source.sources.sources, [commit]: '2020-01-01' } };
    expect(messages(evidenceFaults({ ...source, sources }))).toContain(`nothing names ${commit}`);
  });

  it('popularity of no interface', () => {
    const popularity = { uses: { 'wxacode.nope': 1 } };
    expect(messages(linkFaults({ ...source, popularity }))).toMatch(/unknown wxacode\.nope/);
  });

  it('a negative that cloud call covers', () => {
    const [first, ...others] = source.negatives.interfaces;
    const interfaces = first ? [{ ...first, oldNames: ['wxacode.get'] }, ...others] : [];
    const changed = { ...source, negatives: { ...source.negatives, interfaces } };
    expect(messages(nameFaults(changed))).toMatch(/wxacode.get is covered/);
  });

  it('a mistake that is a valid name', () => {
    const mistake = { wrong: 'wxacode.get', right: 'x', kind: 'case', noteEn: 'A', noteZh: '甲' };
    expect(messages(nameFaults({ ...source, mistakes: { mistakes: [mistake] } }))).toMatch(
      /valid name[\s\S]*does not fit/,
    );
  });

  it('a category whose prefix has no file', () => {
    const categories = source.categories.filter(({ category }) => category !== 'wxa.sec');
    expect(messages(nameFaults({ ...source, categories }))).toMatch(/interfaces\/wxa\.sec\.json/);
  });
});

function messages(faults: readonly { file: string; message: string }[]): string {
  return faults.map(({ message }) => message).join('\n');
}
