import { pushTo } from '../../collections/pushTo';
import type { CallNode, ClassNode, DerivedNode, FunctionNode, ObjectNode } from '../fileGraph';
import type { LocalId, NodeId } from '../nodeIds';
import type { CallLinks } from './callLinks';
import { ANY, type Copy, type Heap, SPREAD } from './heap';
import { knownMembers, memberTokens } from './knownMembers';
import type { Linking } from './linking';
import type { PointsTo, Reactor } from './pointsTo';
import type { LoadedFile, Program } from './program';
import { FIRST_SOURCE, setUpOf, stepsOf, WHOLE } from './setUp';
import {
  EVENT,
  GLOBAL,
  isOutside,
  originOf,
  SDK,
  SDK_CLASS,
  type Token,
  tokenOf,
  WX,
  WX_CLOUD,
} from './tokens';

const NO_NAMES: ReadonlySet<string> = new Set();

/** Turns nodes into edges and watchers. One instance per solve. */
export class Constraints implements Linking, Reactor {
  readonly #subclasses = new Map<NodeId, NodeId[]>();
  /** The nodes that stand for the instances of a class or function. */
  readonly #instanceNodes = new Map<NodeId, NodeId[]>();

  constructor(
    readonly program: Program,
    readonly pointsTo: PointsTo,
    readonly heap: Heap,
    readonly calls: CallLinks,
  ) {
    pointsTo.reactor = this;
  }

  /** Sets up a newly loaded file. */
  addFile(file: LoadedFile): void {
    const { graph } = file;
    this.#take(setUpOf(graph), file.id(0 as LocalId));
    for (const { object, name, key, value } of graph.stores) {
      const [holder, stored] = [file.id(object), file.id(value)];
      if (name === undefined && key === undefined) this.copy(holder, stored);
      else this.store(holder, name, stored, key === undefined ? undefined : file.id(key));
    }
    for (const { sub, base } of graph.inheritances) this.#inherit(file.id(sub), file.id(base));
  }

