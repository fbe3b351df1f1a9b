import { describe, expect, it } from 'vitest';
import { insertMembers } from '../../core/src/fixes/insertMembers';
import { applyEdits } from '../../core/src/text/span';

/** Inserts into the outermost literal of a text, behind the `|`. */
function insert(marked: string, members: readonly string[]): string | undefined {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  const object = { start: text.indexOf('{'), end: text.lastIndexOf('}') + 1 };
  const edits = insertMembers(text, object, at < 0 ? undefined : at, members);
  return edits === undefined ? undefined : applyEdits(text, edits);
}

describe('insertMembers', () => {
  it.each([
    ['f({})', 'f({ b: 1, c: 2 })'],
    ['f({ })', 'f({ b: 1, c: 2 })'],
    ['f({ a|})', 'f({ a, b: 1, c: 2})'],
    ['f({ a: 0| })', 'f({ a: 0, b: 1, c: 2 })'],
    ['f({ a: 0|, })', 'f({ a: 0, b: 1, c: 2, })'],
    ['f({ a: 0| /* x */ })', 'f({ a: 0, /* x */ b: 1, c: 2 })'],
    ['f({\n\ta: 0|,\n})', 'f({\n\ta: 0,\n\tb: 1,\n\tc: 2,\n})'],
    ['f({\n\ta: 0|\n})', 'f({\n\ta: 0,\n\tb: 1,\n\tc: 2\n})'],
    ['f({\r\n  a: 0|,\r\n})', 'f({\r\n  a: 0,\r\n  b: 1,\r\n  c: 2,\r\n})'],
    ['\tf({\r\n\t})', '\tf({\r\n\t\tb: 1,\r\n\t\tc: 2,\r\n\t})'],
    ['  f({\n  })', '  f({\n    b: 1,\n    c: 2,\n  })'],
    ['f({ // x\n  a: 0|, // y\n})', 'f({ // x\n  a: 0, // y\n  b: 1,\n  c: 2,\n})'],
    ['f({ a: 0|,\n  d: { e } })', undefined],
    ['f({ a: 0| // y\n})', undefined],
    ['f({ a: 0|, ...b })', undefined],
    ['f({ /* a */ })', undefined],
  ])('%j', (text, wanted) => {
    expect(insert(text, ['b: 1', 'c: 2'])).toBe(wanted);
  });
});
