import type { Place, Span } from '../../text/span';
import type { FileGraph, FlowNode, NodeId } from '../fileGraph';

/** A node before its owner is known: made-up nodes belong to no function. */
type MadeUp<T> = T extends FlowNode ? Omit<T, 'owner' | 'span' | 'branch'> : never;

/** A file's part in a program. */
export interface LoadedFile {
  readonly graph: FileGraph;
  /** Added to a local node number it gives the program's. */
  readonly base: NodeId;
}

/**
 * The union of a function's file graphs. Every node of every file has one number here; references
 * inside a node are local to its file and go through `ref`. Nodes made up while solving follow.
 */
export class Program {
  readonly nodes: FlowNode[] = [];
  readonly #bases: number[] = [];
  readonly #fileOf: (LoadedFile | undefined)[] = [];
  readonly #spans = new Map<NodeId, NodeId>();
  readonly #files = new Map<string, LoadedFile>();

  /** Adds a file once; returns it and whether it is new. */
  addFile(graph: FileGraph): { file: LoadedFile; added: boolean } {
    const known = this.#files.get(graph.path);
    if (known !== undefined) return { file: known, added: false };
    const file: LoadedFile = { graph, base: this.nodes.length };
    this.#files.set(graph.path, file);
    for (const node of graph.nodes) {
      this.nodes.push(node);
      this.#bases.push(file.base);
      this.#fileOf.push(file);
    }
    return { file, added: true };
  }

  /** Adds a node that no file contains; its references are program numbers, its place is `like`'s. */
  addNode(node: MadeUp<FlowNode>, like: NodeId): NodeId {
    this.nodes.push({ ...node, span: { start: 0, end: 0 }, owner: -1, branch: -1 } as FlowNode);
    this.#bases.push(0);
    this.#fileOf.push(this.#fileOf[like]);
    this.#spans.set(this.nodes.length - 1, like);
    return this.nodes.length - 1;
  }

  get files(): Iterable<LoadedFile> {
    return this.#files.values();
  }

  at(node: NodeId): FlowNode {
    return this.nodes[node]!;
  }

  /** The program number of a reference inside `node`; -1 stays -1. */
  ref(node: NodeId, local: NodeId): NodeId {
    return local < 0 ? -1 : this.#bases[node]! + local;
  }

  refs(node: NodeId, locals: readonly NodeId[]): NodeId[] {
    const base = this.#bases[node]!;
    return base === 0 ? [...locals] : locals.map((local) => base + local);
  }

  /** The function that a node is written in; -1 for module level and made-up nodes. */
  ownerOf(node: NodeId): NodeId {
    return this.ref(node, this.at(node).owner);
  }

  fileOf(node: NodeId): LoadedFile | undefined {
    return this.#fileOf[node];
  }

  spanOf(node: NodeId): Span {
    const like = this.#spans.get(node);
    return like === undefined ? this.at(node).span : this.spanOf(like);
  }

  placeOf(node: NodeId): Place {
    return { file: this.#fileOf[node]?.graph.path ?? '', span: this.spanOf(node) };
  }
}
