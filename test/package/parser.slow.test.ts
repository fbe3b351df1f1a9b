import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import whole from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { cutParser } from '../../scripts/build/cutParser';
import { parserNames } from '../../scripts/build/parserNames';
import { root } from '../root';

// What the build cuts out of TypeScript makes the same of every text as all of it does.
const cut: typeof whole = require('../../dist/typescript.js');

/** Everything of a tree that can be told, tokens, comments and complaints with it. */
function describeTree(ts: typeof whole, tree: whole.SourceFile): string {
  const told: unknown[] = [
    (tree as unknown as { parseDiagnostics: object[] }).parseDiagnostics,
  ].flat();
  const tell = (node: whole.Node): void => {
    const { kind, pos, end, flags } = node;
    const text = 'text' in node && node !== tree ? node.text : undefined;
    told.push([kind, pos, end, flags, node.getStart(tree), text]);
    told.push(ts.getLeadingCommentRanges(tree.text, pos));
    for (const child of node.getChildren(tree)) tell(child);
  };
  tell(tree);
  // A complaint names its file.
  return JSON.stringify(told, (key, value) => (key === 'file' ? undefined : value));
}

function parse(ts: typeof whole, path: string, text: string): whole.SourceFile {
  const kind = path.endsWith('.ts') ? ts.ScriptKind.TS : ts.ScriptKind.TSX;
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
}

const FOLDERS = [
  'examples/shop',
  ...['broken', 'classes', 'compiled', 'escapes', 'modules', 'real', 'typescript'].map(
    (name) => `test/flow/fixtures/${name}`,
  ),
];

it.each(FOLDERS)('%s', (folder) => {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.[jt]sx?$/.test(path),
  );
  expect(files.length).toBeGreaterThan(0);
  for (const path of files) {
    const text = readFileSync(join(root, folder, path), 'utf8');
    const half = text.slice(0, text.length / 2);
    const change = {
      span: { start: half.length, length: text.length - half.length },
      newLength: 0,
    };
    const [expected, found] = [whole, cut].map((ts) => {
      const tree = parse(ts, path, text);
      const before = describeTree(ts, tree);
      const after = describeTree(ts, ts.updateSourceFile(tree, half, change));
      return before + after + JSON.stringify(ts.preProcessFile(text, true, true));
    });
    expect(found === expected, path).toBe(true);
  }
});

it('it has what the engine takes, and nothing else', () => {
  expect(Object.keys(cut).sort()).toEqual(parserNames(join(root, 'core/src')));
});

describe('a compiler that is made otherwise stops the build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cloudcall-parser-'));
  const file = join(folder, 'typescript.js');
  afterAll(() => rmSync(folder, { recursive: true }));
  const made = (statements: string) =>
    writeFileSync(
      file,
      `((module) => {\n__export(typescript_exports, {\n  a: () => a2\n});\n${statements}\n})();`,
    );

  it('without the export', () => {
    made('function a2() {}');
    expect(cutParser(file, ['a'])).toContain('export { a2 as a };');
    expect(() => cutParser(file, ['b'])).toThrow('no b');
  });

  it('with statements that nobody has looked at', () => {
    made('function a2() {}\nregisterWhatever(a2);');
    expect(() => cutParser(file, ['a'])).toThrow('registerWhatever');
  });

  it('only what is reached is kept, with what changes it', () => {
    made(`function a2() { return b.c; }
var b = (() => 1)();
b.c = 2;
((b2) => {
  b2.d = 3;
})(b || (b = {}));
var unused = 4;
unused.c = 5;
var Diagnostics = { One: diag(1), Two: diag(2) };
function diag() { return Diagnostics.One; }`);
    const code = cutParser(file, ['a']);
    for (const kept of ['b.c = 2', 'b2.d = 3']) expect(code).toContain(kept);
    expect(code).not.toContain('unused');
    expect(code).not.toContain('diag');
  });
});
