import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** The file that hands the parser out, and so names it otherwise. */
const DOOR = 'typescript.ts';

/**
 * The names of all that sources take from the parser, sorted: the engine calls it `ts`.
 * @throws Error where `ts` stands without a member's name, so that anything could be taken
 */
export function parserNames(folder: string): readonly string[] {
  const names = new Set<string>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts') || path.endsWith(DOOR)) continue;
    const text = readFileSync(join(folder, path), 'utf8');
    if (!text.includes('/syntax/typescript') && !text.includes("'./typescript'")) continue;
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const look = (node: ts.Node): void => {
      ts.forEachChild(node, look);
      if (!ts.isIdentifier(node) || node.text !== 'ts') return;
      const { parent } = node;
      if (ts.isPropertyAccessExpression(parent) && parent.expression === node) {
        names.add(parent.name.text);
      } else if (!ts.isImportSpecifier(parent) && !ts.isQualifiedName(parent)) {
        throw new Error(`${path}: ts stands without a member: ${parent.getText()}`);
      }
    };
    look(source);
  }
  return [...names].sort();
}
