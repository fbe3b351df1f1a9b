import { keptFor } from '../collections/keptFor';
import type { FileGraph } from './fileGraph';
import { type LocalId, NONE, type NodeId } from './nodeIds';
import { NodeLists } from './solve/nodeLists';
import type { Program } from './solve/program';

/** What code may do with a value. */
const WAYS = [
  'passed', // a variable, a choice or what a function returns takes it as it is
  'object', // a property of it is read, or something is stored in it
  'key',
  'callee',
  'argument',
  'spread', // into a call, a list or an object
  'operand',
  'part', // of a text or sum
  'item',
  'property',
  'derived', // its elements, keys, values …
  'stored',
  'dropped',
  'tested',
  'guarded',
  'thrown',
  'voided',
] as const;

/** One thing that code does with a value. */
export interface Consumer {
  /** The node that takes it; -1 where a statement or operator is done with it. */
  readonly by: NodeId;
  readonly how: (typeof WAYS)[number];
}

/** For every node of a file who takes it and how: the number of that node, from 1 on, times the ways, and the way. */
type ConsumerIndex = NodeLists<LocalId, number>;

/** What the code of a file does with the values of its nodes. */
const consumersIn = keptFor(indexOf);

/** What code does with the value of a node, by the program's numbers; nothing for nodes that no file contains. */
export function consumersOf(program: Program, node: NodeId): readonly Consumer[] {
  const file = program.fileOf(node);
  const local = program.localOf(node);
  if (file === undefined || local === undefined) return [];
  return consumersIn(file.graph)
    .itemsOf(local)
    .map((item) => ({
      how: WAYS[item % WAYS.length]!,
      by: file.id((Math.floor(item / WAYS.length) - 1) as LocalId),
    }));
}

function indexOf(graph: FileGraph): ConsumerIndex {
  const index: ConsumerIndex = new NodeLists();
  const add = (node: LocalId, by: LocalId, how: Consumer['how']): void => {
    if (node >= 0) index.add(node, (by + 1) * WAYS.length + WAYS.indexOf(how));
  };
  graph.nodes.forEach((node, local) => {
    const by = local as LocalId;
    switch (node.kind) {
      case 'join':
        for (const source of node.sources) add(source, by, 'passed');
        return;
      case 'narrowed':
        add(node.inner, by, 'passed');
        return;
      case 'concat':
        for (const part of node.parts) add(part, by, 'part');
        return;
      case 'operation':
        for (const operand of node.operands) add(operand, by, 'operand');
        return;
      case 'member':
        add(node.object, by, 'object');
        return;
      case 'index':
        add(node.object, by, 'object');
        add(node.key, by, 'key');
        return;
      case 'call':
        add(node.callee, by, 'callee');
        node.args.forEach((argument, place) => {
          add(argument, by, node.spreads.includes(place) ? 'spread' : 'argument');
        });
        return;
      case 'object':
        for (const { value } of node.properties) add(value, by, 'property');
        for (const spread of node.spreads) add(spread, by, 'spread');
        return;
      case 'array':
        node.items.forEach((item, place) => {
          add(item, by, node.spreads.includes(place) ? 'spread' : 'item');
        });
        return;
      default:
        if ('of' in node) add(node.of, by, 'derived');
    }
  });
  for (const { object, value } of graph.stores) {
    add(object, NONE, 'object');
    add(value, NONE, 'stored');
  }
  for (const { node, how } of graph.consumptions) add(node, NONE, how);
  return index;
}
