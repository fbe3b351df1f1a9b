import { pushTo } from '../../collections/pushTo';
import type { Place, Span } from '../../text/span';
import type { FileGraph, FlowNode } from '../fileGraph';
import { type LocalId, NONE, type NodeId } from '../nodeIds';
import { grown } from './nodeLists';
import { originOf, type Token } from './tokens';

/** A part of a node with the program's numbers instead of its file's. */
type InProgram<T> = T extends LocalId
  ? NodeId
  : T extends object
    ? { [K in keyof T]: InProgram<T[K]> }
    : T;

/** A node that no file contains: it belongs to no function and stands where another one does. */
export type MadeUpNode = FlowNode extends infer T
  ? T extends FlowNode
    ? InProgram<Omit<T, 'owner' | 'span' | 'branch'>>
    : never
  : never;

/** The nodes of a kind. */
type NodeOf<K, N = FlowNode> = N extends { readonly kind: infer Kinds }
  ? K extends Kinds
    ? N
    : never
  : never;

/** Nodes that a program has room for at first: a small function's. */
const FIRST_ROOM = 1024;

const NOWHERE: Span = { start: 0, end: 0 };

/** A file's part in a program. */
export interface LoadedFile {
  readonly graph: FileGraph;
  /** The program's number of a node; -1 stays -1. */
  id(local: LocalId): NodeId;
}

/**
 * The union of a function's file graphs. Every node of every file has one number here; references
 * inside a node are local to its file and go through `ref`. Nodes made up while solving follow.
 */
export class Program {
  readonly #nodes: FlowNode[] = [];
  /** What a node's references are counted from. */
  #bases = new Int32Array(FIRST_ROOM);
  /** Which of the files a node belongs to, in the order of their loading. */
  #fileOf = new Int32Array(FIRST_ROOM);
  readonly #inOrder: LoadedFile[] = [];
  /** Where the made-up nodes stand. */
  readonly #likes = new Map<NodeId, NodeId>();
  readonly #files = new Map<string, LoadedFile>();
  /** The first `#sorted` nodes by their kind. */
  readonly #byKind = new Map<FlowNode['kind'], NodeId[]>();
  #sorted = 0;

  /** Adds a file once; returns it and whether it is new. */
  addFile(graph: FileGraph): { file: LoadedFile; added: boolean } {
    const known = this.#files.get(graph.path);
    if (known !== undefined) return { file: known, added: false };
    const base = this.#nodes.length;
    const file = { graph, id: (local: LocalId) => numbered(base, local) };
    this.#files.set(graph.path, file);
    for (const node of graph.nodes) this.#nodes.push(node);
    this.#assign(base, base, this.#inOrder.push(file) - 1);
    return { file, added: true };
  }

  /** Says of the nodes from one on what they are counted from and where they belong. */
  #assign(from: number, base: number, file: number): void {
    const { length } = this.#nodes;
    this.#bases = grown(this.#bases, length).fill(base, from, length);
    this.#fileOf = grown(this.#fileOf, length).fill(file, from, length);
  }

  /** Adds a node that no file contains, at the place of `like`; it is the program's from then on. */
  addNode(node: MadeUpNode, like: NodeId): NodeId {
    const id = this.#nodes.length as NodeId;
    const made = node as unknown as { span: Span; owner: LocalId; branch: number };
    made.span = NOWHERE;
    made.owner = NONE;
    made.branch = -1;
    this.#nodes.push(node as unknown as FlowNode);
    this.#assign(id, 0, this.#fileOf[like] ?? NONE);
    this.#likes.set(id, like);
    return id;
  }

  /**
   * Gives a join that no file contains one more source.
   * @returns whether it is new there; false for nodes of other kinds
   */
  addSource(source: NodeId, into: NodeId): boolean {
    const node = this.at(into) as unknown as InProgram<FlowNode>;
    if (node.kind !== 'join' || node.sources.includes(source)) return false;
    node.sources.push(source);
    return true;
  }

  /** Visits the nodes of a kind that there are now. */
  ofKind<K extends FlowNode['kind']>(kind: K, visit: (node: NodeOf<K>, id: NodeId) => void): void {
    for (; this.#sorted < this.#nodes.length; this.#sorted += 1) {
      pushTo(this.#byKind, this.#nodes[this.#sorted]!.kind, this.#sorted as NodeId);
    }
    const ids = this.#byKind.get(kind) ?? [];
    const { length } = ids;
    for (let index = 0; index < length; index += 1) {
      const id = ids[index]!;
      visit(this.#nodes[id] as NodeOf<K>, id);
    }
  }

  /** Visits the nodes that there are now. */
  forEach(visit: (node: FlowNode, id: NodeId) => void): void {
    const { length } = this.#nodes;
    for (let id = 0 as NodeId; id < length; id = (id + 1) as NodeId) visit(this.#nodes[id]!, id);
  }

  /** Whether there is a node of which something holds. */
  some(holds: (node: FlowNode) => boolean): boolean {
    return this.#nodes.some(holds);
  }

  get files(): Iterable<LoadedFile> {
    return this.#files.values();
  }

  /** How many nodes there are now. */
  get size(): number {
    return this.#nodes.length;
  }

  get fileCount(): number {
    return this.#files.size;
  }

  at(node: NodeId): FlowNode {
    return this.#nodes[node]!;
  }

  /** The program number of a reference inside `node`; -1 stays -1. */
  ref(node: NodeId, local: LocalId): NodeId {
    return numbered(this.#bases[node]!, local);
  }

  refs(node: NodeId, locals: readonly LocalId[]): NodeId[] {
    const base = this.#bases[node]!;
    return locals.map((local) => numbered(base, local));
  }

  /** The function that a node is written in; -1 for module level and made-up nodes. */
  ownerOf(node: NodeId): NodeId {
    return this.ref(node, this.at(node).owner);
  }

  /** Whether a node stands inside a function, in those inside it too. */
  isWithin(node: NodeId, func: NodeId): boolean {
    let owner = this.ownerOf(node);
    while (owner >= 0 && owner !== func) owner = this.ownerOf(owner);
    return owner >= 0;
  }

  /** Whether a token stands for a `Map`. */
  isMap(token: Token): boolean {
    const origin = originOf(token);
    const node = origin?.facet === 'self' ? this.at(origin.node) : undefined;
    return node?.kind === 'object' && node.isMap === true;
  }

  /** The node of the function that a token stands for; undefined for all other tokens. */
  functionOf(token: Token): NodeId | undefined {
    const origin = originOf(token);
    const isFunction = origin?.facet === 'self' && this.at(origin.node).kind === 'function';
    return isFunction ? origin.node : undefined;
  }

  /** A node's number in its file; undefined for made-up nodes. */
  localOf(node: NodeId): LocalId | undefined {
    return this.#likes.has(node) ? undefined : ((node - this.#bases[node]!) as LocalId);
  }

  fileOf(node: NodeId): LoadedFile | undefined {
    return this.#inOrder[this.#fileOf[node]!];
  }

  spanOf(node: NodeId): Span {
    const like = this.#likes.get(node);
    return like === undefined ? this.at(node).span : this.spanOf(like);
  }

  placeOf(node: NodeId): Place {
    return { file: this.fileOf(node)?.graph.path ?? '', span: this.spanOf(node) };
  }
}

function numbered(base: number, local: LocalId): NodeId {
  return local < 0 ? NONE : ((base + local) as NodeId);
}
