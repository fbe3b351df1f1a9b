import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { SyntaxTrees } from '../../core/src/syntax/syntaxTrees';
import { provideTypeScript } from '../../core/src/syntax/typescript';

provideTypeScript(() => ts);

const long = (mark: string): string => `a // ${mark}`.padEnd(300_000);

describe('syntax trees', () => {
  it('are parsed once for a file and its text', () => {
    const trees = new SyntaxTrees(1_000_000);
    const tree = trees.of('/a.js', 'a');
    expect(trees.of('/a.js', 'a')).toBe(tree);
    expect(trees.of('/a.js', 'b')).not.toBe(tree);
    expect(tree?.text).toBe('a');
    expect(trees.of('/a.ts', 'b')?.text).toBe('b');
    expect(trees.parses).toBe(3);
  });

  it('know their parents, and read each kind of file as what it is', () => {
    const trees = new SyntaxTrees(1_000_000);
    const first = (file: string, text: string) => trees.of(file, text)?.statements[0];
    expect(first('/a.js', '<b/>')?.getChildAt(0).kind).toBe(ts.SyntaxKind.JsxSelfClosingElement);
    expect(first('/a.ts', '<b>a')?.getChildAt(0).kind).toBe(ts.SyntaxKind.TypeAssertionExpression);
    expect(first('/a.json', '{}')?.getChildAt(0).kind).toBe(ts.SyntaxKind.ObjectLiteralExpression);
    expect(first('/a.mts', 'a')?.parent.kind).toBe(ts.SyntaxKind.SourceFile);
  });

  it('are kept up to a size, those asked for last', () => {
    const trees = new SyntaxTrees(1_000_000);
    for (const file of ['/1.js', '/2.js', '/3.js']) trees.of(file, long(file));
    trees.of('/1.js', long('/1.js'));
    expect(trees.parses).toBe(3);
    trees.of('/4.js', long('/4.js'));
    for (const file of ['/3.js', '/1.js', '/4.js']) trees.of(file, long(file));
    expect(trees.parses).toBe(4);
    trees.of('/2.js', long('/2.js'));
    expect(trees.parses).toBe(5);
  });

  it('are kept one at least', () => {
    const trees = new SyntaxTrees(1_000_000);
    const text = 'a'.padEnd(1_200_000);
    trees.of('/small.js', 'a');
    trees.of('/large.js', text);
    trees.of('/large.js', text);
    expect(trees.parses).toBe(2);
    trees.of('/small.js', 'a');
    trees.of('/small.js', 'a');
    expect(trees.parses).toBe(3);
  });

  it('are none where a text is too long or nested too deeply, found out once', () => {
    const trees = new SyntaxTrees(1_000_000);
    expect(trees.of('/a.js', ' '.repeat(2_000_001))).toBeUndefined();
    expect(trees.parses).toBe(0);
    const deep = '['.repeat(20_000);
    expect(trees.of('/a.js', deep)).toBeUndefined();
    expect(trees.of('/a.js', deep)).toBeUndefined();
    expect(trees.parses).toBe(1);
  });
});
