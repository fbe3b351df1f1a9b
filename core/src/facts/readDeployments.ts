import type { SyntaxTrees } from '../syntax/syntaxTrees';
import { ts } from '../syntax/typescript';
import type { Span } from '../text/span';
import { bare, lastName, objectOf, readSyntax, spanOf, walk } from './syntax';

/** A command or call that uploads cloud functions without their permissions. */
export interface Deployment {
  readonly tool: string;
  readonly span: Span;
}

const COMMANDS: readonly [tool: string, command: RegExp][] = [
  ['miniprogram-ci', /\bminiprogram-ci\s+cloud\s+functions?\s+upload\b/g],
  ['CloudBase CLI', /\b(?:tcb|cloudbase)\s+(?:fn|functions?)(?:\s+|:)deploy\b/g],
  ['CloudBase CLI', /\b(?:tcb|cloudbase)\s+framework(?:\s+|:)deploy\b/g],
];

/** Finds deploying commands in a package.json, workflow or shell script; comment lines are left out. */
export function readDeployCommands(text: string): readonly Deployment[] {
  const found: Deployment[] = [];
  for (const [tool, command] of COMMANDS) {
    for (const match of text.matchAll(command)) {
      const line = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index);
      if (/^\s*(?:#|\/\/)/.test(line) || /\s#\s/.test(line)) continue;
      found.push({ tool, span: { start: match.index, end: match.index + match[0].length } });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Finds calls of miniprogram-ci's `ci.cloud.uploadFunction` in a script. */
export function readDeployCalls(
  text: string,
  file: string,
  trees: SyntaxTrees,
): readonly Deployment[] {
  if (!text.includes('uploadFunction') || !text.includes('miniprogram-ci')) return [];
  return readSyntax(text, file, trees, (source) => {
    const found: Deployment[] = [];
    walk(source, (node) => {
      if (!ts.isCallExpression(node)) return;
      const callee = bare(node.expression);
      const owner = objectOf(callee);
      if (lastName(callee)?.text !== 'uploadFunction' || owner === undefined) return;
      if (lastName(owner)?.text !== 'cloud') return;
      found.push({ tool: 'miniprogram-ci', span: spanOf(callee) });
    });
    return found;
  });
}
