import type { SyntaxTrees } from '../syntax/syntaxTrees';
import { ts } from '../syntax/typescript';
import { bare, lastName, readSyntax, walk } from './syntax';

/** The names of the cloud functions that a file of the mini program calls, as far as they are written out. */
export function readCalledFunctions(
  text: string,
  file: string,
  trees: SyntaxTrees,
): readonly string[] {
  if (!text.includes('callFunction')) return [];
  return readSyntax(text, file, trees, (source) => {
    const names: string[] = [];
    walk(source, (node) => {
      if (!ts.isCallExpression(node)) return;
      if (lastName(bare(node.expression))?.text !== 'callFunction') return;
      const [argument] = node.arguments;
      const options = argument === undefined ? undefined : bare(argument);
      if (options === undefined || !ts.isObjectLiteralExpression(options)) return;
      for (const member of options.properties) {
        if (!ts.isPropertyAssignment(member) || lastName(member.name)?.text !== 'name') continue;
        const value = bare(member.initializer);
        if (ts.isStringLiteralLike(value)) names.push(value.text);
      }
    });
    return names;
  });
}
