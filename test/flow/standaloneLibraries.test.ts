import { describe, expect, it } from 'vitest';
import { Workspace } from '../../core/src/workspace';
import { MemoryHost } from '../project/memoryHost';
import { catalog } from './check';

const FUNCTION = '/p/cloudfunctions/fn';
const HEAD = "const cloud = require('wx-server-sdk'); const lib = require('./lib');\n";

/** A minified file of some 6,000 characters around `code`. */
function minified(code: string): string {
  const filler = Array.from({ length: 200 }, (_, at) => `function f${at}(a,b){return a+b*${at}}`);
  return `!function(e){${filler.join(';')};${code}}(exports);`;
}

function solve(main: string, library: string, name = 'lib.js') {
  const files = new Map([
    ['/p/project.config.json', '{"cloudfunctionRoot":"cloudfunctions"}'],
    [`${FUNCTION}/index.js`, `${HEAD}exports.main = async (event) => ${main};`],
    [`${FUNCTION}/${name}`, library],
  ]);
  const workspace = new Workspace({ host: new MemoryHost(files), roots: ['/p'], catalog });
  const snapshot = workspace.snapshot();
  const [fn] = snapshot.functions;
  if (fn === undefined) throw new Error('no function');
  const { uses, unresolved, files: reached } = snapshot.state(fn).flow;
  return {
    uses: uses.map((use) => use.interface),
    reasons: unresolved.map(({ reason }) => reason),
    reached: reached.map((path) => path.slice(FUNCTION.length + 1)),
    read: workspace.counters.graphsBuilt,
  };
}

describe('a library that was copied into a function', () => {
  it('is not read where everything is known without it', () => {
    const main = 'cloud.openapi.wxacode.get({ path: lib.md5(event.path) })';
    expect(solve(main, minified('e.md5=f1'))).toEqual({
      uses: ['wxacode.get'],
      reasons: [],
      reached: ['index.js', 'lib.js'],
      read: 1,
    });
  });

  it('is followed where the openapi object goes into it', () => {
    const found = solve('lib.go(cloud.openapi)', minified('e.go=function(a){a.wxacode.get({})}'));
    expect(found).toMatchObject({ uses: ['wxacode.get'], reasons: [], read: 2 });
  });

  it('is followed where a name comes from it', () => {
    const found = solve('cloud.openapi[lib.c].get({})', minified("e.c='wxacode'"));
    expect(found).toMatchObject({ uses: ['wxacode.get'], reasons: [], read: 2 });
  });

  it('is followed where it calls back with what it was given', () => {
    const library = minified('e.each=function(l,f){for(var i=0;i<l.length;i++)f(l[i])}');
    const found = solve("lib.each(['get'], (name) => cloud.openapi.wxacode[name]({}))", library);
    expect(found).toMatchObject({ uses: ['wxacode.get'], reasons: [], read: 2 });
  });
});

describe('what is no copied library is read at once', () => {
  const main = 'cloud.openapi.wxacode.get({})';
  for (const [what, library, name] of [
    ['a short file', 'exports.md5 = 1;', 'lib.js'],
    ['a file that says openapi', minified('e.a=c=>c.openapi.ocr.idcard()'), 'lib.js'],
    ['a file that loads another', minified("e.a=require('./other')"), 'lib.js'],
    ['a file with lines as people write them', minified('').replaceAll(';', ';\n'), 'lib.js'],
    ['a table', `{"a":"${'x'.repeat(6_000)}"}`, 'lib.json'],
  ] as const) {
    it(what, () => expect(solve(main, library, name).read).toBe(2));
  }
});
