import { keptFor } from '../../collections/keptFor';
import type { FileGraph, FlowNode } from '../fileGraph';
import { isLinkedByName } from './builtIns';

/** In the place of a second number: the node has to be looked at. */
export const WHOLE = -1;

/** In the place of a second number: an edge to the node from the one of this number minus the second. */
export const FIRST_SOURCE = -2;

/**
 * What setting up a file's nodes comes to, in pairs of numbers in the order of the nodes: a node and
 * the one that it watches, or `WHOLE`, or by `FIRST_SOURCE` one that flows into it. It is the same for
 * every program and with every key but in the file that is typed in. Nodes that do nothing are left out.
 */
export const setUpOf = keptFor(({ nodes }: FileGraph): Int32Array => {
  const found: number[] = [];
  nodes.forEach((node, id) => {
    addSteps(node, id, (other) => nodes[other]!, found);
  });
  return Int32Array.from(found);
});

/** What setting up one node comes to, in the same pairs. */
export function stepsOf(
  node: FlowNode,
  id: number,
  nodeAt: (id: number) => FlowNode,
): readonly number[] {
  const steps: number[] = [];
  addSteps(node, id, nodeAt, steps);
  return steps;
}

function addSteps(
  node: FlowNode,
  id: number,
  nodeAt: (id: number) => FlowNode,
  steps: number[],
): void {
  switch (node.kind) {
    case 'join':
      for (const source of node.sources) steps.push(id, FIRST_SOURCE - source);
      return;
    case 'narrowed':
      steps.push(id, FIRST_SOURCE - node.inner);
      return;
    case 'member':
    case 'index':
      steps.push(id, node.object);
      return;
    case 'call': {
      if (node.callee < 0) return;
      const callee = nodeAt(node.callee);
      const byName = callee.kind === 'member' && !node.construct && isLinkedByName(callee.name);
      steps.push(id, byName ? WHOLE : node.callee);
      return;
    }
    case 'text':
    case 'constant':
    case 'concat':
    case 'operation':
    case 'param':
    case 'module':
    case 'caught':
    case 'this':
    case 'unknown':
    case 'keys':
    case 'elementOrKey':
    case 'admitted':
    case 'rejected':
      return;
    default:
      steps.push(id, WHOLE);
  }
}
