import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { parseFile } from '../../core/src/syntax/parseFile';
import { SyntaxTrees } from '../../core/src/syntax/syntaxTrees';
import { provideTypeScript } from '../../core/src/syntax/typescript';
import { rounds } from '../longRuns';
import { root } from '../root';

provideTypeScript(() => ts);

const FILES = ['orderNotice/index.js', 'customerService/index.js'].map(
  (path) => `examples/shop/cloudfunctions/${path}`,
);
const OTHERS = ['core/src/flow/solve/heap.ts', 'server/src/documents.ts', 'package.json'];
const PIECES = [
  ...'{}()[]`\'"/*;,.:?=>< \n',
  '//',
  '/*',
  '*/',
  '${',
  '=>',
  '<b>',
  '</b>',
  '</',
  'async ',
  'await ',
  'function f() {',
  'class A {',
  'import a from "b";',
  'export ',
  'yield ',
  'return',
  '\\u0061',
  '// cloudcall-uses a.b\n',
  '#',
  '@',
];

/**
 * All that a tree says: kinds, places, names, parents, and the faults of its text. In broken code the
 * parser itself gives some nodes two parents (a module that awaits behind `</`): either will do.
 */
function said(source: ts.SourceFile | undefined): string {
  if (source === undefined) return '';
  const lines: string[] = [];
  const parents = new Map<ts.Node, ts.Node[]>();
  const visit = (node: ts.Node): void => {
    const text = 'text' in node && node !== source ? node.text : undefined;
    const context = node.flags & ts.NodeFlags.ContextFlags;
    const { kind, pos, end } = node;
    lines.push(JSON.stringify([kind, pos, end, context, text]));
    ts.forEachChild(node, (child) => {
      parents.set(child, [...(parents.get(child) ?? []), node]);
      visit(child);
    });
  };
  visit(source);
  const strays = [...parents].filter(([node, known]) => !known.includes(node.parent));
  expect(strays.map(([{ kind, pos }]) => [kind, pos])).toEqual([]);
  const { parseDiagnostics } = source as unknown as { parseDiagnostics: ts.Diagnostic[] };
  const faults = parseDiagnostics.map(({ start, length, code }) => [start, length, code]);
  return [...lines, JSON.stringify(faults)].join('\n');
}

it('an edited text has the tree that it has when it is parsed for the first time', () => {
  const texts = [...FILES, ...OTHERS].map((path) => readFileSync(join(root, path), 'utf8'));
  const edit = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(12),
    fc.constantFrom(...PIECES),
    fc.boolean(),
  );
  const edits = fc.array(edit, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.nat(texts.length - 1), edits, (which, changes) => {
      const file = `/${which}${/\.\w+$/.exec([...FILES, ...OTHERS][which]!)![0]}`;
      const trees = new SyntaxTrees(1_000_000);
      let text = texts[which]!;
      trees.of(file, text);
      for (const [place, removed, piece, inserts] of changes) {
        const at = Math.floor(place * text.length);
        text = text.slice(0, at) + (inserts ? piece : '') + text.slice(at + removed);
        expect(said(trees.of(file, text))).toBe(said(parseFile(file, text)));
      }
    }),
    { numRuns: rounds(60, 3_000) },
  );
});
