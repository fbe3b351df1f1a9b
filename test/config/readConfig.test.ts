import { describe, expect, it } from 'vitest';
import type { ConfigFile } from '../../core/src/config/configFile';
import { readConfig } from '../../core/src/config/readConfig';

/** An issue as `kind path detail @text`. */
function issuesOf({ issues, text }: ConfigFile): string[] {
  return issues.map(({ kind, path, detail, span }) =>
    [kind, path, detail, `@${text.slice(span.start, span.end)}`].filter(Boolean).join(' '),
  );
}

interface Row {
  readonly title: string;
  readonly text: string;
  readonly names?: readonly string[];
  readonly issues?: readonly string[];
  readonly broken?: boolean;
}

const ROWS: readonly Row[] = [
  { title: 'a plain file', text: '{"permissions":{"openapi":["a","b"]}}', names: ['a', 'b'] },
  { title: 'an empty object', text: '{}' },
  { title: 'no openapi', text: '{"permissions":{}}' },
  { title: 'an empty file', text: '', issues: ['syntax ValueExpected @'] },
  { title: 'white space', text: ' \r\n\t', issues: ['syntax ValueExpected @'] },
  {
    title: 'comments alone',
    text: '// x\n',
    issues: ['comment @// x', 'syntax ValueExpected @'],
  },
  {
    title: 'duplicates and odd names as written',
    text: '{"permissions":{"openapi":["a","a","*"," x ",""]}}',
    names: ['a', 'a', '*', ' x ', ''],
  },
  {
    title: 'escapes decoded',
    text: '{"permissions":{"openapi":["a\\u002eb"]}}',
    names: ['a.b'],
  },
  {
    title: 'permissions twice',
    text: '{"permissions":{"openapi":["a"]},"permissions":{"openapi":["b"]}}',
    names: ['b'],
    issues: ['duplicate-key permissions @"permissions"'],
  },
  {
    title: 'openapi three times',
    text: '{"permissions":{"openapi":["a"],"openapi":["b"],"openapi":["c"]}}',
    names: ['c'],
    issues: [
      'duplicate-key permissions.openapi @"openapi"',
      'duplicate-key permissions.openapi @"openapi"',
    ],
  },
  {
    title: 'another key twice',
    text: '{"triggers":[{"name":"a","name":"b"}]}',
    issues: ['duplicate-key triggers[0].name @"name"'],
  },
  {
    title: 'the last permissions of a wrong type',
    text: '{"permissions":{"openapi":["a"]},"permissions":[]}',
    issues: ['duplicate-key permissions @"permissions"', 'type permissions object @[]'],
  },
  { title: 'an array as root', text: '["a"]', issues: ['type object @["a"]'] },
  { title: 'a string as root', text: '"a"', issues: ['type object @"a"'] },
  {
    title: 'permissions null',
    text: '{"permissions":null}',
    issues: ['type permissions object @null'],
  },
  {
    title: 'permissions an array',
    text: '{"permissions":["a"]}',
    issues: ['type permissions object @["a"]'],
  },
  {
    title: 'openapi a string',
    text: '{"permissions":{"openapi":"a"}}',
    issues: ['type permissions.openapi array @"a"'],
  },
  {
    title: 'openapi an object',
    text: '{"permissions":{"openapi":{"a":true}}}',
    issues: ['type permissions.openapi array @{"a":true}'],
  },
  {
    title: 'entries that are no strings',
    text: '{"permissions":{"openapi":["a",1,null,["b"],"c"]}}',
    names: ['a', 'c'],
    issues: [
      'type permissions.openapi[1] string @1',
      'type permissions.openapi[2] string @null',
      'type permissions.openapi[3] string @["b"]',
    ],
  },
  {
    title: 'triggers of wrong types',
    text: '{"triggers":{"name":"a"}}',
    issues: ['type triggers array @{"name":"a"}'],
  },
  {
    title: 'a trigger of a wrong type',
    text: '{"triggers":["a"]}',
    issues: ['type triggers[0] object @"a"'],
  },
  {
    title: 'byte order mark, comments, trailing commas',
    text: '\uFEFF{/* x */"permissions":{"openapi":["a",]},}// y',
    names: ['a'],
    issues: [
      'bom @\uFEFF',
      'comment @/* x */',
      'trailing-comma permissions.openapi @,',
      'trailing-comma @,',
      'comment @// y',
    ],
  },
  {
    title: 'two commas',
    text: '{"permissions":{"openapi":["a",,"b"]}}',
    names: ['a', 'b'],
    issues: ['syntax permissions.openapi[1] ValueExpected @,'],
    broken: true,
  },
  {
    title: 'a comma missing',
    text: '{"permissions":{"openapi":["a" "b"]}}',
    names: ['a', 'b'],
    issues: ['syntax permissions.openapi[1] CommaExpected @"b"'],
    broken: true,
  },
  {
    title: 'a colon missing',
    text: '{"permissions" {"openapi" ["a"]}}',
    names: ['a'],
    issues: ['syntax ColonExpected @"permissions"', 'syntax permissions ColonExpected @"openapi"'],
    broken: true,
  },
  {
    title: 'a bracket missing',
    text: '{"permissions":{"openapi":["a"},"triggers":[]}',
    names: ['a'],
    issues: ['syntax permissions.openapi[1] CloseBracketExpected @}'],
    broken: true,
  },
  {
    title: 'a list that a key follows',
    text: '{"permissions":{"openapi":["a",\n"other":1}}',
    names: ['a'],
    issues: ['syntax permissions.openapi[1] CloseBracketExpected @"other"'],
    broken: true,
  },
  {
    title: 'a closing bracket too many',
    text: '{"permissions":{"openapi":["a"]]}}',
    names: ['a'],
    issues: ['syntax permissions InvalidSymbol @]'],
    broken: true,
  },
  {
    title: 'the end missing',
    text: '{"permissions":{"openapi":["a"',
    names: ['a'],
    issues: ['syntax permissions.openapi[1] CloseBracketExpected @"'],
    broken: true,
  },
  {
    title: 'a quotation mark missing',
    text: '{"permissions":{"openapi":["a","b.c]}}',
    names: ['a', 'b.c'],
    issues: ['syntax permissions.openapi[1] UnexpectedEndOfString @"b.c'],
    broken: true,
  },
  {
    title: 'a quotation mark alone',
    text: '{"permissions":{"openapi":["a","\n]}}',
    names: ['a'],
    issues: ['syntax permissions.openapi[1] UnexpectedEndOfString @"'],
    broken: true,
  },
  {
    title: 'a key alone before permissions',
    text: '{"trig\n"permissions":{"openapi":["a"]}}',
    names: ['a'],
    issues: ['syntax UnexpectedEndOfString @"trig'],
    broken: true,
  },
  {
    title: 'permissions typed again without a value',
    text: '{"permissions":{"openapi":["a"]},"permissions":}',
    names: ['a'],
    issues: ['syntax permissions ValueExpected @}'],
    broken: true,
  },
  {
    title: 'an unquoted entry',
    text: '{"permissions":{"openapi":[a.b,"c"]}}',
    names: ['a.b', 'c'],
    issues: ['slip missing-quotes @a.b'],
    broken: true,
  },
  {
    title: 'conflict markers',
    text: '<<<<<<< HEAD\n{"permissions":{"openapi":["a"]}}\n=======\n',
    names: ['a'],
    issues: ['slip merge-mark @<<<<<<<'],
    broken: true,
  },
];

