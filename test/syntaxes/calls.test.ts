import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../root';
import { marked } from './marked';
import { type Token, tokenize } from './tokenize';

const msgSecCheck = 'o:openapi c:security m:msgSecCheck';

/** Code and what of it is highlighted, the same in every language. */
const cases: Readonly<Record<string, readonly [code: string, expected: string]>> = {
  call: ['await cloud.openapi.security.msgSecCheck({ content })', msgSecCheck],
  'another name of the sdk': ['wxCloud.openapi.security.msgSecCheck()', msgSecCheck],
  'a category of several segments': [
    'cloud.openapi.wxa.sec.order.uploadShippingInfo({})',
    'o:openapi c:wxa c:sec c:order m:uploadShippingInfo',
  ],
  'two segments only': [
    'cloud.openapi.officialAccount.shorturl({})',
    'o:openapi c:officialAccount m:shorturl',
  ],
  'a category that the catalogue lacks': [
    'cloud.openapi.future.ask({})',
    'o:openapi c:future m:ask',
  ],
  'an optional chain': ['cloud?.openapi?.security?.msgSecCheck?.({})', msgSecCheck],
  'dotted name in brackets': ["cloud.openapi['security.msgSecCheck']({})", msgSecCheck],
  'segments in brackets': ['cloud.openapi["security"]["msgSecCheck"]({})', msgSecCheck],
  'brackets after a dot': ["cloud.openapi.security['msgSecCheck']({})", msgSecCheck],
  'a template literal in brackets': ['cloud.openapi[`security.msgSecCheck`]({})', msgSecCheck],
  'over line breaks': ['cloud.openapi\n  .security\n  .msgSecCheck({})', msgSecCheck],
  'the receiver on its own line': [
    'cloud\n  .openapi\n  .security\n  .msgSecCheck({})',
    msgSecCheck,
  ],
  'a comment in between': [
    'cloud.openapi // why\n  .security /* x */\n  .msgSecCheck()',
    msgSecCheck,
  ],
  'its own appid': ["cloud.openapi({ appid: 'wx1' }).security.msgSecCheck({})", msgSecCheck],
  'its own appid over lines': [
    "cloud.openapi({\n  appid: 'wx1',\n}).security.msgSecCheck({})",
    msgSecCheck,
  ],
  'another receiver, a known category': ['this.openapi.security.msgSecCheck({})', msgSecCheck],
  'a call as receiver': ['getSdk().openapi.security.msgSecCheck({})', msgSecCheck],
  destructured: ['openapi.security.msgSecCheck({})', msgSecCheck],
  'destructured, in brackets': ["openapi['security.msgSecCheck']({})", msgSecCheck],
  'a stored method': ['const send = cloud.openapi.security.msgSecCheck;', msgSecCheck],
  'a stored category': ['const security = cloud.openapi.security\nrun()', 'o:openapi c:security'],
  'the object alone': ['const api = cloud.openapi\nrun()', 'o:openapi'],
  'call and bind': ['cloud.openapi.security.msgSecCheck.call(null, {})', msgSecCheck],
  'a promise chain': ['cloud.openapi.security.msgSecCheck({}).then(save)', msgSecCheck],
  'a name from a variable': ['cloud.openapi[event.action](event.body)', 'o:openapi'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the code under test has one
  'in a template literal': ['log(`${cloud.openapi.security.msgSecCheck({})}`)', msgSecCheck],
  'in a string': ["log('cloud.openapi.security.msgSecCheck')", ''],
  'in the text of a template literal': ['log(`cloud.openapi.security.msgSecCheck`)', ''],
  'in a line comment': ['// cloud.openapi.security.msgSecCheck()', ''],
  'in a block comment': ['/* cloud.openapi.security.msgSecCheck() */', ''],
  'in a regular expression': ['text.match(/cloud.openapi.security.msgSecCheck/)', ''],
  'an OpenAPI document': ['openapi.components.schemas; spec.openapi.paths.get', ''],
  'a schema library': ["z.string().openapi({ example: 'x' }).optional()", ''],
  'a router': ['app.openapi(route, (c) => c.json({}))', ''],
  'a longer name': ['cloud.openapiExtra.security.msgSecCheck(); myopenapi.security.x()', ''],
};

const languages = ['source.js', 'source.js.jsx', 'source.ts', 'source.tsx'];

describe.each(languages)('%s', (scope) => {
  it.each(Object.entries(cases))('%s', async (_, [code, expected]) => {
    expect(marked(await tokenize(scope, code))).toBe(expected);
  });

  it.each(Object.entries(cases))('%s: the code after it keeps its scopes', async (_, [code]) => {
    const text = `${code};\nconst after = [1, 'two'].map((x) => ({ x }));\nclass A { b() {} }`;
    const tail = (lines: Token[][]) => lines.slice(-2);
    expect(tail(await tokenize(scope, text))).toEqual(tail(await tokenize(scope, text, 'without')));
  });
});

it.each(['source.ts', 'source.tsx'])('%s: assertions', async (scope) => {
  const code =
    '(cloud as any).openapi.security.msgSecCheck({}); cloud!.openapi!.security!.msgSecCheck!({})';
  expect(marked(await tokenize(scope, code))).toBe(`${msgSecCheck} ${msgSecCheck}`);
});

it('text between JSX tags is text', async () => {
  const code = 'const a = <p>cloud.openapi.security.msgSecCheck</p>;';
  expect(marked(await tokenize('source.js.jsx', code))).toBe('');
});

it('the arguments are highlighted as ever', async () => {
  const [line = []] = await tokenize('source.js', "cloud.openapi.a.b({ content: 'x' }, 1)");
  const scopeOf = (text: string) => line.find((token) => token.text.trim() === text)?.scopes.at(-1);
  expect([scopeOf('content'), scopeOf('x'), scopeOf('1')]).toEqual([
    'meta.object-literal.key.js',
    'string.quoted.single.js',
    'constant.numeric.decimal.js',
  ]);
});

it.each(['openapi-calls', 'openapi-chains'])(
  '%s knows exactly the first segments that the catalogue has',
  (name) => {
    const text = readFileSync(join(root, `syntaxes/${name}.injection.tmLanguage.json`), 'utf8');
    const lists = [...text.matchAll(/\(\?:((?:\w+\|)+wxacode)\)/g)].map(([, list]) =>
      list?.split('|'),
    );
    const segments = readdirSync(join(root, 'catalog/interfaces')).map(
      (file) => file.split('.')[0]!,
    );
    expect(lists.length).toBeGreaterThan(0);
    for (const list of lists) expect(list).toEqual([...new Set(segments)].sort());
  },
);
