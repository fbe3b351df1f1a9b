import type { Span } from '../text/span';
import type { FileGraph } from './fileGraph';
import type { LocalId } from './nodeIds';

/**
 * Where a file exports something under a name, as far as its own graph tells: `exports.main = …`,
 * `module.exports = { main }`, `export { main }`, `Object.assign(exports, { main })` and all that
 * comes to the same: the name, else the value. Undefined when it exports nothing under that name.
 */
export function exportPlace(graph: FileGraph, name: string): Span | undefined {
  const exported = exportedObjects(graph);
  for (const object of exported) {
    const node = graph.nodes[object];
    if (node?.kind !== 'object') continue;
    const property = node.properties.find((one) => one.name === name);
    if (property !== undefined) return property.keySpan;
  }
  const store = graph.stores.find(
    (one) => one.name === name && meets(valuesOf(graph, one.object), exported),
  );
  return store && (store.nameSpan ?? graph.nodes[store.value]?.span);
}

/**
 * Whether a file gives `module.exports` an object literal, and all members of what it exports so have
 * names that are written there.
 */
export function exportsNamed(graph: FileGraph): boolean {
  const literals = [...exportedObjects(graph)].flatMap((id) => {
    const node = graph.nodes[id];
    return node?.kind === 'object' ? node : [];
  });
  return (
    literals.some(({ properties }) => properties.length > 0) &&
    literals.every(
      ({ properties, spreads }) =>
        spreads.length === 0 && properties.every(({ name }) => name !== undefined),
    )
  );
}

/** The nodes of all objects whose members the module exports. */
function exportedObjects(graph: FileGraph): ReadonlySet<LocalId> {
  const exported = new Set<LocalId>([graph.exports]);
  for (let size = 0; size < exported.size; ) {
    size = exported.size;
    for (const { object, name, key, value } of graph.stores) {
      const objects = valuesOf(graph, object);
      const isModule = name === 'exports' && objects.has(graph.moduleObject);
      const isCopied = name === undefined && key === undefined && meets(objects, exported);
      if (isModule || isCopied) for (const one of valuesOf(graph, value)) exported.add(one);
    }
    for (const object of [...exported]) {
      const node = graph.nodes[object];
      if (node?.kind !== 'object') continue;
      for (const spread of node.spreads) {
        for (const one of valuesOf(graph, spread)) exported.add(one);
      }
    }
  }
  return exported;
}

/** What a node may hold, followed through the file's variables; `module.exports` is `exports`. */
function valuesOf(graph: FileGraph, start: LocalId): ReadonlySet<LocalId> {
  const values = new Set<LocalId>([start]);
  for (const id of values) {
    const node = graph.nodes[id];
    if (node?.kind === 'join') for (const source of node.sources) values.add(source);
    else if (node?.kind === 'narrowed') values.add(node.inner);
    else if (node?.kind === 'member' && node.name === 'exports') {
      if (valuesOf(graph, node.object).has(graph.moduleObject)) values.add(graph.exports);
    }
  }
  return values;
}

function meets(values: ReadonlySet<LocalId>, others: ReadonlySet<LocalId>): boolean {
  return [...values].some((value) => others.has(value));
}
