import type { FileGraph } from './fileGraph';
import { type LocalId, NONE, type NodeId } from './nodeIds';
import type { Program } from './solve/program';

/** One thing that code does with a value, by the file's numbers or the program's. */
export interface Consumer<Id = NodeId> {
  /** The node that takes it; -1 where a statement or operator is done with it. */
  readonly by: Id;
  readonly how:
    | 'passed' // a variable, a choice or what a function returns takes it as it is
    | 'object' // a property of it is read, or something is stored in it
    | 'key'
    | 'callee'
    | 'argument'
    | 'spread' // into a call, a list or an object
    | 'operand'
    | 'part' // of a text or sum
    | 'item'
    | 'property'
    | 'derived' // its elements, keys, values …
    | 'stored'
    | 'dropped'
    | 'tested'
    | 'guarded'
    | 'thrown'
    | 'voided';
}

/** By the numbers of the nodes; none for those whose value nobody takes. */
type ConsumerIndex = readonly (readonly Consumer<LocalId>[] | undefined)[];

const indexes = new WeakMap<FileGraph, ConsumerIndex>();

/** What the code of a file does with the value of one of its nodes. */
function consumersIn(graph: FileGraph, node: LocalId): readonly Consumer<LocalId>[] {
  let index = indexes.get(graph);
  if (index === undefined) {
    index = indexOf(graph);
    indexes.set(graph, index);
  }
  return index[node] ?? [];
}

/** The same by the program's numbers; nothing for nodes that no file contains. */
export function consumersOf(program: Program, node: NodeId): readonly Consumer[] {
  const file = program.fileOf(node);
  const local = program.localOf(node);
  return file === undefined || local === undefined
    ? []
    : consumersIn(file.graph, local).map(({ by, how }) => ({ how, by: file.id(by) }));
}

function indexOf(graph: FileGraph): ConsumerIndex {
  const index = new Array<Consumer<LocalId>[] | undefined>(graph.nodes.length).fill(undefined);
  const add = (node: LocalId, by: LocalId, how: Consumer['how']): void => {
    if (node < 0) return;
    const list = index[node];
    if (list === undefined) index[node] = [{ by, how }];
    else list.push({ by, how });
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
