import type TS from 'typescript';
import type { Span } from '../../text/span';
import type {
  Branch,
  Consumption,
  Exit,
  FlowNode,
  FunctionNode,
  Inheritance,
  JoinNode,
  NodeId,
  StoreEffect,
} from '../fileGraph';
import type { Lowering } from './lowering';
import { Scope } from './scope';

/** A node before its owner and branch are known: the builder fills them in. */
type WithoutOwner<T> = T extends FlowNode ? Omit<T, 'owner' | 'branch'> : never;

/** Collects the nodes of one file while its syntax tree is walked, with the scopes at the current place. */
export class GraphBuilder {
  readonly nodes: FlowNode[] = [];
  readonly stores: StoreEffect[] = [];
  readonly inheritances: Inheritance[] = [];
  readonly consumptions: Consumption[] = [];
  readonly branches: Branch[] = [];
  readonly exits: Exit[] = [];
  esModule = false;
  /** How often the present place runs when its function does. */
  certainty: 'once' | 'perhaps' | 'repeatedly' = 'once';
  /** The innermost branch around the present place within its function; -1 for none. */
  branch = -1;
  scope: Scope = new Scope(undefined, true);
  /** The function being walked; -1 at module level. */
  owner: NodeId = -1;
  /** The node of `this` at the current place. */
  self: NodeId;
  /** The superclass expression inside a class; -1 outside. */
  superclass: NodeId = -1;
  readonly exports: NodeId;
  readonly moduleObject: NodeId;
  /** What references are narrowed to at the current place, innermost last. */
  readonly narrowings: { readonly reference: string; readonly options: readonly NodeId[] }[] = [];

  /** Lowers the parts of what is being lowered. */
  readonly lower: Lowering;

  constructor(
    readonly source: TS.SourceFile,
    lowering: (builder: GraphBuilder) => Lowering,
  ) {
    this.lower = lowering(this);
    const whole = { start: 0, end: 0 };
    this.exports = this.add({ kind: 'exports', span: whole });
    this.moduleObject = this.add({ kind: 'moduleObject', span: whole });
    this.self = this.exports;
  }

  add(node: WithoutOwner<FlowNode>): NodeId {
    const { owner, branch } = this;
    this.nodes.push(
      (node.kind === 'call' ? { ...node, owner, branch } : { ...node, owner }) as FlowNode,
    );
    return this.nodes.length - 1;
  }

  node(id: NodeId): FlowNode {
    return this.nodes[id]!;
  }

  join(role: JoinNode['role'], span: Span, sources: NodeId[] = []): NodeId {
    return this.add({ kind: 'join', role, span, sources });
  }

  unknown(span: Span): NodeId {
    return this.add({ kind: 'unknown', span });
  }

  text_(value: string, span: Span): NodeId {
    return this.add({ kind: 'text', value, span });
  }

  member(object: NodeId, name: string, span: Span, nameSpan: Span = span): NodeId {
    return this.add({ kind: 'member', object, name, span, nameSpan });
  }

  /** Adds a value to a variable, a conditional or a function's returns. */
  flow(from: NodeId, into: NodeId): void {
    (this.nodes[into] as JoinNode).sources.push(from);
  }

  store(
    object: NodeId,
    name: string | undefined,
    value: NodeId,
    key?: NodeId,
    nameSpan?: Span,
  ): void {
    this.stores.push({ object, name, key, value, nameSpan });
  }

  consume(node: NodeId, how: Consumption['how']): void {
    this.consumptions.push({ node, how });
  }

  exit(how: Exit['how'], start: number): void {
    this.exits.push({ how, owner: this.owner, branch: this.branch, start });
  }

  /** Declares a name in a scope and returns its variable; a second declaration shares the first's. */
  declare(name: string, span: Span, scope = this.scope): NodeId {
    return scope.own(name) ?? scope.bind(name, this.join('variable', span));
  }

  /** Walks something inside a new block scope. */
  inScope<T>(walk: () => T, functionScope = false): T {
    const before = this.scope;
    this.scope = new Scope(before, functionScope);
    try {
      return walk();
    } finally {
      this.scope = before;
    }
  }

  /**
   * Walks something that runs less or more often than what is around it.
   * @param tests of which one is true there, or none unless `holds`
   */
  under(
    certainty: 'perhaps' | 'repeatedly',
    walk: () => void,
    tests: readonly NodeId[] = [],
    holds = true,
  ): void {
    const before = { certainty: this.certainty, branch: this.branch };
    if (before.certainty !== 'repeatedly') this.certainty = certainty;
    this.branch = this.branches.push({ parent: before.branch, tests, holds }) - 1;
    walk();
    this.certainty = before.certainty;
    this.branch = before.branch;
  }

  /** Walks a branch in which some references are narrowed. */
  narrowed(
    narrowings: readonly { readonly reference: string; readonly options: readonly NodeId[] }[],
    walk: () => void,
  ): void {
    this.narrowings.push(...narrowings);
    walk();
    this.narrowings.length -= narrowings.length;
  }

  /** What `reference` is narrowed to here; undefined when nothing is known. */
  optionsOf(reference: string): readonly NodeId[] | undefined {
    for (let index = this.narrowings.length - 1; index >= 0; index -= 1) {
      const narrowing = this.narrowings[index]!;
      if (narrowing.reference === reference) return narrowing.options;
    }
    return undefined;
  }

  functionAt(id: NodeId): FunctionNode {
    return this.nodes[id] as FunctionNode;
  }
}
