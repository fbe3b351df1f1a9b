import { counted, type HostileProgram, lines, listOf, range, sizeUpTo } from './hostileProgram';

/** A call whose name the surrounding code makes as hard to know as it can. */
const CALL_NAME = 'const call = (name) => cloud.openapi[name]({});';

const METHODS = sizeUpTo(10_000);
const PUSHES = sizeUpTo(20_000);
const CALLS = sizeUpTo(20_000);
const WRAPPERS = sizeUpTo(2_000);
const CASES = sizeUpTo(5_000);
const FALLING = sizeUpTo(3_000);
const COMMENTS = sizeUpTo(5_000);
const COPIED = sizeUpTo(300);
const FILES = sizeUpTo(800);

/** Very many of one thing. */
export const MASSES: readonly HostileProgram[] = [
  {
    what: 'an object of 10,000 properties, looked up by an unknown key',
    code: `const table = { ${listOf(10_000, (i) => `k${i}: 'ocr.idcard'`)} };
      exports.other = (event) => cloud.openapi[table[event.key]]({}); // uses: ocr.idcard`,
  },
  {
    what: 'a library that is handed one of 520 methods',
    code: `const retry = require('retry');
      const table = { ${listOf(520, (i) => `k${i}: 'a${i}.b'`)} };
      exports.other = (event) => retry(cloud.openapi[table[event.key]], {}); // may use: *`,
    isIncomplete: true,
  },
  {
    what: `an object of ${counted(METHODS)} methods, stored one by one`,
    code: `const table = {};
      ${lines(METHODS, (i) => `table.k${i} = function () { return this.k${(i * 7) % METHODS}(); };`)}
      exports.other = (event) => table[event.key]();`,
    seconds: 4,
  },
  {
    what: 'an array of 10,000 names',
    code: `const list = [${listOf(10_000, (i) => `'a.m${i}'`)}];
      for (const name of list) cloud.openapi[name]({}); // may use: a.*`,
    isIncomplete: true,
  },
  {
    what: `an array that ${counted(PUSHES)} statements grow`,
    code: `const list = [];\n${lines(PUSHES, (i) => `list.push('ocr.m${i % 3}');`)}
      for (const name of list) cloud.openapi[name]({}); // may use: ocr.*`,
    seconds: 3,
  },
  {
    what: `a function that is called ${counted(CALLS)} times`,
    code: `${CALL_NAME} // may use: ocr.*\n${lines(CALLS, (i) => `call('ocr.m${i % 700}');`)}`,
    seconds: 6,
  },
  {
    what: '2,000 wrappers in a row',
    code: `const w0 = (name) => cloud.openapi[name]({}); // uses: ocr.idcard
      ${lines(2_000, (i) => `const w${i + 1} = (name) => w${i}(name);`)} w2000('ocr.idcard');`,
    seconds: 3,
  },
  {
    what: `${counted(WRAPPERS)} wrappers that call each other`,
    code: `${lines(WRAPPERS, (i) => `function w${i}(a, b) { return w${(i * 7 + 1) % WRAPPERS}(b, a) || w${(i * 31 + 5) % WRAPPERS}(a, a) || w${(i + 1) % WRAPPERS}(b, w${(i * 3) % WRAPPERS}(a, b)); }`)}
      cloud.openapi[w0('ocr.idcard', 'ocr.driving')]({}); // may use: ocr.*`,
    seconds: 10,
  },
  {
    what: `${counted(WRAPPERS)} wrappers that hand the sdk and each other around`,
    code: `${lines(WRAPPERS, (i) => `function w${i}(sdk, next) { next(sdk, w${(i * 7 + 1) % WRAPPERS}); return w${(i + 1) % WRAPPERS}({ sdk, next }, next); }`)}
      w0(cloud, w1);`,
    seconds: 10,
  },
  {
    what: `a switch of ${counted(CASES)} cases, each with its call`,
    code: `exports.other = (event) => { switch (event.kind) {
      ${lines(CASES, (i) => `case 'ocr.m${i}': return cloud.openapi[event.kind]({}); // uses: ocr.m${i}`)}
      } };`,
    seconds: 4,
  },
  {
    what: `a switch of ${counted(FALLING)} cases that fall through`,
    code: `exports.other = (event) => { switch (event.kind) {
      ${lines(FALLING, (i) => `case 'ocr.m${i}': cloud.openapi[event.kind]({}); // may use: ocr.*`)}
      } };`,
    seconds: 8,
  },
  {
    what: `${counted(COMMENTS)} comments that name interfaces`,
    code: lines(COMMENTS, (i) => `call(); // cloudcall-uses ocr.m${i}  // uses: ocr.m${i}`),
    seconds: 5,
  },
  {
    what: '500 classes, each extending the one before',
    code: `class K0 { constructor(sdk) { this.sdk = sdk; } }
      ${lines(500, (i) => `class K${i + 1} extends K${i} { m${i}() { return super.m${i - 1}(); } }`)}
      new K500(cloud).sdk.openapi.ocr.idcard({}); // uses: ocr.idcard`,
    seconds: 3,
  },
  {
    what: '3,000 objects, each a copy of the one before',
    code: `const o0 = {};\n${lines(3_000, (i) => `const o${i + 1} = { ...o${i} };`)}
      o0.api = cloud.openapi; o3000.api.ocr.idcard({}); // uses: ocr.idcard`,
    seconds: 3,
  },
  {
    what: '5,000 names for one variable',
    code: `const v0 = cloud;\n${lines(5_000, (i) => `const v${i + 1} = v${i};`)}
      v5000.openapi.ocr.idcard({}); // uses: ocr.idcard`,
    seconds: 3,
  },
  {
    what: 'everything copied into everything',
    code: `${lines(COPIED, (i) => `const o${i} = { p${i}: () => o${(i * 7) % COPIED} };`)}
      ${lines(COPIED, (i) => `Object.assign(o${i}, o${(i + 1) % COPIED}, o${(i * 13) % COPIED}, { q${i}: o${(i * 3) % COPIED} });`)}
      for (const key in o0) o0[key](o1)[key](cloud);`,
    seconds: 10,
  },
  {
    what: `${FILES} files chosen by a computed require`,
    files: Object.fromEntries(
      range(FILES).map((index) => [
        `handlers/group${index % 9}/handler-${index}.js`,
        `module.exports = (sdk) => sdk.openapi.ocr.m${index}({}); // uses: ocr.m${index}`,
      ]),
    ),
    code:
      'exports.other = (event) => require(`./handlers/$' +
      '{event.group}/handler-$' +
      '{event.kind}.js`)(cloud);',
    seconds: 6,
  },
  {
    what: 'a computed require with thirty holes',
    files: Object.fromEntries(
      range(50).map((index) => [
        `handlers/a-rather-long-name-of-a-handler-number-${index}.ts`,
        'export {};',
      ]),
    ),
    code: `exports.other = (e) => require(\`./handlers/${range(30)
      .map((i) => `\${e.p${i}}`)
      .join('')}.js\`)(cloud);`,
  },
];