describe('readConfig', () => {
  it.each(ROWS.map((row) => [row.title, row] as const))('%s', (_, row) => {
    const config = readConfig('config.json', row.text);
    expect(config.permissions.map(({ name }) => name)).toEqual(row.names ?? []);
    expect(issuesOf(config)).toEqual(row.issues ?? []);
    expect(config.broken).toBe(row.broken ?? false);
    expect(config.exists).toBe(true);
  });

  it('gives exact places', () => {
    const text = '{"x": 1, "permissions": {"openapi": [true, "a.b"]}, "x": 2}';
    const config = readConfig('f/config.json', text);
    const at = (part: string): { start: number; end: number } => {
      const start = text.indexOf(part);
      return { start, end: start + part.length };
    };
    expect(config.path).toBe('f/config.json');
    expect(config.permissions).toEqual([{ name: 'a.b', span: at('"a.b"'), index: 1 }]);
    expect(config.permissionsKey).toEqual(at('"permissions"'));
    expect(config.openapiKey).toEqual(at('"openapi"'));
    expect(config.openapi?.offset).toBe(text.indexOf('['));
    const keys = config.keys.map(({ name, effective, value }) => [name, effective, value?.value]);
    expect(keys).toEqual([
      ['x', false, 1],
      ['permissions', true, undefined],
      ['x', true, 2],
    ]);
    expect(config.issues[0]?.effective).toEqual({ start: 52, end: 55 });
  });

  it('finds nothing in an absent file', () => {
    expect(readConfig('config.json', undefined)).toEqual({
      path: 'config.json',
      exists: false,
      text: '',
      tree: undefined,
      permissions: [],
      permissionsKey: undefined,
      openapiKey: undefined,
      openapi: undefined,
      keys: [],
      issues: [],
      broken: false,
    });
  });
});
