import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { hover } from '../../core/src/features/hover';
import { signatureHelp } from '../../core/src/features/signatureHelp';
import { sdkNames, spelledPath } from '../../core/src/features/syntax/sdkNames';
import { spellsItsCalls } from '../../core/src/features/syntax/spellsItsCalls';
import { references } from '../../core/src/questions/references';
import { Workspace } from '../../core/src/workspace';
import { catalog } from '../catalog/loadCatalog';
import { readFixtures } from '../flow/fixture';
import { MemoryHost } from '../project/memoryHost';
import { snapshotOf } from './snapshotOf';

const PLAIN = `const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
exports.main = async (event) => {
  const rows = await cloud.database().collection('a').get();
  console.log(rows, event.list.map((one) => one.id));
  return cloud.openapi.wxacode.get({ path: event.path });
};
`;
const INDEX = '/w/cloudfunctions/a/index.js';

describe('a file that spells its calls', () => {
  it('calls by nothing but the sdk, and gives neither it nor openapi another name', () => {
    expect(spellsItsCalls(PLAIN)).toBe(true);
    expect(spellsItsCalls('exports.add = (a, b) => a + b;')).toBe(true);
    expect(spellsItsCalls("import cloud from 'wx-server-sdk'; cloud.openapi.a.b();")).toBe(true);
    for (const line of [
      'const { openapi } = cloud;',
      'const api = cloud.openapi;',
      'const send = cloud.openapi.a.b;',
      'const send = cloud.openapi.a.b.bind(cloud.openapi.a);',
      'cloud.openapi[name]();',
      "cloud['openapi'].a.b();",
      'other.openapi.a.b();',
      'exports.cloud = cloud;',
      'module.exports = { cloud };',
      'const other = new cloud.Cloud();',
      'const same = cloud;',
      "const { Cloud } = require('wx-server-sdk');",
      "export * from 'wx-server-sdk';",
      "import same, { Cloud } from 'wx-server-sdk';",
      'require(name);',
      '// cloudcall-uses wxacode.get',
      "x['\\x6fpenapi']",
    ]) {
      expect(spellsItsCalls(`${PLAIN}${line}`), line).toBe(false);
    }
  });

  it('has openapi behind no other expression, in all that is known to be followed', () => {
    let plain = 0;
    for (const { files } of readFixtures()) {
      const sources = [...files].filter(([path]) => /\.[cm]?[jt]sx?$/.test(path));
      if (!sources.every(([, text]) => spellsItsCalls(text))) continue;
      plain += 1;
      const host = new MemoryHost(files);
      const snapshot = new Workspace({ host, roots: ['/p'], catalog }).snapshot();
      for (const fn of snapshot.functions) {
        for (const { file, span } of snapshot.ask(fn, references)) {
          const text = snapshot.read(file)!.slice(span.start, span.end);
          expect(text).toMatch(/^\w+\s*\.\s*openapi\b/);
        }
      }
    }
    expect(plain).toBeGreaterThan(20);
  });

  it('spells no path that the engine says otherwise', () => {
    let same = 0;
    for (const { files } of readFixtures()) {
      const snapshot = new Workspace({
        host: new MemoryHost(files),
        roots: ['/p'],
        catalog,
      }).snapshot();
      for (const fn of snapshot.functions) {
        for (const { file, span, path } of snapshot.ask(fn, references)) {
          const text = snapshot.read(file)!;
          const written = text.slice(span.start, span.end);
          if (!written.includes('openapi')) continue;
          const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
          const expression = expressionAt(tree, span.start, span.end);
          const spelled = expression && spelledPath(expression, sdkNames(text));
          if (spelled === undefined) continue;
          expect(spelled, written).toBe(path);
          same += 1;
        }
      }
    }
    expect(same).toBeGreaterThan(300);
  });

  it('is asked about its other names without being solved', () => {
    const host = new MemoryHost([
      ['/w/project.config.json', '{"cloudfunctionRoot":"cloudfunctions/"}'],
      [INDEX, PLAIN],
    ]);
    const workspace = new Workspace({ host, roots: ['/w'], catalog });
    const at = (word: string): number => PLAIN.indexOf(word) + 1;
    for (const word of ['event.list', 'list.map', 'rows,', 'one.id', "'a'"]) {
      expect(hover(workspace.snapshot(), INDEX, at(word))).toBeUndefined();
    }
    expect(signatureHelp(workspace.snapshot(), INDEX, at('one.id'))).toBeUndefined();
    expect(workspace.counters.functionsSolved).toBe(0);
    expect(hover(workspace.snapshot(), INDEX, at('get({'))).toBeDefined();
  });

  it('is of no weight where another file of its function has aliases', () => {
    const text = `${PLAIN}const send = require('./send');\nsend.get({ });\n`;
    const snapshot = snapshotOf({
      'cloudfunctions/a/index.js': text,
      'cloudfunctions/a/send.js':
        "const cloud = require('wx-server-sdk');\nmodule.exports = cloud.openapi.wxacode;\n",
    });
    const file = '/app/cloudfunctions/a/index.js';
    expect(hover(snapshot, file, text.indexOf('get({ }') + 1)).toBeDefined();
    expect(signatureHelp(snapshot, file, text.indexOf('{ }') + 1)).toBeDefined();
  });
});

/** The outermost expression of exactly this span. */
function expressionAt(node: ts.Node, start: number, end: number): ts.Expression | undefined {
  if (ts.isExpression(node) && node.getStart() === start && node.end === end) return node;
  return ts.forEachChild(node, (child) =>
    child.pos <= start && end <= child.end ? expressionAt(child, start, end) : undefined,
  );
}
