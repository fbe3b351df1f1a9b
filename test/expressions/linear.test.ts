import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { analyse } from 'scslre';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from '../root';

const FOLDERS = [
  'core/src',
  'server/src',
  'server/protocol',
  'cli/src',
  'client/src',
  'nodehost/src',
  'library/src',
];

/** Files that put an expression together, each only out of the catalogue's own words and patterns. */
const COMPOSERS = [
  'core/src/features/card/parameterText.ts',
  'core/src/rules/arguments/parameterCase.ts',
  'core/src/rules/arguments/parameterValue.ts',
  'core/src/rules/arguments/templateData.ts',
];

interface Expression {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

const SOURCES = FOLDERS.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(root, folder, name)),
);

/** The expressions written in a source file, and whether it makes others. */
function expressionsOf(file: string): { literals: Expression[]; composes: boolean } {
  const literals: Expression[] = [];
  let composes = false;
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, text = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      literals.push({ where: `${relative(root, file)}:${line + 1}`, source: text, flags });
    }
    if (ts.isIdentifier(node) && node.text === 'RegExp' && !ts.isTypeReferenceNode(node.parent)) {
      composes = true;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { literals, composes };
}

/** The patterns that the catalogue gives for values, wherever they stand. */
function catalogPatterns(): Expression[] {
  const found: Expression[] = [];
  for (const name of readdirSync(join(root, 'catalog'), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.json') || name.startsWith('schema')) continue;
    JSON.parse(readFileSync(join(root, 'catalog', name), 'utf8'), (key, value) => {
      if (key === 'pattern' && typeof value === 'string') {
        found.push({ where: `catalog/${name}`, source: value, flags: 'u' });
      }
      return value;
    });
  }
  return found;
}

/** How an expression can take more than linear time on some text; empty when it cannot. */
function slownessOf({ where, source, flags }: Expression): string[] {
  const { reports } = analyse({ source, flags });
  return reports.map(({ type, exponential }) => {
    return `${where} /${source}/${flags}: ${exponential ? 'exponential' : 'polynomial'} (${type})`;
  });
}

describe('every expression takes time in proportion to the text', () => {
  const files = SOURCES.map((file) => ({ file: relative(root, file), ...expressionsOf(file) }));

  it('the linter sees what explodes', () => {
    const slow = ['^(a+)+$', '(?:\\s|//[^\\n]*)*$', '\\s*,\\s*$'];
    for (const source of slow) expect(slownessOf({ where: '', source, flags: '' })).not.toEqual([]);
  });

  it('those in the code', () => {
    const literals = files.flatMap((file) => file.literals);
    expect(literals.length).toBeGreaterThan(200);
    expect(literals.flatMap(slownessOf)).toEqual([]);
  });

  it('those in the catalogue', () => {
    expect(catalogPatterns().flatMap(slownessOf)).toEqual([]);
  });

  it('and no other file puts one together', () => {
    expect(
      files
        .filter(({ composes }) => composes)
        .map(({ file }) => file)
        .sort(),
    ).toEqual(COMPOSERS);
  });
});
