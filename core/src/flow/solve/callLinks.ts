import { sameItems } from '../../collections/sameItems';
import type { CallNode, ClassNode, FunctionNode } from '../fileGraph';
import type { NodeId } from '../nodeIds';
import { callsBack, linkBuiltIn } from './builtIns';
import type { CallEdge } from './callEdge';
import type { BoundFunction, FunctionLinks, Linking } from './linking';
import { namesOtherAccount } from './namesOtherAccount';
import type { PointsTo } from './pointsTo';
import type { Program } from './program';
import {
  CALL_FUNCTION,
  CALLER,
  CALLER_OPENAPI,
  EVENT,
  isOutside,
  OPENAPI,
  originOf,
  SDK,
  SDK_CLASS,
  SHARED_CLOUD,
  type Token,
  tokenOf,
  WX_API,
  WX_CLOUD,
  WX_CLOUD_CLASS,
} from './tokens';

/** Links calls with the functions they call. */
export class CallLinks implements FunctionLinks {
  /** Every known call of a function node. */
  readonly callers = new Map<NodeId, CallEdge[]>();
  /** The functions that are handed to code outside the program, which may call them. */
  readonly escaped = new Set<NodeId>();
  /** What code outside the program passes to a parameter. */
  readonly opened = new Map<NodeId, Set<Token>>();
  readonly #bound = new Map<Token, BoundFunction>();
  readonly #edges = new Map<NodeId, CallEdge>();

  constructor(
    readonly program: Program,
    readonly pointsTo: PointsTo,
  ) {}

  boundBy(token: Token): BoundFunction | undefined {
    return this.#bound.get(token);
  }

  /** Sets up a call node. */
  add(id: NodeId, node: CallNode, linking: Linking): void {
    const { program, pointsTo } = this;
    const callee = program.ref(id, node.callee);
    if (callee < 0) return;
    linkBuiltIn(id, node, this.#edgeOf(id, node), linking);
    pointsTo.watchFor(id, callee);
  }

  /** What a call does about what has arrived at its callee. */
  react(id: NodeId, node: CallNode, token: Token, linking: Linking): void {
    this.#react(token, node, this.#edgeOf(id, node), linking);
  }

  #edgeOf(id: NodeId, node: CallNode): CallEdge {
    let edge = this.#edges.get(id);
    if (edge === undefined) {
      const { program } = this;
      const callee = program.ref(id, node.callee);
      edge = { call: id, callee, args: program.refs(id, node.args), spreads: node.spreads };
      this.#edges.set(id, edge);
    }
    return edge;
  }

