import { expect, it } from 'vitest';
import { meantRow, wantedItems } from '../../client/src/commands/wantedItems';

it('what is ticked counts, and the highlighted row where nothing is', () => {
  const list = { before: ['a'], ticked: ['a'], active: ['b'], value: '' };
  expect(wantedItems(list)).toEqual(['a']);
  expect(wantedItems({ ...list, before: [], ticked: [] })).toEqual(['b']);
  expect(wantedItems({ ...list, ticked: [] })).toEqual(['b']);
  expect(wantedItems({ ...list, ticked: [], active: [] })).toEqual([]);
});

it('a typed name counts beside what was ticked beforehand, but not beside ticks of the user', () => {
  const list = { before: ['a'], ticked: ['a'], active: ['b'], value: 'b' };
  expect(wantedItems(list)).toEqual(['a', 'b']);
  expect(wantedItems({ ...list, active: ['a'] })).toEqual(['a']);
  expect(wantedItems({ ...list, ticked: ['a', 'c'] })).toEqual(['a', 'c']);
  expect(wantedItems({ ...list, ticked: ['c'] })).toEqual(['c']);
  expect(wantedItems({ ...list, value: '  ' })).toEqual(['a']);
});

it('typed words mean the row of that name, then one that begins so, then one that holds them', () => {
  const rows = [
    { label: 'img.aiCrop', detail: 'Crop a wxacode.get picture' },
    { label: 'wxacode.getUnlimited' },
    { label: 'wxacode.get', description: 'Get a code' },
  ];
  expect(meantRow(rows, 'wxacode.get')?.label).toBe('wxacode.get');
  expect(meantRow(rows, 'WXACODE.G')?.label).toBe('wxacode.getUnlimited');
  expect(meantRow(rows, 'unlim')?.label).toBe('wxacode.getUnlimited');
  expect(meantRow(rows, 'picture')?.label).toBe('img.aiCrop');
  expect(meantRow(rows, 'a code')?.label).toBe('wxacode.get');
  expect(meantRow(rows, 'nothing of it')).toBeUndefined();
  expect(meantRow(rows, ' ')).toBeUndefined();
});
