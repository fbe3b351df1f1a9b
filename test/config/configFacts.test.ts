import { describe, expect, it } from 'vitest';
import { readConfig } from '../../core/src/config/readConfig';
import { readTriggers } from '../../core/src/config/readTriggers';

const read = (value: unknown) => readConfig('config.json', JSON.stringify(value));

describe('readTriggers', () => {
  it('gives each value with its place', () => {
    const text = '{"triggers": [{"name": "t", "type": 1, "name": "u"}, "x", {}]}';
    const [first, second, ...rest] = readTriggers(readConfig('config.json', text));
    expect(rest).toEqual([]);
    expect(first?.name?.text).toBe('u');
    expect(text.slice(first?.name?.span.start, first?.name?.span.end)).toBe('"u"');
    expect(text.slice(first?.type?.span.start, first?.type?.span.end)).toBe('1');
    expect(first?.type?.text).toBeUndefined();
    expect(first?.config).toBeUndefined();
    expect(text.slice(second?.span.start, second?.span.end)).toBe('{}');
  });

  it.each([{}, { triggers: {} }, { triggers: null }, []])('finds none in %j', (value) => {
    expect(readTriggers(read(value))).toEqual([]);
  });
});
