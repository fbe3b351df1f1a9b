import fc from 'fast-check';

/** A generated config.json. */
export interface ConfigSample {
  readonly text: string;
  /** The names that the file declares, in order. */
  readonly names: readonly string[];
  /** Whether `permissions.openapi` is there. */
  readonly hasList: boolean;
}

export const nameArbitrary = fc.oneof(
  fc.constantFrom('security.msgSecCheck', 'wxacode.get', 'a', 'b', 'c.d', '*', 'security.*'),
  fc.stringMatching(/^[a-z]{1,4}\.[a-zA-Z]{1,6}$/),
  fc.constantFrom('', ' ', 'a//b', '/* x */', 'q"u', 'back\\slash', '接口', ',]', '\u2028', '\t'),
);

const otherValue = fc.constantFrom(
  '1',
  '-2.5e3',
  'true',
  'null',
  '"text // no comment"',
  '[]',
  '{}',
  '[1,2]',
  '{"k":[{"x":"]"}]}',
);
const otherKey = fc.constantFrom('triggers', 'timeout', 'x', 'permission', 'openApi');

/** A property as tokens: key, colon, value tokens. */
type Tokens = readonly string[];

function tokensOf(json: string): string[] {
  return json.match(/"(?:[^"\\]|\\.)*"|[[\]{}:,]|[^\s"[\]{}:,]+/g) ?? [];
}

function joinItems(open: string, items: readonly Tokens[], close: string, trails: boolean): Tokens {
  const inner = items.flatMap((item, index) => (index === 0 ? item : [',', ...item]));
  return [open, ...inner, ...(trails && items.length > 0 ? [','] : []), close];
}

interface Shape {
  readonly names: readonly string[];
  readonly oddElements: boolean;
  readonly list: boolean;
  readonly permissions: boolean;
  readonly twice: boolean;
  readonly others: readonly (readonly [string, string])[];
  readonly inner: readonly (readonly [string, string])[];
  readonly trails: readonly boolean[];
  readonly at: number;
}

const shape: fc.Arbitrary<Shape> = fc.record({
  names: fc.array(nameArbitrary, { maxLength: 5 }),
  oddElements: fc.boolean(),
  list: fc.integer({ min: 0, max: 5 }).map((n) => n > 0),
  permissions: fc.integer({ min: 0, max: 5 }).map((n) => n > 0),
  twice: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
  others: fc.array(fc.tuple(otherKey, otherValue), { maxLength: 2 }),
  inner: fc.array(fc.tuple(otherKey, otherValue), { maxLength: 1 }),
  trails: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  at: fc.nat(3),
});

function documentTokens(of: Shape, lenient: boolean): Tokens {
  const property = ([key, value]: readonly [string, string]): Tokens => [
    JSON.stringify(key),
    ':',
    ...tokensOf(value),
  ];
  const trails = (index: number): boolean => lenient && of.trails[index]!;
  const elements = of.names.map((name) => [JSON.stringify(name)]);
  if (of.oddElements && of.twice) elements.splice(of.at, 0, ['1']);
  const list = ['"openapi"', ':', ...joinItems('[', elements, ']', trails(0))];
  const inner = of.inner.map(property);
  if (of.list) inner.splice(of.at, 0, list);
  const permissions = ['"permissions"', ':', ...joinItems('{', inner, '}', trails(1))];
  const outer = of.others.map(property);
  if (of.permissions) outer.splice(of.at, 0, permissions);
  if (of.twice) outer.unshift(tokensOf('"permissions":{"openapi":["shadowed"]}'));
  return joinItems('{', outer, '}', trails(2));
}

const eols = fc.constantFrom(['\n'], ['\r\n'], ['\r'], ['\n', '\r\n', '\r']);
const blanks = fc.constantFrom('', '', '', ' ', '  ', '\t', '    ');

/** White space, line breaks and (where wanted) comments between two tokens. */
function trivia(lenient: boolean): fc.Arbitrary<string> {
  const breaks = fc
    .tuple(eols, fc.nat(2), blanks, blanks)
    .map(([kinds, pick, before, after]) => `${before}${kinds[pick % kinds.length]}${after}`);
  const comments = fc.oneof(
    fc.tuple(blanks, breaks).map(([before, end]) => `${before}// line "c",]${end}`),
    fc.tuple(blanks, blanks).map(([before, after]) => `${before}/* block */${after}`),
    fc.tuple(breaks, breaks).map(([before, after]) => `${before}// own${after}`),
    fc.tuple(breaks, blanks).map(([inside, after]) => ` /* two${inside}lines */${after}`),
  );
  return lenient
    ? fc.oneof({ weight: 4, arbitrary: blanks }, { weight: 3, arbitrary: breaks }, comments)
    : fc.oneof(blanks, breaks);
}

/** A line comment at the very end of a file needs no line break, all other trivia fit anywhere. */
function scatter(tokens: Tokens, gaps: readonly string[], bom: boolean): string {
  const gap = (index: number): string => gaps[index % gaps.length]!;
  const body = tokens.map((token, index) => gap(index) + token).join('');
  return (bom ? '\uFEFF' : '') + body + gap(tokens.length);
}

/** Laid out as a formatter would, with comments behind some lines. */
function tidy(tokens: Tokens, indent: string, eol: string, notes: readonly string[]): string {
  let depth = 0;
  let text = '';
  let line = 0;
  const newLine = (): string => {
    const note = notes[line++ % notes.length]!;
    return `${note}${eol}${indent.repeat(depth)}`;
  };
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    const isEmpty = (before === '[' && token === ']') || (before === '{' && token === '}');
    if (token === '}' || token === ']') depth -= 1;
    const breaks = before === ',' || before === '[' || before === '{' || '}]'.includes(token);
    if (before !== undefined && breaks && !isEmpty) text += newLine();
    text += token === ':' ? ': ' : token;
    if (token === '{' || token === '[') depth += 1;
  });
  return text + eol;
}

/** Files that a JSON reader gets through: a strict one, or (`lenient`) one that allows comments. */
export function configArbitrary(lenient: boolean): fc.Arbitrary<ConfigSample> {
  const scattered = fc
    .tuple(shape, fc.array(trivia(lenient), { minLength: 1, maxLength: 40 }), fc.boolean())
    .map(([of, gaps, bom]) =>
      sample(of, scatter(documentTokens(of, lenient), gaps, lenient && bom)),
    );
  const notes = lenient
    ? fc.constantFrom('', '', ' // note', ' /* note */', ' /* note */ // more', '  ')
    : fc.constantFrom('', '', '', ' ');
  const formatted = fc
    .tuple(
      shape,
      fc.constantFrom('', ' ', '  ', '    ', '\t'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.array(notes, { minLength: 1, maxLength: 12 }),
    )
    .map(([of, indent, eol, lines]) =>
      sample(of, tidy(documentTokens(of, lenient), indent, eol, lines)),
    );
  return fc.oneof(scattered, formatted);
}

function sample(of: Shape, text: string): ConfigSample {
  if (of.permissions) return { text, names: of.list ? of.names : [], hasList: of.list };
  return { text, names: of.twice ? ['shadowed'] : [], hasList: of.twice };
}
