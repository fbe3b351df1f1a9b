import { keptFor } from '../../collections/keptFor';
import type { LocalId, NodeId } from '../nodeIds';
import type { Program } from '../solve/program';
import { soleSource } from '../solve/soleSource';

/** Longer ways to a table or key are taken for ways of their own. */
const MAX_PARTS = 6;

const CHANGING = /^(?:Math\.random|Date(?:\.now)?)$/;

const firstLookups = keptFor((_: Program) => new Map<string, NodeId>());

/**
 * The node that stands for all places where a function looks up the same key of the same table
 * (`rows[i].category`, `rows[i].method`): what is found there belongs together.
 */
export function sameLookup(program: Program, lookup: NodeId): NodeId {
  const flow = program.at(lookup);
  if (flow.kind !== 'index') return lookup;
  const first = firstLookups(program);
  const name = `${program.ownerOf(lookup)}:${wayTo(program, lookup)}`;
  const before = first.get(name);
  if (before !== undefined) return before;
  first.set(name, lookup);
  return lookup;
}

/** A text that is the same for expressions of one function that say the same: names, members, look-ups, comparisons. */
export function wayTo(program: Program, start: NodeId, left = MAX_PARTS): string {
  const node = soleSource(program, start);
  const flow = program.at(node);
  const part = (local: LocalId): string => wayTo(program, program.ref(node, local), left - 1);
  if (flow.kind === 'text' || flow.kind === 'constant') return JSON.stringify(flow.value) ?? '';
  if (left <= 0) return String(node);
  switch (flow.kind) {
    case 'member':
      return `${part(flow.object)}.${flow.name}`;
    case 'index':
      return `${part(flow.object)}[${part(flow.key)}]`;
    case 'operation':
      // It gives something else each time.
      if (CHANGING.test(flow.operator)) return String(node);
      return `${flow.operator}(${flow.operands.map(part).join()})`;
    default:
      return String(node);
  }
}
