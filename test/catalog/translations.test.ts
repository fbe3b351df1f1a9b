import { describe, expect, it } from 'vitest';
import type { Text } from '../../core/src/messages/text';
import { textFaults, textsOf } from '../../scripts/catalog/textFaults';
import { root } from '../root';
import { catalog, data } from './loadCatalog';

it('every text of the files exists in English and Chinese', () => {
  expect(textFaults(root)).toEqual([]);
});

it('every text of the index exists in both languages', () => {
  expect(data.texts.length % 2).toBe(0);
  expect(data.texts.filter((text) => text.trim() === '')).toEqual([]);
});

describe('textsOf', () => {
  it.each([
    [{ noteEn: 'a' }, [{ place: '/note', en: 'a', zh: '' }]],
    [{ noteZh: '甲' }, [{ place: '/note', en: '', zh: '甲' }]],
    [{ list: [{ noteEn: 'a', noteZh: '甲' }] }, [{ place: '/list/0/note', en: 'a', zh: '甲' }]],
    [{ docNameEn: 'getCode', name: 'x' }, []],
  ])('%j', (value, texts) => {
    expect(textsOf(value)).toEqual(texts);
  });
});

describe.each(catalog.all.map((item) => [item.name, item] as const))('%s', (_, item) => {
  it('has texts, not numbers, wherever a text belongs', () => {
    const found: Text[] = [];
    const collect = (value: unknown, key: string): void => {
      // What stands in an example is the mini program's.
      if (key === 'example' || key === 'default') return;
      if (Array.isArray(value)) for (const member of value) collect(member, '');
      else if (typeof value === 'object' && value !== null) {
        if ('en' in value && 'zh' in value) found.push(value as Text);
        else for (const [name, member] of Object.entries(value)) collect(member, name);
      } else if (['title', 'summary', 'description', 'note', 'label', 'message'].includes(key)) {
        throw new Error(`${key} is ${value}`);
      }
    };
    collect(item, '');
    expect(found.length).toBeGreaterThanOrEqual(2);
    for (const { en, zh } of found) expect(Boolean(en) && Boolean(zh)).toBe(true);
  });
});
