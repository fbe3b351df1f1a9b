import { describe, expect, it } from 'vitest';
import { sameItems } from '../../core/src/collections/sameItems';
import {
  FetchedInput,
  forgetOthers,
  Input,
  Memo,
  reachedFrom,
  SharedMemo,
} from '../../core/src/project/memo';

/** A memo that counts how often it is computed. */
function counted<T>(compute: () => T, equal?: (a: T, b: T) => boolean) {
  const counts = { computed: 0 };
  const memo = new Memo(() => {
    counts.computed += 1;
    return compute();
  }, equal);
  return { memo, counts };
}

describe('a memo', () => {
  it('is computed when it is asked for, and again when something that it was made of has changed', () => {
    const input = new Input(1);
    const other = new Input(1);
    const { memo, counts } = counted(() => input.value + 1);
    expect(counts.computed).toBe(0);
    expect([memo.value, memo.value]).toEqual([2, 2]);
    other.value = 2;
    input.value = 1;
    expect(memo.value).toBe(2);
    expect(counts.computed).toBe(1);
    input.value = 2;
    input.value = 3;
    expect(memo.last).toBe(2);
    expect(memo.value).toBe(4);
    expect(counts.computed).toBe(2);
  });

  it('is not computed again where what it is made of comes out equal', () => {
    const text = new Input('a b');
    const words = new Memo(() => text.value.split(' '), sameItems);
    const { memo, counts } = counted(() => words.value.length);
    const first = words.value;
    expect(memo.value).toBe(2);
    text.value = 'a  b'.replace('  ', ' ');
    text.value = 'a c';
    text.value = 'a b';
    expect(memo.value).toBe(2);
    expect(words.value).toBe(first);
    expect(counts.computed).toBe(1);
  });

  it('depends on what it read last, not on what it read before', () => {
    const [which, left, right] = [new Input(true), new Input('l'), new Input('r')];
    const { memo, counts } = counted(() => (which.value ? left.value : right.value));
    expect(memo.value).toBe('l');
    which.value = false;
    expect(memo.value).toBe('r');
    left.value = 'L';
    expect(memo.value).toBe('r');
    expect(counts.computed).toBe(2);
    right.value = 'R';
    expect(memo.value).toBe('R');
  });

  it('keeps a failure as it keeps a value, also for those who catch it', () => {
    const input = new Input('bad');
    const { memo, counts } = counted(() => {
      if (input.value === 'bad') throw new Error('bad');
      return input.value;
    });
    const caught = new Memo(() => {
      try {
        return memo.value;
      } catch {
        return 'caught';
      }
    });
    expect(() => memo.value).toThrow('bad');
    expect(caught.value).toBe('caught');
    expect(counts.computed).toBe(1);
    input.value = 'good';
    expect(caught.value).toBe('good');
  });

  it('cannot be made of itself', () => {
    const memo: Memo<number> = new Memo(() => memo.value + 1);
    expect(() => memo.value).toThrow('itself');
  });

  it('is looked at again, not computed, when it was left or forgotten and is asked for after all', () => {
    for (const end of ['left', 'forgotten'] as const) {
      const input = new Input(1);
      const inner = counted(() => input.value + 1);
      const outer = counted(() => inner.memo.value + 1);
      expect(outer.memo.value).toBe(3);
      if (end === 'left') {
        inner.memo.leave();
        expect(input.dependents?.size).toBe(1);
        outer.memo.leave();
      } else forgetOthers(reachedFrom([input]));
      expect(input.dependents?.size).toBe(0);
      expect(outer.memo.value).toBe(3);
      expect([inner.counts.computed, outer.counts.computed]).toEqual([1, 1]);
      input.value = 2;
      expect(outer.memo.value).toBe(4);
    }
  });
});

it('a shared memo stays with its sources when those who asked for it leave', () => {
  const input = new Input(1);
  const shared = new SharedMemo(() => input.value);
  const asker = new Memo(() => shared.value);
  expect(asker.value).toBe(1);
  asker.leave();
  expect([shared.dependents?.size, input.dependents?.size]).toEqual([0, 1]);
});

describe('what takes room may be let go of', () => {
  it('what was fetched is fetched again', () => {
    const texts = ['one', 'one', 'two', 'three', 'three'];
    const input = new FetchedInput(
      () => texts.shift()!,
      (text) => text,
    );
    const { memo, counts } = counted(() => input.value.length);
    expect(memo.value).toBe(3);
    input.shed();
    expect(memo.value).toBe(3);
    expect([texts.length, counts.computed]).toEqual([4, 1]);
    expect([input.value, input.isUntold]).toEqual(['one', false]);
    input.shed();
    expect(input.replace('one')).toBe(false);
    input.shed();
    // What had become another one meanwhile is told with the next change, and not let go of before.
    expect([input.value, input.isUntold]).toEqual(['two', true]);
    input.shed();
    expect([input.value, memo.value]).toEqual(['two', 3]);
    expect(input.replace('two')).toBe(true);
    expect([memo.value, counts.computed, input.isUntold]).toEqual([3, 2, false]);
    input.shed();
    expect(input.replace('other')).toBe(true);
    expect(memo.value).toBe(5);
  });

  it('what was computed is computed again, and tells nobody', () => {
    const input = new Input('a b');
    const words = counted(() => input.value.split(' '));
    const { memo, counts } = counted(() => words.memo.value.length);
    expect(memo.value).toBe(2);
    words.memo.shed();
    expect(memo.value).toBe(2);
    expect([words.counts.computed, counts.computed]).toEqual([1, 1]);
    expect(words.memo.value).toEqual(['a', 'b']);
    expect([words.counts.computed, counts.computed]).toEqual([2, 1]);
    const plain = counted(() => input.value.length);
    expect(plain.memo.value).toBe(3);
    plain.memo.shed();
    expect([plain.memo.value, plain.counts.computed]).toEqual([3, 2]);
    plain.memo.shed();
    input.value = 'a b c';
    expect([plain.memo.value, plain.memo.version]).toEqual([5, 2]);
    words.memo.shed();
    expect(memo.value).toBe(3);
  });
});
