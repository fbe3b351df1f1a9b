import type { JoinNode, NodeId } from '../fileGraph';
import type { PointsTo } from './pointsTo';
import type { Program } from './program';
import { GLOBAL, type Token } from './tokens';

/** Stands for all properties whose names are not known. */
export const ANY = '*';

/** The properties of every object, each a node into which the stored values flow. */
export class Heap {
  readonly #fields = new Map<Token, Map<string, NodeId>>();
  readonly #parents = new Map<Token, Set<Token>>();
  readonly #onField = new Map<Token, ((name: string, field: NodeId) => void)[]>();
  readonly #onParent = new Map<Token, ((parent: Token) => void)[]>();

  constructor(
    readonly program: Program,
    readonly pointsTo: PointsTo,
  ) {}

  /** The node of a property, made when it is first asked for. */
  field(object: Token, name: string, like: NodeId): NodeId {
    const fields = this.#fields.get(object) ?? new Map<string, NodeId>();
    this.#fields.set(object, fields);
    let field = fields.get(name);
    if (field === undefined) {
      field = this.program.addNode({ kind: 'join', role: 'field', sources: [] }, like);
      fields.set(name, field);
      for (const react of this.#onField.get(object) ?? []) react(name, field);
    }
    return field;
  }

  /** The properties that are known so far, those of prototypes not included. */
  fieldsOf(object: Token): ReadonlyMap<string, NodeId> {
    return this.#fields.get(object) ?? new Map();
  }

  /** A property of the global object, if anything was stored in it. */
  globalField(name: string): NodeId | undefined {
    const field = this.fieldsOf(GLOBAL).get(name);
    const node = field === undefined ? undefined : this.program.at(field);
    return node?.kind === 'join' && node.sources.length > 0 ? field : undefined;
  }

  parentsOf(object: Token): Iterable<Token> {
    return this.#parents.get(object) ?? [];
  }

  store(object: Token, name: string, value: NodeId): void {
    const field = this.field(object, name, value);
    const { sources } = this.program.at(field) as JoinNode;
    if (sources.includes(value)) return;
    sources.push(value);
    this.pointsTo.edge(value, field);
  }

  /** Lets a property, looked up through the prototypes too, flow into `target`. */
  read(object: Token, name: string, target: NodeId): void {
    this.#alongParents(object, (holder) => {
      this.pointsTo.edge(this.field(holder, name, target), target);
      if (name !== ANY) this.pointsTo.edge(this.field(holder, ANY, target), target);
    });
  }

  /** Lets every property flow into `target`. */
  readAll(object: Token, target: NodeId): void {
    this.#alongParents(object, (holder) => {
      this.#eachField(holder, (_, field) => this.pointsTo.edge(field, target));
    });
  }

  /** Copies every property of `from`, by name, to `to`. */
  copy(from: Token, to: Token): void {
    if (from === to) return;
    this.#alongParents(from, (holder) => {
      this.#eachField(holder, (name, field) => this.store(to, name, field));
    });
  }

  /** Makes `parent` a prototype of `object`. */
  inherit(object: Token, parent: Token): void {
    const parents = this.#parents.get(object) ?? new Set<Token>();
    this.#parents.set(object, parents);
    if (object === parent || parents.has(parent)) return;
    parents.add(parent);
    for (const react of this.#onParent.get(object) ?? []) react(parent);
  }

  #eachField(object: Token, react: (name: string, field: NodeId) => void): void {
    pushTo(this.#onField, object, react);
    for (const [name, field] of [...this.fieldsOf(object)]) react(name, field);
  }

  #alongParents(object: Token, react: (holder: Token) => void): void {
    const seen = new Set<Token>();
    const visit = (holder: Token): void => {
      if (seen.has(holder)) return;
      seen.add(holder);
      react(holder);
      pushTo(this.#onParent, holder, visit);
      for (const parent of [...this.parentsOf(holder)]) visit(parent);
    };
    visit(object);
  }
}

function pushTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