  #inherit(sub: NodeId, base: NodeId): void {
    this.pointsTo.watch(sub, (subToken) => {
      const child = originOf(subToken);
      if (child?.facet !== 'self') return;
      this.pointsTo.watch(base, (baseToken) => {
        const parent = originOf(baseToken);
        if (parent?.facet === 'self') this.#addSubclass(child.node, parent.node);
      });
    });
  }

  #addSubclass(sub: NodeId, base: NodeId): void {
    for (const facet of ['self', 'prototype', 'instance'] as const) {
      this.heap.inherit(tokenOf(sub, facet), tokenOf(base, facet));
    }
    pushTo(this.#subclasses, base, sub);
    // Inherited methods see the subclass' instances too.
    for (const node of this.#instanceNodes.get(base) ?? []) {
      this.pointsTo.add(node, tokenOf(sub, 'instance'));
    }
  }

  make(node: Parameters<Program['addNode']>[0], like: NodeId): NodeId {
    const { program } = this;
    const id = program.addNode(node, like);
    this.#take(
      stepsOf(program.at(id), id, (other) => program.at(other as NodeId)),
      0,
    );
    return id;
  }

  /** Takes the steps of setting nodes up, whose numbers count from `base`. */
  #take(steps: ArrayLike<number>, base: number): void {
    const { pointsTo } = this;
    for (let at = 0; at < steps.length; at += 2) {
      const id = (base + steps[at]!) as NodeId;
      const other = steps[at + 1]!;
      if (other >= 0) pointsTo.watchFor(id, (base + other) as NodeId);
      else if (other === WHOLE) this.#addWhole(id);
      else pointsTo.edge((base + FIRST_SOURCE - other) as NodeId, id);
    }
  }

  #addWhole(id: NodeId): void {
    const { program } = this;
    const node = program.at(id);
    switch (node.kind) {
      case 'object':
        this.#addObject(id, node);
        return;
      case 'array':
        this.#addArray(id, program.refs(id, node.items), node.spreads);
        return;
      case 'function':
        this.#addFunction(id, node);
        return;
      case 'class':
        this.#addClass(id, node);
        return;
      case 'call':
        this.calls.add(id, node as CallNode, this);
        return;
      case 'exports':
      case 'moduleObject':
        this.#addModule(id, node.kind);
        return;
      case 'global':
        this.#addGlobal(id, node.name);
        return;
      case 'element':
      case 'item':
      case 'values':
      case 'entries':
      case 'prototype':
      case 'instance':
        this.#addDerived(id, node.kind, program.ref(id, node.of));
        return;
      default:
        return;
    }
  }

  /** What a node does about a token that has arrived at its object or callee. */
  react(id: NodeId, token: Token): void {
    const node = this.program.at(id);
    if (node.kind === 'member') this.#load(token, node.name, id);
    else if (node.kind === 'index') this.#loadAny(token, id);
    else this.calls.react(id, node as CallNode, token, this);
  }

  /** Lets a property of what a token stands for flow into `target`. */
  #load(token: Token, name: string, target: NodeId): void {
    for (const result of memberTokens(token, name)) this.pointsTo.add(target, result);
    const origin = originOf(token);
    if (name === 'prototype' && origin?.facet === 'self') {
      this.pointsTo.add(target, tokenOf(origin.node, 'prototype'));
    } else if (
      name === 'constructor' &&
      (origin?.facet === 'instance' || origin?.facet === 'prototype')
    ) {
      this.pointsTo.add(target, tokenOf(origin.node, 'self'));
    }
    if (name === 'default' && this.#isCommonJs(token)) this.pointsTo.add(target, token);
    if (hasFields(token) && !this.program.isMap(token)) this.heap.read(token, name, target);
  }

  /** `import x from` a CommonJS file gives the whole of its exports. */
  #isCommonJs(token: Token): boolean {
    const origin = originOf(token);
    const file = origin && this.program.fileOf(origin.node);
    return origin?.facet === 'self' && file !== undefined && !file.graph.esModule;
  }

  /** Lets every property flow into `target`: the key is not a plain name. */
  #loadAny(token: Token, target: NodeId): void {
    for (const result of memberTokens(token, ANY)) this.pointsTo.add(target, result);
    if (hasFields(token)) this.heap.readAll(token, target);
  }

  store(object: NodeId, name: string | undefined, value: NodeId, key?: NodeId): void {
    this.pointsTo.watch(object, (token) => {
      const origin = originOf(token);
      if (name === 'prototype' && origin?.facet === 'self') {
        this.pointsTo.watch(value, (parent) => {
          this.heap.inherit(tokenOf(origin.node, 'prototype'), parent);
          // Its methods see instances, which nobody may make here.
          this.heap.inherit(parent, tokenOf(origin.node, 'instance'));
        });
      } else if (hasFields(token)) {
        this.heap.store(token, name ?? ANY, value, key);
      }
    });
  }

  /** Copies the properties of `from` to `object`: spreads, `Object.assign`, `export *`. */
  copy(object: NodeId, from: NodeId, except: ReadonlySet<string> = NO_NAMES): void {
    this.pointsTo.watch(object, (target) => {
      if (!hasFields(target)) return;
      this.heap.addCopy(target, { from, except });
      this.pointsTo.watch(from, (source) => this.#copyToken(source, target, { from, except }));
    });
  }

  #copyToken(source: Token, target: Token, { from, except }: Copy): void {
    for (const name of knownMembers(source)) {
      if (except.has(name)) continue;
      const nameSpan = { start: 0, end: 0 };
      this.heap.store(
        target,
        name,
        this.make({ kind: 'member', object: from, name, nameSpan }, from),
      );
    }
    if (isOutside(source)) this.heap.store(target, SPREAD, from);
    if (hasFields(source)) this.heap.copy(source, target, except);
  }

  #addObject(id: NodeId, node: ObjectNode): void {
    const { program } = this;
    const self = tokenOf(id, 'self');
    this.pointsTo.add(id, self);
    program.refs(id, node.spreads).forEach((spread, index) => {
      const anew = node.properties.filter(({ after }) => after > index);
      this.copy(id, spread, new Set(anew.flatMap(({ name }) => name ?? [])));
    });
    for (const { name, key, value } of node.properties) {
      this.heap.store(self, name ?? ANY, program.ref(id, value), key && program.ref(id, key));
    }
  }

  #addArray(id: NodeId, items: readonly NodeId[], spreads: readonly number[]): void {
    const self = tokenOf(id, 'self');
    this.pointsTo.add(id, self);
    items.forEach((item, index) => {
      if (spreads.includes(index)) {
        this.heap.store(self, ANY, this.make({ kind: 'element', of: item }, item));
      } else {
        const afterSpread = spreads.some((spread) => spread < index);
        this.heap.store(self, afterSpread ? ANY : String(index), item);
      }
    });
  }

  #addFunction(id: NodeId, node: FunctionNode): void {
    const { program, pointsTo, heap } = this;
    pointsTo.add(id, tokenOf(id, 'self'));
    heap.inherit(tokenOf(id, 'instance'), tokenOf(id, 'prototype'));
    if (node.self < 0) return;
    const self = program.ref(id, node.self);
    // Any function may be a constructor; what it stores in `this` is then its instances'.
    if (node.receiver >= 0) pointsTo.edge(program.ref(id, node.receiver), self);
    else pointsTo.add(self, tokenOf(id, 'instance'));
  }

  #addClass(id: NodeId, node: ClassNode): void {
    const { program, pointsTo, heap } = this;
    pointsTo.add(id, tokenOf(id, 'self'));
    heap.inherit(tokenOf(id, 'instance'), tokenOf(id, 'prototype'));
    if (node.base < 0) return;
    pointsTo.watch(program.ref(id, node.base), (token) => {
      if (token === SDK_CLASS) pointsTo.add(program.ref(id, node.instance), SDK);
      const base = originOf(token);
      if (base?.facet === 'self') this.#addSubclass(id, base.node);
    });
  }

  #addModule(id: NodeId, kind: 'exports' | 'moduleObject'): void {
    const self = tokenOf(id, 'self');
    this.pointsTo.add(id, self);
    const { graph, id: idOf } = this.program.fileOf(id)!;
    if (kind === 'moduleObject') this.heap.store(self, 'exports', idOf(graph.exports));
  }

  #addGlobal(id: NodeId, name: string): void {
    if (/^(global|globalThis|window|self)$/.test(name)) this.pointsTo.add(id, GLOBAL);
    else {
      for (const token of memberTokens(GLOBAL, name)) this.pointsTo.add(id, token);
      this.heap.read(GLOBAL, name, id);
    }
  }

  #addDerived(id: NodeId, kind: DerivedNode['kind'], of: NodeId): void {
    const { pointsTo, heap } = this;
    if (kind === 'values' || kind === 'entries') {
      const list = tokenOf(id, 'self');
      pointsTo.add(id, list);
      heap.store(
        list,
        ANY,
        kind === 'values' ? this.make({ kind: 'item', of }, of) : this.#pairOf(of),
      );
      return;
    }
    let pair: NodeId | undefined;
    pointsTo.watch(of, (token) => {
      const origin = originOf(token);
      if (kind === 'element' && this.program.isMap(token)) {
        pair ??= this.#pairOf(of);
        pointsTo.edge(pair, id);
      } else if (kind === 'element' || kind === 'item') {
        if (isOutside(token)) pointsTo.add(id, token);
        if (hasFields(token)) heap.readOwn(token, id);
      } else if (origin?.facet === 'self') {
        pointsTo.add(id, tokenOf(origin.node, kind === 'prototype' ? 'prototype' : 'instance'));
        if (kind === 'instance') this.#addInstanceNode(id, origin.node);
      }
    });
  }

  /** A [key, value] of an object or Map. */
  #pairOf(of: NodeId): NodeId {
    const items = [this.make({ kind: 'unknown' }, of), this.make({ kind: 'item', of }, of)];
    return this.make({ kind: 'array', items, spreads: [] }, of);
  }

  #addInstanceNode(id: NodeId, of: NodeId): void {
    pushTo(this.#instanceNodes, of, id);
    for (const sub of this.#subclasses.get(of) ?? []) {
      this.pointsTo.add(id, tokenOf(sub, 'instance'));
    }
  }
}

/** The things known by name in which programs store properties of their own. */
const STORED: ReadonlySet<Token> = new Set([SDK, GLOBAL, EVENT, WX, WX_CLOUD]);

/** Whether properties can be stored in what a token stands for. */
function hasFields(token: Token): boolean {
  return STORED.has(token) || originOf(token) !== undefined;
}
