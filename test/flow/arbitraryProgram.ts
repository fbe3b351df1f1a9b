import fc from 'fast-check';

/**
 * An idiom with known uses: a definition and code that makes use of it, which may stand in different
 * files. `names` are free to choose; the first is what the definition defines, `sdk` the sdk's variable.
 */
interface Idiom {
  readonly define: (names: Names) => string;
  readonly use: (names: Names) => string;
  readonly uses: (interfaces: readonly string[]) => readonly string[];
  readonly unresolved?: string;
}

interface Names {
  readonly sdk: string;
  readonly own: readonly [string, string, string];
  readonly interfaces: readonly [string, string];
}

const split = (name: string): string => name.replace('.', "', '");
/** At one place a name counts once. */
const both: Idiom['uses'] = (interfaces) => [...new Set(interfaces)];
const first: Idiom['uses'] = ([name = '']) => [name];

const IDIOMS: readonly Idiom[] = [
  {
    define: ({ own: [f], sdk, interfaces: [a] }) => `const ${f} = (x) => ${sdk}.openapi.${a}(x);`,
    use: ({ own: [f] }) => `${f}({});`,
    uses: first,
  },
  {
    define: ({ own: [api], sdk }) => `const { openapi: ${api} } = ${sdk};`,
    use: ({ own: [api], interfaces: [a, b] }) => `${api}.${a}({});\n${api}['${b}']({});`,
    uses: (interfaces) => interfaces,
  },
  {
    define: ({ own: [call, name], sdk }) =>
      `function ${call}(${name}, data) { return ${sdk}.openapi[${name}](data); }`,
    use: ({ own: [call], interfaces: [a, b] }) => `${call}('${a}', {});\n${call}('${b}');`,
    uses: both,
  },
  {
    define: ({ own: [call, category, method], sdk }) =>
      `const ${call} = (${category}, ${method}) => ${sdk}.openapi[${category}][${method}]({});`,
    use: ({ own: [call], interfaces: [a, b] }) =>
      `${call}('${split(a)}');\n${call}('${split(b)}');`,
    uses: both,
  },
  {
    define: ({ own: [table], interfaces: [a, b] }) => `const ${table} = { x: '${a}', y: '${b}' };`,
    use: ({ own: [table, f, key], sdk }) =>
      `const ${f} = (${key}) => ${sdk}.openapi[${table}[${key}]]({});`,
    uses: both,
  },
  {
    define: ({ own: [type, sdk, name] }) =>
      `class ${type} { constructor(${sdk}) { this.${sdk} = ${sdk}; } send(${name}) { return this.${sdk}.openapi[${name}]({}); } }`,
    use: ({ own: [type, instance], sdk, interfaces: [a] }) =>
      `const ${instance} = new ${type}(${sdk});\n${instance}.send('${a}');`,
    uses: first,
  },
  {
    define: ({ own: [list], interfaces: [a, b] }) => `const ${list} = ['${a}', '${b}'];`,
    use: ({ own: [list, name], sdk }) =>
      `for (const ${name} of ${list}) ${sdk}.openapi[${name}]({});`,
    uses: both,
  },
  {
    define: ({ own: [make, sdk], interfaces: [a] }) =>
      `const ${make} = (${sdk}) => ({ go: () => ${sdk}.openapi.${a}({}) });`,
    use: ({ own: [make], sdk }) => `${make}(${sdk}).go();`,
    uses: first,
  },
  {
    define: ({ own: [decoy], interfaces: [a] }) =>
      `const ${decoy} = { openapi: { ${a.replace('.', ': { ')}() {} } } };`,
    use: ({ own: [decoy], interfaces: [a] }) => `${decoy}.openapi.${a}();`,
    uses: () => [],
  },
  {
    define: ({ own: [name] }) => `const ${name} = process.env.NAME;`,
    use: ({ own: [name], sdk }) => `${sdk}.openapi[${name}]({});`,
    uses: () => [],
    unresolved: 'dynamic-name',
  },
];

const INTERFACES = ['wxacode.get', 'ocr.idcard', 'security.msgSecCheck', 'subscribeMessage.send'];
const FILES = ['index.js', 'lib/a.js', 'lib/b.js'] as const;

