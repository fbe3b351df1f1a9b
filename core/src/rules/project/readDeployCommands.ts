import { lineStart } from '../../text/lineStart';
import { byStart, type Span } from '../../text/span';

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
      const line = text.slice(lineStart(text, match.index), match.index);
      if (/^\s*(?:#|\/\/)/.test(line) || /\s#\s/.test(line)) continue;
      found.push({ tool, span: { start: match.index, end: match.index + match[0].length } });
    }
  }
  return found.sort(byStart);
}
