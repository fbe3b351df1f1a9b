import type TS from 'typescript';
import type { Span } from '../../text/span';
import type {
  Branch,
  Condition,
  ConstantNode,
  Consumption,
  Exit,
  FlowNode,
  FunctionNode,
  Inheritance,
  JoinNode,
  StoreEffect,
} from '../fileGraph';
import { type LocalId, NONE } from '../nodeIds';
import type { Lowering } from './lowering';
import { Narrowings } from './narrowings';
import { Scope } from './scope';
import { type Afterwards, Versions } from './versions';

/** A node before its owner and branch are known: the builder fills them in. */
type WithoutOwner<T> = T extends FlowNode ? Omit<T, 'owner' | 'branch'> : never;

/** A parameter that a function may be asked about, by what it gives. */
export interface Subject {
  readonly reference: string;
  readonly variable: LocalId;
  /** What it is where the function has given something true so far; undefined where that may be anything. */
  options: readonly LocalId[] | undefined;
}

/** Collects the nodes of one file while its syntax tree is walked, with the scopes at the current place. */
export class GraphBuilder {
  readonly nodes: FlowNode[] = [];
  readonly stores: StoreEffect[] = [];
  readonly inheritances: Inheritance[] = [];
  readonly consumptions: Consumption[] = [];
  readonly branches: Branch[] = [];
  readonly exits: Exit[] = [];
  /** The keyword of the first `import` or `export`; undefined where there is none. */
  moduleStatement: Span | undefined;
  /** How often the present place runs when its function does. */
  certainty: 'once' | 'perhaps' | 'repeatedly' = 'once';
  /** The innermost branch around the present place within its function; -1 for none. */
  branch = -1;
  /** The loops around the present place within its function, outermost first. */
  loops: readonly number[] = [];
  /** The functions that are declared, and so may be called before they are come to. */
  readonly declared = new Set<LocalId>();
  readonly #versions = new Versions(this);
  #groups = -1;
  /** How many loops are around the declarations that have any around them. */
  readonly #loopsOf = new Map<LocalId, number>();
  scope: Scope = new Scope(undefined, true);
  /** The function being walked; -1 at module level. */
  owner: LocalId = NONE;
  /** The node of `this` at the current place. */
  self: LocalId;
  /** The superclass expression inside a class; -1 outside. */
  superclass: LocalId = NONE;
  /** Whether it is a static member of a class that is being walked. */
  isStatic = false;
  readonly exports: LocalId;
  readonly moduleObject: LocalId;
  /** The parameters of the function being walked, by their places; undefined for those that are no plain names. */
  subjects: readonly (Subject | undefined)[] = [];
  readonly narrowings = new Narrowings(this);

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

  /** Adds a node, which is the builder's from then on. */
  add(node: WithoutOwner<FlowNode>): LocalId {
    // Filled in as it stands: copying objects of so many shapes takes longer than all else here.
    const made = node as { owner?: LocalId; branch?: number };
    made.owner = this.owner;
    if (node.kind === 'call' || node.kind === 'array') made.branch = this.branch;
    return (this.nodes.push(node as FlowNode) - 1) as LocalId;
  }

  /** Notes an `import` or `export`, which makes the file an ES module. */
  addModuleStatement(node: TS.Node): void {
    const start = node.getStart(this.source);
    if (start >= (this.moduleStatement?.start ?? Number.POSITIVE_INFINITY)) return;
    this.moduleStatement = { start, end: start + 'import'.length };
  }

  /**
   * Adds a function, and walks what is inside it.
   * @param self whether it has a `this` of its own
   * @param receiver what `this` is inside a method: its object, class or instance; -1 for none
   */
  addFunction(
    {
      self,
      ...made
    }: { name: string; async: boolean; span: Span; self: boolean; receiver: LocalId },
    walk: (func: FunctionNode) => void,
  ): LocalId {
    const { owner, certainty, branch, loops, subjects } = this;
    const outer = { owner, self: this.self, certainty, branch, loops, subjects };
    const id = this.add({ kind: 'function', params: [], returns: NONE, self: NONE, ...made });
    const func = this.functionAt(id);
    this.owner = id;
    this.certainty = 'once';
    this.branch = -1;
    this.loops = [];
    this.subjects = [];
    func.returns = this.join('returns', made.span);
    if (self) this.self = func.self = this.add({ kind: 'this', span: made.span });
    this.inScope(() => walk(func), true);
    Object.assign(this, outer);
    return id;
  }

  node(id: LocalId): FlowNode {
    return this.nodes[id]!;
  }

  join(role: JoinNode['role'], span: Span, sources: LocalId[] = []): LocalId {
    return this.add({ kind: 'join', role, span, sources });
  }

  unknown(span: Span): LocalId {
    return this.add({ kind: 'unknown', span });
  }

  constant(value: ConstantNode['value'], span: Span): LocalId {
    return this.add({ kind: 'constant', value, span });
  }