  #react(token: Token, node: CallNode, edge: CallEdge, linking: Linking): void {
    const { pointsTo } = this;
    const { call } = edge;
    if (token === SDK_CLASS && node.construct) pointsTo.add(call, SDK);
    if (token === WX_CLOUD_CLASS && node.construct) {
      const isShared = namesOtherAccount(this.program, edge.args[0]);
      pointsTo.add(call, isShared ? SHARED_CLOUD : WX_CLOUD);
    }
    if (token === WX_API || token === CALL_FUNCTION) this.#callBack(edge, linking);
    if (token === OPENAPI || token === CALLER_OPENAPI) pointsTo.add(call, token);
    if (isOutside(token)) {
      if (token !== EVENT) pointsTo.add(call, token);
      const callee = edge.callee < 0 ? undefined : this.program.at(edge.callee);
      const isBuiltIn = callee?.kind === 'member' && callsBack(callee.name);
      for (const argument of edge.args) {
        // What promises of the platform's calls and lists of the event give to their callbacks is known.
        if ((token !== WX_API && token !== EVENT) || !isBuiltIn)
          this.escape(argument, token, !isBuiltIn);
        // What wraps `callFunction` (promisify, say) gives something that is called as it is.
        pointsTo.watch(argument, (passed) => {
          if (passed === CALL_FUNCTION && token !== WX_API) pointsTo.add(call, passed);
        });
      }
      return;
    }
    const bound = this.#bound.get(token);
    if (bound !== undefined) {
      const args = [...bound.args, ...edge.args];
      const spreads = edge.spreads.map((index) => index + bound.args.length);
      this.#react(bound.target, node, { ...edge, args, spreads }, linking);
      return;
    }
    const origin = originOf(token);
    if (origin?.facet !== 'self') return;
    const target = this.program.at(origin.node);
    if (target.kind === 'function') {
      this.link(origin.node, target, edge, call, linking);
      this.#bindSelf(origin.node, target, node, edge);
    } else if (target.kind === 'class' && node.construct) {
      pointsTo.add(call, tokenOf(origin.node, 'instance'));
      const instance = this.program.ref(origin.node, target.instance);
      if (pointsTo.of(instance).has(SDK)) pointsTo.add(call, SDK);
      this.#construct(origin.node, target, edge, linking);
    }
  }

  /** The platform calls `success` of the options it is given with what the call gives. */
  #callBack({ call, args: [options] }: CallEdge, linking: Linking): void {
    this.pointsTo.add(call, WX_API);
    if (options === undefined) return;
    for (const name of ['success', 'complete']) {
      const nameSpan = { start: 0, end: 0 };
      const callback = linking.make({ kind: 'member', object: options, name, nameSpan }, options);
      this.escape(callback, tokenOf(call, 'outside'));
    }
  }

  /** What `this` is: the new instance, or what the method was read from. */
  #bindSelf(func: NodeId, target: FunctionNode, node: CallNode, edge: CallEdge): void {
    const { program, pointsTo } = this;
    const self = program.ref(func, target.self);
    if (node.construct) {
      pointsTo.add(edge.call, tokenOf(func, 'instance'));
      if (self >= 0) pointsTo.add(self, tokenOf(func, 'instance'));
      return;
    }
    const callee = program.at(edge.callee);
    if (self >= 0 && (callee.kind === 'member' || callee.kind === 'index')) {
      pointsTo.watch(program.ref(edge.callee, callee.object), (token) => {
        if (token === SDK || (originOf(token) !== undefined && !isOutside(token))) {
          pointsTo.add(self, token);
        }
      });
    }
  }

  /** Calls a class' constructor, or the one it inherits. */
  #construct(
    id: NodeId,
    target: ClassNode,
    edge: CallEdge,
    linking: Linking,
    seen: ReadonlySet<NodeId> = new Set(),
  ): void {
    if (seen.has(id)) return;
    if (target.maker >= 0) {
      const maker = this.program.ref(id, target.maker);
      this.link(maker, this.program.at(maker) as FunctionNode, edge, undefined, linking);
    } else if (target.base >= 0) {
      this.pointsTo.watch(this.program.ref(id, target.base), (token) => {
        const base = originOf(token);
        const node = base && this.program.at(base.node);
        if (base?.facet === 'self' && node?.kind === 'class') {
          this.#construct(base.node, node, edge, linking, new Set([...seen, id]));
        }
      });
    }
  }

  link(
    func: NodeId,
    target: FunctionNode,
    edge: CallEdge,
    result: NodeId | undefined,
    linking: Linking,
  ): void {
    const { program, pointsTo } = this;
    const edges = this.callers.get(func) ?? [];
    const known = edges.some(({ call, args }) => call === edge.call && sameItems(args, edge.args));
    if (!known) {
      edges.push(edge);
      this.callers.set(func, edges);
    }
    if (result !== undefined) {
      const returns = program.ref(func, target.returns);
      program.addSource(returns, result);
      pointsTo.edge(returns, result);
    }
    if (known) return;
    for (const param of program.refs(func, target.params)) {
      this.#linkParameter(param, edge, linking);
    }
  }

  #linkParameter(param: NodeId, edge: CallEdge, linking: Linking): void {
    const node = this.program.at(param);
    if (node.kind !== 'param') return;
    const firstSpread = edge.spreads[0] ?? Number.POSITIVE_INFINITY;
    if (node.rest) {
      const items = edge.args.slice(node.index);
      const spreads = edge.spreads.map((s) => s - node.index).filter((s) => s >= 0);
      const list = linking.make({ kind: 'array', items, spreads }, edge.call);
      this.pointsTo.edge(list, param);
    } else if (node.index < firstSpread) {
      const argument = edge.args[node.index];
      if (argument !== undefined) this.pointsTo.edge(argument, param);
    } else {
      for (const spread of edge.args.slice(firstSpread)) {
        this.pointsTo.edge(linking.make({ kind: 'element', of: spread }, spread), param);
      }
    }
  }

  /** A value handed to unknown code: functions in it may be called with anything that code has. */
  escape(value: NodeId, outside: Token, isKept = true): void {
    const { program, pointsTo } = this;
    pointsTo.watch(value, (token) => {
      const origin = originOf(token);
      const target = origin && program.at(origin.node);
      if (origin?.facet !== 'self' || target?.kind !== 'function') return;
      if (isKept) this.escaped.add(origin.node);
      for (const param of program.refs(origin.node, target.params)) this.open(param, outside);
    });
  }

  /** Lets something from outside the program into a parameter. */
  open(param: NodeId, outside: Token): void {
    const tokens = this.opened.get(param) ?? new Set();
    this.opened.set(param, tokens.add(outside));
    this.pointsTo.add(param, outside);
  }

  bind(id: NodeId, target: Token, args: readonly NodeId[]): void {
    const token = tokenOf(id, 'self');
    this.#bound.set(token, { target, args });
    this.pointsTo.add(id, token);
  }

  /** Lets unknown callers into every function that nothing in the program calls. */
  openUncalled(): void {
    this.program.ofKind('function', (node, id) => {
      if (this.callers.has(id)) return;
      for (const param of this.program.refs(id, node.params)) {
        if (!this.opened.has(param)) this.open(param, CALLER);
      }
    });
  }
}
