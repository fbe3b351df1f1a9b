import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogFaults } from '../../scripts/catalog/catalogFaults';
import { catalogFiles, readCatalogFile } from '../../scripts/catalog/readCatalog';
import { catalogSchemas, schemaOf } from '../../scripts/catalog/schemaFaults';
import { root } from '../root';
import { source } from './loadCatalog';

const schemas = catalogSchemas(root);

describe('files under catalog/', () => {
  it.each(catalogFiles(root))('%s meets its schema', (file) => {
    const validate = schemas.getSchema(schemaOf(file));
    validate?.(readCatalogFile(root, file));
    expect(validate?.errors).toBeNull();
  });

  it.each(catalogFiles(root))('%s is indented by two spaces and ends in a newline', (file) => {
    const text = readFileSync(`${root}/catalog/${file}`, 'utf8');
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), undefined, 2)}\n`);
  });

  it('are free of faults', () => {
    expect(catalogFaults(root)).toEqual([]);
  });

  it('are named after the category they hold', () => {
    const names = catalogFiles(root).filter((file) => file.startsWith('interfaces/'));
    expect(names).toEqual(
      source.categories.map(({ category }) => `interfaces/${category}.json`).sort(),
    );
  });

  it('name where each interface is documented', () => {
    for (const item of source.categories.flatMap(({ interfaces }) => interfaces)) {
      expect(item.evidence.length, item.name).toBeGreaterThan(0);
    }
  });
});

describe('the schemas', () => {
  const entry = () =>
    structuredClone(
      source.categories.find(({ category }) => category === 'wxacode'),
    ) as unknown as {
      interfaces: [Record<string, unknown>];
    };
  const isValid = (value: unknown) => schemas.getSchema('interfaces.schema.json')?.(value);

  it('accept an entry as it is', () => {
    expect(isValid(entry())).toBe(true);
  });

  it.each([
    ['an unknown member', { surprise: 1 }],
    ['a page that is not https', { docUrl: 'http://developers.weixin.qq.com/a' }],
    ['a text in one language', { noteZh: '只有中文' }],
    ['an empty text', { titleEn: '' }],
    ['an unknown platform', { platform: 'android' }],
    ['no evidence', { evidence: [] }],
    ['a name with a slash', { name: 'wxacode/get' }],
  ])('refuse %s', (_, change) => {
    const changed = entry();
    Object.assign(changed.interfaces[0], change);
    expect(isValid(changed)).toBe(false);
  });
});
