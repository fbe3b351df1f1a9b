import fc from 'fast-check';
import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { planLenient } from '../../core/src/config/planLenient';
import { planPermissions } from '../../core/src/config/planPermissions';
import { readConfig } from '../../core/src/config/readConfig';
import { readTriggers } from '../../core/src/config/readTriggers';
import { readJsonTree } from '../../core/src/json/jsonTree';
import { rounds } from '../longRuns';
import { configArbitrary } from './arbitraryConfig';

const RUNS = { numRuns: rounds(300, 3_000) };
const anyFile = fc.oneof(configArbitrary(false), configArbitrary(true)).map(({ text }) => text);
const soup = fc
  .array(
    fc.constantFrom(
      ...['{', '}', '[', ']', ',', ':', '"', '"a"', '"permissions"', '"openapi"', '"triggers"'],
      ...['//', '/*', '*/', '\n', '\r', ' ', '\\', '1', 'true', '-', 'x', '\uFEFF', '\u00a0', "'"],
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''));
const cutFile = fc.tuple(anyFile, fc.nat(400)).map(([text, at]) => text.slice(0, at));
const spoiltFile = fc
  .tuple(anyFile, fc.nat(400), fc.nat(5), fc.string({ maxLength: 3 }))
  .map(([text, at, length, put]) => text.slice(0, at) + put + text.slice(at + length));
const anyText = fc.oneof(soup, cutFile, spoiltFile, fc.string(), anyFile);

/** What jsonc-parser itself makes of a text, without its byte order mark. */
function reference(text: string): { root: Node | undefined; errors: ParseError[] } {
  const errors: ParseError[] = [];
  const body = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  return { root: parseTree(body, errors, { allowTrailingComma: true }), errors };
}

/** A tree without the links upwards, for comparison. */
function plain(node: Node | undefined): unknown {
  if (node === undefined) return undefined;
  const { type, value, offset, length, colonOffset, children } = node;
  return { type, value, offset, length, colonOffset, children: children?.map(plain) };
}

describe('any text', () => {
  it('is read and planned without throwing, and edited only when it can be read', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const config = readConfig('config.json', text);
        readTriggers(config);
        const plan = planPermissions(config, { add: ['new.name'] });
        if (config.broken) {
          expect(plan.ok).toBe(false);
          expect(planLenient(config).ok).toBe(false);
          expect(config.issues.some(({ kind }) => kind === 'syntax' || kind === 'slip')).toBe(true);
        }
        for (const { span } of config.issues) {
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      RUNS,
    );
  });

  it('has faults exactly where jsonc-parser has errors, and else the same tree', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const ours = readJsonTree(text);
        const theirs = reference(text);
        expect(ours.faults.length > 0).toBe(theirs.errors.length > 0);
        if (ours.faults.length === 0) expect(plain(ours.root)).toEqual(plain(theirs.root));
      }),
      RUNS,
    );
  });

  it('is no trouble at any depth', () => {
    const deep = '['.repeat(50_000);
    expect(readConfig('config.json', deep).broken).toBe(true);
    const closed = `{"x":${deep}${']'.repeat(50_000)},"permissions":{"openapi":["a"]}}`;
    const config = readConfig('config.json', closed);
    expect(config.broken).toBe(false);
    expect(config.permissions.map(({ name }) => name)).toEqual(['a']);
    expect(planPermissions(config, { add: ['b'] }).ok).toBe(true);
  });
});

const WHOLE = `{
  "triggers": [
    { "name": "t", "type": "timer", "config": "0 0 2 1 * * *" }
  ],
  "permissions": {
    "openapi": [
      "a.one",
      "b.two"
    ]
  }
}
`;

describe('a file while something is typed into it', () => {
  const typed: readonly (readonly [title: string, after: string, what: string])[] = [
    ['an entry behind the last', '"b.two"', ',\n      "c.three"'],
    ['an entry before the first', '"openapi": [\n', '      "c.three",\n'],
    ['an entry in the middle', '"a.one",\n', '      "c.three",\n'],
    ['a key before all', '{\n', '  "timeout": 20,\n'],
    ['an object before all', '{\n', '  "more": { "x": [1, "y"] },\n'],
    ['a key before permissions', '],\n', '  "memorySize": "256",\n'],
    ['a key inside permissions', '"permissions": {\n', '    "other": ["x"],\n'],
    ['a trigger', '"triggers": [\n', '    { "name": "u", "config": "0 * * * * * *" },\n'],
    ['a key behind all', ']\n  }', ',\n  "timeout": 3'],
    ['a comment', '"a.one",', ' // note, "x"'],
  ];
  it.each(typed)('%s: no declaration goes away', (_, after, what) => {
    const at = WHOLE.indexOf(after) + after.length;
    for (let length = 0; length <= what.length; length += 1) {
      const lineEnd = what.endsWith('\n') ? '\n' : '';
      const text = WHOLE.slice(0, at) + what.slice(0, length) + lineEnd + WHOLE.slice(at);
      const names = readConfig('config.json', text).permissions.map(({ name }) => name);
      expect(names, text).toEqual(expect.arrayContaining(['a.one', 'b.two']));
    }
  });

  it('shows each entry as soon as it is closed while the file grows from nothing', () => {
    for (let length = 0; length <= WHOLE.length; length += 1) {
      const text = WHOLE.slice(0, length);
      const names = readConfig('config.json', text).permissions.map(({ name }) => name);
      for (const name of ['a.one', 'b.two']) {
        if (text.includes(`"${name}"`)) expect(names).toContain(name);
      }
    }
  });
});
