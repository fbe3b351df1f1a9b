import type TS from 'typescript';
import { ts } from './typescript';

/** Calls `visit` for a node and everything below it, in the order of the text. */
export function walk(node: TS.Node, visit: (node: TS.Node) => void): void {
  // A chain of ten thousand `+` is as deep as it is long, so this must not recurse.
  const pending = [node];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    visit(next);
    const children: TS.Node[] = [];
    ts.forEachChild(next, (child) => {
      children.push(child);
    });
    for (let index = children.length - 1; index >= 0; index -= 1) pending.push(children[index]!);
  }
}
