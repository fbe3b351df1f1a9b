import type { NodeId } from '../nodeIds';
import type { Program } from '../solve/program';
import { soleSource } from '../solve/soleSource';

/** Longer ways to a table or key are taken for ways of their own. */
const MAX_PARTS = 6;

const known = new WeakMap<Program, Map<string, NodeId>>();

/**
 * The node that stands for all places where a function looks up the same key of the same table
 * (`rows[i].category`, `rows[i].method`): what is found there belongs together.
 */
export function sameLookup(program: Program, lookup: NodeId): NodeId {
  const flow = program.at(lookup);
  if (flow.kind !== 'index') return lookup;
  let first = known.get(program);
  if (first === undefined) {
    first = new Map();
    known.set(program, first);
  }
  const name = `${program.ownerOf(lookup)}:${wayTo(program, lookup, MAX_PARTS)}`;
  const before = first.get(name);
  if (before !== undefined) return before;
  first.set(name, lookup);
  return lookup;
}

function wayTo(program: Program, start: NodeId, left: number): string {
  const node = soleSource(program, start);
  const flow = program.at(node);
  if (left > 0 && flow.kind === 'member') {
    return `${wayTo(program, program.ref(node, flow.object), left - 1)}.${flow.name}`;
  }
  if (left > 0 && flow.kind === 'index') {
    const [table, key] = [flow.object, flow.key].map((part) =>
      wayTo(program, program.ref(node, part), left - 1),
    );
    return `${table}[${key}]`;
  }
  return String(node);
}
