import { describe, expect, it } from 'vitest';
import { browseInterfaces } from '../../core/src/features/browseInterfaces';
import { cursorInCode } from './marked';

const CONFIG = '{"permissions":{"openapi":["wxacode.get"]}}';
const { snapshot, file } = cursorInCode('cloud.openapi.security.msgSecCheck({})¦', CONFIG);
const fn = snapshot.functionOf(file);

describe('browsing interfaces', () => {
  it.each([
    ['msgSecCheck', 'security.msgSecCheck'],
    ['订阅消息', 'subscribeMessage.send'],
    ['subscription message', 'subscribeMessage.send'],
    ['/wxa/getwxacodeunlimit', 'wxacode.getUnlimited'],
    ['43101', 'subscribeMessage.send'],
  ])('%s', (words, wanted) => {
    expect(browseInterfaces(snapshot, words, fn).map(({ name }) => name)).toContain(wanted);
  });

  it('says how the function stands to each', () => {
    const found = browseInterfaces(snapshot, '', fn);
    expect(found[0]).toMatchObject({ name: 'security.msgSecCheck', state: 'undeclared' });
    expect(found[1]).toMatchObject({ name: 'wxacode.get', state: 'declared' });
    // Then by real use; what is retired comes after all that is not.
    expect(found[2]?.name).toBe('subscribeMessage.send');
    expect(found.findIndex(({ deprecated }) => deprecated)).toBeGreaterThan(200);
    expect(found.length).toBe(snapshot.catalog.names.length + snapshot.catalog.negatives.length);
  });

  it('offers the call of those that cloud call covers, and says which it does not', () => {
    const found = browseInterfaces(snapshot, '', undefined);
    for (const { covered, call, state } of found) {
      expect(state).toBe('other');
      expect(call?.startsWith('openapi.')).toBe(covered || undefined);
    }
    expect(found.some(({ covered }) => !covered)).toBe(true);
  });

  it('finds nothing for words that fit nothing', () => {
    expect(browseInterfaces(snapshot, 'no such thing at all', fn)).toEqual([]);
  });
});