/** Ways for a file to get the sdk. */
const SDK: readonly ((sdk: string) => string)[] = [
  (sdk) => `const ${sdk} = require('wx-server-sdk');`,
  (sdk) => `const { shared: ${sdk} } = require('/w/sdk');`,
  (sdk) => `let ${sdk};\n${sdk} = require('/w/sdk').make();`,
];

/** What a part of a file may be wrapped in without a change of meaning. */
const WRAPPINGS: readonly ((code: string) => string)[] = [
  (code) => code,
  (code) => `{\n${code}\n}`,
  (code) => `if (Date.now() > 0) {\n${code}\n}`,
  (code) => `(() => {\n${code}\n})();`,
  (code) => `try {\n${code}\n} finally {\n}`,
];

/** A program with what it certainly uses, one line each, sorted. */
export interface KnownProgram {
  readonly files: ReadonlyMap<string, string>;
  readonly expected: readonly string[];
}

const placed = fc.record({
  idiom: fc.constantFrom(...IDIOMS),
  interfaces: fc.tuple(fc.constantFrom(...INTERFACES), fc.constantFrom(...INTERFACES)),
  definedIn: fc.constantFrom(...FILES),
  usedIn: fc.constantFrom(...FILES),
  wrapping: fc.constantFrom(...WRAPPINGS),
  order: fc.nat(99),
});
type Placed = typeof placed extends fc.Arbitrary<infer T> ? T : never;

/** Programs of some idioms, however they are named, ordered, wrapped and divided into files. */
export const knownProgram: fc.Arbitrary<KnownProgram> = fc
  .record({
    parts: fc.array(placed, { minLength: 1, maxLength: 6 }),
    sdk: fc.tuple(
      ...FILES.map(() =>
        fc.tuple(fc.constantFrom(...SDK), fc.constantFrom('cloud', 'c', 'wx', 'openapi')),
      ),
    ),
    prefix: fc.constantFrom('n', 'cloud', 'event', '$'),
    unrelated: fc.boolean(),
  })
  .map(({ parts, sdk, prefix, unrelated }) => {
    const files = new Map<string, string>([
      [
        'sdk.js',
        "const sdk = require('wx-server-sdk');\nmodule.exports = { shared: sdk, make: () => sdk };",
      ],
    ]);
    if (unrelated) {
      files.set(
        'unrelated.js',
        `const ${prefix}0a = { openapi: {} };\nmodule.exports = (cloud) => cloud;`,
      );
    }
    FILES.forEach((file, index) => {
      const [get, name] = sdk[index] ?? [SDK[0]!, 'cloud'];
      files.set(file, fileText(file, get(name).replace('/w/', toRoot(file)), name, prefix, parts));
    });
    const expected = parts.flatMap(({ idiom, interfaces }) => [
      ...idiom.uses(interfaces),
      ...(idiom.unresolved === undefined ? [] : [idiom.unresolved]),
    ]);
    return { files, expected: expected.sort() };
  });

const toRoot = (file: string): string => (file.includes('/') ? '../' : './');

/** One file's text: the sdk, what it takes from the other files, and the parts that stand in it. */
function fileText(
  file: string,
  head: string,
  sdk: string,
  prefix: string,
  parts: readonly Placed[],
): string {
  const pieces: { order: number; text: string }[] = [];
  parts.forEach(({ idiom, interfaces, definedIn, usedIn, wrapping, order }, index) => {
    const own = ['a', 'b', 'c'].map(
      (letter) => `${prefix}${index}${letter}`,
    ) as unknown as Names['own'];
    const names: Names = { sdk, own, interfaces };
    const definition = idiom.define(names);
    const use = wrapping(idiom.use(names));
    if (definedIn === file && usedIn === file) {
      pieces.push({ order, text: `${definition}\n${use}` });
    } else if (definedIn === file) {
      pieces.push({ order, text: `${definition}\nexports.${own[0]} = ${own[0]};` });
    } else if (usedIn === file) {
      const path = toRoot(file) + definedIn;
      pieces.push({ order, text: `const { ${own[0]} } = require('${path}');\n${use}` });
    }
  });
  const texts = pieces.sort((a, b) => a.order - b.order).map(({ text }) => text);
  return [head, ...texts, 'exports.main = async () => 1;'].join('\n');
}
