import { expect, it } from 'vitest';
import { codeTokens } from '../../core/src/syntax/codeTokens';

const told = (text: string): string | undefined =>
  codeTokens(text)
    ?.map(({ kind, text: piece }) =>
      kind === 'word' || kind === 'mark' ? piece : `${kind}<${piece}>`,
    )
    .join(' ');

it('words, marks, strings, patterns and templates are told apart, comments are left out', () => {
  expect(told("#!/usr/bin/node\nconst a$ = 'it\\'s' // no 'b\n/* c */ + d?.e")).toBe(
    "const a$ = string<it\\'s> + d ? . e",
  );
  expect(told('x = a / b / c, (d) / 2; y = /[/"]\\//g.test(e)')).toBe(
    'x = a / b / c , ( d ) / 2 ; y = pattern</[/"]\\//g> . test ( e )',
  );
  expect(told('return /a/; i++ / 2 / 3')).toBe('return pattern</a/> ; i + + / 2 / 3');
  expect(told('`a$' + '{b({ c: `d` })}e$` => [...f]')).toBe(
    'template<a> b ( { c : template<d> } ) templateRest<e$> => [ ... f ]',
  );
});

it('knows where lines begin', () => {
  const tokens = codeTokens('a b /* \n */ c\n\n// d\ne') ?? [];
  expect(tokens.filter(({ startsLine }) => startsLine).map(({ text }) => text)).toEqual([
    'a',
    'c',
    'e',
  ]);
});

it('gives up where the text does not tell', () => {
  for (const text of ["<p>it's</p>", '`a${b', '/* a', '}', '{', 'cl\\u006fud', 'x = /a', '"a\n"']) {
    expect(told(text), text).toBeUndefined();
  }
});

it('takes no more than linear time for hostile texts', () => {
  for (const piece of ['/*', '`', '"', '/', '${', '{`${', "'\\", '(', '\\']) {
    codeTokens(piece.repeat(20_000));
  }
  expect(told('a '.repeat(100_001))).toBeUndefined();
});
