import { describe, expect, it } from 'vitest';
import { complete } from '../../core/src/features/complete';
import { applyEdits } from '../../core/src/text/span';
import { cursorIn, cursorInConfig } from '../features/marked';
import { expand } from './expand';
import { loadSnippets, names, snippetsOf } from './files';

const OPTIONS = { snippets: true, callArguments: true, library: loadSnippets() };
const PROJECT = {
  'project.config.json': JSON.stringify({
    miniprogramRoot: 'miniprogram/',
    cloudfunctionRoot: 'cloudfunctions/',
  }),
  'miniprogram/app.json': '{}',
};

type Cursor = ReturnType<typeof cursorIn>;

function offers({ snapshot, file, offset }: Cursor, options = OPTIONS) {
  return complete(snapshot, file, offset, options).filter(
    ({ label, sortText }) => sortText.startsWith('~') && label !== '',
  );
}

const labels = (cursor: Cursor): string[] => offers(cursor).map(({ label }) => label);

/** A cursor in a file of a function, of a page, or in a config.json. */
const inFile = (code: string, path = 'cloudfunctions/notify/index.js'): Cursor =>
  cursorIn({ ...PROJECT, [path]: code });
const inPage = (code: string): Cursor => inFile(code, 'miniprogram/pages/index/index.js');

/** Where the snippets of each file belong. */
const places: Record<(typeof names)[number], (word: string, body: string) => Cursor> = {
  functions: (word, body) =>
    body.includes('main = ') ? inFile(`${word}¦\n`) : inFile(`async () => {\n  ${word}¦\n}`),
  push: (word) => inFile(`${word}¦`),
  calls: (word) => inFile(`exports.main = async () => {\n  ${word}¦\n}\n`),
  miniprogram: (word, body) =>
    inPage(
      body.endsWith('},')
        ? `Page({\n  ${word}¦\n})`
        : `Page({\n  async a() {\n    ${word}¦\n  },\n})`,
    ),
  config: (word, body) => cursorInConfig(body.startsWith('{') ? `${word}¦` : `{\n  ${word}¦\n}`),
};

describe.each(names)('%s', (file) => {
  it.each(snippetsOf(file))(
    '%s answers to each of its words, and takes its place',
    (_, snippet) => {
      const body = snippet.body.join('\n');
      for (const word of snippet.prefix) {
        for (const typed of [word, word.slice(0, Math.max(6, word.length - 2))]) {
          const cursor = places[file](typed, body);
          const entry = offers(cursor).find(({ label }) => label === word);
          expect(entry, `${typed} for ${word}`).toBeDefined();
          if (entry === undefined) continue;
          const text = applyEdits(cursor.text, [{ span: entry.span, newText: entry.newText }]);
          expect(text).not.toContain(typed.length > 8 ? typed : '\u0000');
        }
      }
    },
  );
});

describe('nothing is offered', () => {
  it.each([
    ['to a short word', 'push¦'],
    ['to the sdk', 'cloud¦'],
    ['to a name that only begins like it', 'cloudcalls¦'],
    ['in a string', "const a = 'cloudcall-function¦'"],
    ['in a comment', '// cloudcall-function¦'],
    ['in a template', '`cloudcall-function¦`'],
    ['behind a dot', 'a.cloudcall¦'],
    ['in an expression', 'const a = cloudcall-function¦'],
    ['in an argument', 'f(cloudcall-function¦)'],
    ['in an object', 'f({\n  cloudcall-push¦\n})'],
    ['in an array', 'f([\n  cloudcall-push¦\n])'],
    ['in a class', 'class A {\n  cloudcall¦\n}'],
    ['in a pattern', 'const {\n  cloudcall¦\n} = a'],
    ['in a parameter', 'function f(\n  cloudcall¦\n) {}'],
    ['on an empty line of an object', 'f({\n  ¦\n})'],
    ['on an empty line of a template', 'f(`\n¦\n`)'],
    ['before the rest of a line', 'cloudcall-function¦ = 1'],
    ['as the body of an if', 'function f() { if (a)\n cloudcall-push¦\n}'],
  ])('%s', (_, code) => {
    expect(labels(inFile(code))).toEqual([]);
  });

  it('to a client without snippets', () => {
    expect(offers(inFile('cloudcall-function¦'), { ...OPTIONS, snippets: false })).toEqual([]);
  });

  it('in a file that is of no function and of no mini program', () => {
    expect(labels(inFile('cloudcall-function¦', 'tools/build.js'))).toEqual([]);
    expect(labels(cursorIn({ 'src/index.js': 'cloudcall-push¦', 'index.html': '' }))).toEqual([]);
  });

  it('inside the values of config.json, or of what it has', () => {
    expect(labels(cursorInConfig('{ "permissions": { cloudcall-permissions¦ } }'))).toEqual([]);
    expect(labels(cursorInConfig('{ "triggers": [ cloudcall-triggers¦ ] }'))).toEqual([]);
    const config = '{ "permissions": {}, cloudcall-¦ }';
    expect(labels(cursorInConfig(config))).toEqual(['cloudcall-triggers']);
  });
});

describe('by place', () => {
  it('whole functions where the file begins, calls inside one, when asked on an empty line', () => {
    const atTop = labels(inFile('¦'));
    expect(atTop).toContain('cloudcall-function');
    expect(atTop).toContain('cloudcall-push-text');
    expect(atTop).not.toContain('cloudcall-content-check-call');
    const inside = labels(inFile('exports.main = async () => {\n  ¦\n}'));
    expect(inside).toContain('cloudcall-content-check-call');
    expect(inside).toContain('cloudcall-error-handling');
    expect(inside).not.toContain('cloudcall-function');
  });

  it('the mini program’s own in its pages, its handler among their members', () => {
    expect(labels(inPage('Page({\n  onTap() {\n    ¦\n  },\n})'))).toEqual([
      'cloudcall-client-call',
      'cloudcall-client-open-data',
      'cloudcall-client-subscribe',
    ]);
    const component = 'Component({\n  methods: {\n    cloudcall-client¦\n  },\n})';
    expect(labels(inPage(component))).toEqual(['cloudcall-client-phone-number']);
    expect(labels(inPage('cloudcall-function¦'))).toEqual([]);
  });

  it('in a switch, and behind other statements', () => {
    const code =
      'exports.main = async (e) => {\n  switch (e) {\n    case 1:\n      f()\n      内容¦\n  }\n}';
    expect(labels(inFile(code))).toEqual(['内容安全调用']);
  });
});

describe('in the reader’s language', () => {
  const [entry] = offers(inFile('cloudcall-timer¦'));
  it('comments and descriptions', () => {
    expect(entry?.detail?.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(entry?.detail?.en).not.toMatch(/[\u4e00-\u9fff]/);
    expect(entry?.texts?.en).toContain('// a timer has no caller');
    expect(entry?.texts?.zh).toContain('// 定时触发没有调用者');
    for (const text of [entry?.texts?.en, entry?.texts?.zh]) expect(text).not.toContain(' · ');
  });

  it('and in the file’s own', () => {
    const [typed] = offers(inFile('cloudcall-timer¦', 'cloudfunctions/notify/index.ts'));
    expect(expand([typed?.newText ?? ''])).toContain("import * as cloud from 'wx-server-sdk'");
  });
});