  operation(operator: string, operands: readonly LocalId[], span: Span): LocalId {
    return this.add({ kind: 'operation', operator, operands, span });
  }

  /** Adds a call that the code does not write as one; `spreads` are the indexes of arguments that are lists of them. */
  call(callee: LocalId, args: LocalId[], span: Span, spreads: readonly number[] = []): LocalId {
    return this.add({ kind: 'call', callee, args, spreads, construct: false, span });
  }

  text(value: string, span: Span): LocalId {
    return this.add({ kind: 'text', value, span });
  }

  member(object: LocalId, name: string, span: Span, nameSpan: Span = span): LocalId {
    return this.add({ kind: 'member', object, name, span, nameSpan });
  }

  /** Adds a value to a variable, a conditional or a function's returns. */
  flow(from: LocalId, into: LocalId): void {
    (this.nodes[into] as JoinNode).sources.push(from);
  }

  /** Notes the branch in which a join was given its last source. */
  noteBranch(join: LocalId, as: 'assigned' | 'branches'): void {
    const node = this.nodes[join] as JoinNode;
    node[as] ??= [];
    node[as][node.sources.length - 1] = this.branch;
  }

  /**
   * Gives a variable a value.
   * @param isWhole false where it is made of what the variable holds (`+=`)
   */
  assign(variable: LocalId, value: LocalId, isWhole = true): void {
    this.flow(value, variable);
    if (this.branch >= 0 && this.isOfThisRound(variable)) this.noteBranch(variable, 'assigned');
    this.#versions.assign(variable, value, isWhole);
  }

  /** A read of a variable: of what it holds at the present place, where that is certain. */
  read(variable: LocalId, span: Span): LocalId {
    const read = this.join('read', span, [variable]);
    (this.nodes[read] as JoinNode).sources[0] = this.#versions.seenBy(read, variable);
    return read;
  }

  /** Lets a read see all that a variable holds. */
  release(read: LocalId, variable: LocalId): void {
    this.#versions.release(read, variable);
  }

  /** Adds what a variable holds from one assignment on. */
  version(variable: LocalId, sources: LocalId[], branches?: number[]): LocalId {
    const { span } = this.node(variable);
    return this.add({
      kind: 'join',
      role: 'variable',
      span,
      sources,
      ...(branches && { branches }),
    });
  }

  /** Walks something that may end early: what it assigns may have come to pass or not. */
  interruptible(walk: () => void): void {
    this.#versions.within(walk, 'unknown');
  }

  store(
    object: LocalId,
    name: string | undefined,
    value: LocalId,
    key?: LocalId,
    nameSpan?: Span,
  ): void {
    this.stores.push({ object, name, key, value, nameSpan, branch: this.branch });
  }

  consume(node: LocalId, how: Consumption['how']): void {
    this.consumptions.push({ node, how });
  }

  exit(how: Exit['how'], end: number): void {
    this.exits.push({ how, owner: this.owner, branch: this.branch, end });
  }

  /** Declares a name in a scope and returns its variable; a second declaration shares the first's. */
  declare(name: string, span: Span, scope = this.scope): LocalId {
    const known = scope.own(name);
    if (known !== undefined) return known;
    const variable = scope.bind(name, this.join('variable', span));
    if (this.loops.length > 0) this.#loopsOf.set(variable, this.loops.length);
    return variable;
  }

  /** Whether a variable is made anew wherever the present place is run again. */
  isOfThisRound(variable: LocalId): boolean {
    const { owner } = this.node(variable);
    return this.owner === owner && this.loops.length === (this.#loopsOf.get(variable) ?? 0);
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
   * @param conditions all of which hold there; without any they are not known
   * @param afterwards what becomes of its assignments behind it
   * @param group what `exclusive` gave for it and those that it excludes
   */
  under(
    certainty: 'perhaps' | 'repeatedly',
    walk: () => void,
    conditions: readonly Condition[] = [{ tests: [], holds: true }],
    afterwards: Afterwards = certainty === 'perhaps' ? 'perhaps' : 'unknown',
    group = -1,
  ): void {
    const { branch, loops } = this;
    const before = { certainty: this.certainty, branch, loops };
    if (before.certainty !== 'repeatedly') this.certainty = certainty;
    conditions.forEach(({ tests, holds }, index) => {
      const isInnermost = index === conditions.length - 1;
      const made = { tests, holds, parent: this.branch, group: isInnermost ? group : -1 };
      this.branch = this.branches.push(made) - 1;
    });
    if (certainty === 'repeatedly') this.loops = [...loops, this.branch];
    this.#versions.within(walk, afterwards);
    Object.assign(this, before);
  }

  /** A number for branches of which only one is ever taken. */
  exclusive(): number {
    this.#groups += 1;
    return this.#groups;
  }

  functionAt(id: LocalId): FunctionNode {
    return this.nodes[id] as FunctionNode;
  }
}
