import { pushTo } from '../../collections/pushTo';
import type { FlowNode } from '../fileGraph';
import type { NodeId } from '../nodeIds';
import type { PointsTo } from './pointsTo';
import type { Program } from './program';
import { GLOBAL, originOf, type Token, tokenOf } from './tokens';

/** Stands for all properties whose names are not known. */
export const ANY = '*';

/** Holds the unknown objects that were spread into an object: their properties are its own. */
export const SPREAD = '...';

/** Holds the values stored under computed names, see `keyedOf`. */
export const KEYED = '[]';

const OPEN_NAMES = [ANY, SPREAD, KEYED];

/** The nodes of lists. */
const LISTS: ReadonlySet<FlowNode['kind']> = new Set(['array', 'values', 'entries']);

/** The properties of every object, each a node into which the stored values flow. */
export class Heap {
  readonly #fields = new Map<Token, Map<string, NodeId>>();
  readonly #parents = new Map<Token, Set<Token>>();
  /** Who waits for a property of one name, for one whose name is not known, and for any. */
  readonly #onField = new Map<Token, Map<string, FieldListener[]>>();
  readonly #onOpenField = new Map<Token, FieldListener[]>();
  readonly #onEveryField = new Map<Token, FieldListener[]>();
  readonly #onParent = new Map<Token, Climb[]>();
  readonly #keyed = new Map<Token, Keyed[]>();
  readonly #onKeyed = new Map<Token, ((keyed: Keyed) => void)[]>();
  readonly #copies = new Map<Token, Copy[]>();
  #isStoring = false;
  readonly #pending: [object: Token, name: string, value: NodeId, key: NodeId | undefined][] = [];
  /** True when a chain of prototypes was too long to be followed to its end. */
  hitBound = false;

  constructor(
    readonly program: Program,
    readonly pointsTo: PointsTo,
  ) {}

  /** The properties that are known so far, those of prototypes not included. */
  fieldsOf(object: Token): ReadonlyMap<string, NodeId> {
    return this.#fields.get(object) ?? NO_FIELDS;
  }

  /** The node of what a file exports, by that of its `module`; undefined where it exports nothing. */
  exportsOf(moduleObject: NodeId): NodeId | undefined {
    return this.fieldsOf(tokenOf(moduleObject, 'self')).get('exports');
  }

  /** A property of the global object, if anything was stored in it. */
  globalField(name: string): NodeId | undefined {
    return this.fieldsOf(GLOBAL).get(name);
  }

  /** The values stored under computed names, with the nodes of these. */
  keyedOf(object: Token): readonly Keyed[] {
    return this.#keyed.get(object) ?? [];
  }

  /** What was copied into an object, known or not. */
  copiesInto(object: Token): readonly Copy[] {
    return this.#copies.get(object) ?? [];
  }

  addCopy(object: Token, copy: Copy): void {
    pushTo(this.#copies, object, copy);
  }

  parentsOf(object: Token): Iterable<Token> {
    return this.#parents.get(object) ?? [];
  }

  /** Stores a value; `key` is the node of a computed name, told apart when the value is looked up. */
  store(object: Token, name: string, value: NodeId, key?: NodeId): void {
    const field = key === undefined ? name : KEYED;
    if (this.#isStoring) {
      // A store that another store set off waits for it.
      this.#pending.push([object, field, value, key]);
      return;
    }
    this.#isStoring = true;
    this.#storeNow(object, field, value, key);
    for (let index = 0; index < this.#pending.length; index += 1) {
      this.#storeNow(...this.#pending[index]!);
    }
    if (this.#pending.length > 0) this.#pending.length = 0;
    this.#isStoring = false;
  }

  #storeNow(object: Token, name: string, value: NodeId, key: NodeId | undefined): void {
    const isNew =
      key !== undefined &&
      !this.keyedOf(object).some((one) => one.key === key && one.value === value);
    if (isNew) pushTo(this.#keyed, object, { key, value });
    const known = this.#fields.get(object)?.get(name);
    if (known === undefined) this.pointsTo.edge(value, this.#newField(object, name, value));
    else if (this.program.addSource(value, known)) this.pointsTo.edge(value, known);
    if (isNew) for (const react of this.#onKeyed.get(object) ?? []) react({ key, value });
  }

  /** Lets a property, looked up through the prototypes too, flow into `target`. */
  read(object: Token, name: string, target: NodeId): void {
    // What is added to a list has a number for its name.
    const isNoItem = !/^\d+$/.test(name) && this.#isList(object);
    const react: FieldListener = (open, field) => {
      if (!isNoItem || open !== ANY) this.pointsTo.edge(field, target);
    };
    this.#alongParents(object, (holder) => {
      this.#whenField(holder, name, react);
      pushTo(this.#onOpenField, holder, react);
      const fields = this.fieldsOf(holder);
      for (const open of OPEN_NAMES) {
        const field = fields.get(open);
        if (field !== undefined) react(open, field);
      }
    });
  }

  #isList(object: Token): boolean {
    const origin = originOf(object);
    return origin?.facet === 'self' && LISTS.has(this.program.at(origin.node).kind);
  }

  /** Lets every property flow into `target`, those of prototypes not included. */
  readOwn(object: Token, target: NodeId): void {
    this.#eachField(object, (_, field) => this.pointsTo.edge(field, target));
  }

  /** Lets every property flow into `target`. */
  readAll(object: Token, target: NodeId): void {
    this.#alongParents(object, (holder) => {
      this.#eachField(holder, (_, field) => this.pointsTo.edge(field, target));
    });
  }

  /** Copies every property of `from`, by name, to `to`; those that are written anew there left out. */
  copy(from: Token, to: Token, except: ReadonlySet<string>): void {
    if (from === to) return;
    this.#alongParents(from, (holder) => {
      this.#eachField(holder, (name, field) => {
        if (name !== KEYED && !except.has(name)) this.store(to, name, field);
      });
      const copyKeyed = ({ key, value }: Keyed): void => this.store(to, KEYED, value, key);
      pushTo(this.#onKeyed, holder, copyKeyed);
      for (const keyed of [...this.keyedOf(holder)]) copyKeyed(keyed);
    });
  }

  /** Makes `parent` a prototype of `object`. */
  inherit(object: Token, parent: Token): void {
    const parents = this.#parents.get(object) ?? new Set<Token>();
    this.#parents.set(object, parents);
    if (object === parent || parents.has(parent)) return;
    parents.add(parent);
    for (const climb of [...(this.#onParent.get(object) ?? [])]) this.#climb(climb, parent);
  }

  /** Adds a property, which has one value for now, and tells those who wait for it. */
  #newField(object: Token, name: string, value: NodeId): NodeId {
    const field = this.program.addNode({ kind: 'join', role: 'field', sources: [value] }, value);
    const fields = this.#fields.get(object);
    if (fields === undefined) this.#fields.set(object, new Map([[name, field]]));
    else fields.set(name, field);
    const waiting = [
      this.#onField.get(object)?.get(name),
      OPEN_NAMES.includes(name) ? this.#onOpenField.get(object) : undefined,
      this.#onEveryField.get(object),
    ];
    for (const list of waiting) for (const react of list ?? []) react(name, field);
    return field;
  }

  #whenField(object: Token, name: string, react: FieldListener): void {
    const byName = this.#onField.get(object) ?? new Map<string, FieldListener[]>();
    this.#onField.set(object, byName);
    pushTo(byName, name, react);
    const field = this.fieldsOf(object).get(name);
    if (field !== undefined) react(name, field);
  }

  #eachField(object: Token, react: FieldListener): void {
    pushTo(this.#onEveryField, object, react);
    for (const [name, field] of [...this.fieldsOf(object)]) react(name, field);
  }

  #alongParents(object: Token, react: (holder: Token) => void): void {
    this.#climb({ from: object, react, seen: undefined }, object);
  }

  #climb(climb: Climb, holder: Token): void {
    if (holder !== climb.from || climb.seen !== undefined) {
      climb.seen ??= new Set([climb.from]);
      if (climb.seen.has(holder)) return;
      if (climb.seen.size >= MAX_PROTOTYPES) {
        this.hitBound = true;
        return;
      }
      climb.seen.add(holder);
    }
    climb.react(holder);
    pushTo(this.#onParent, holder, climb);
    const parents = this.#parents.get(holder);
    if (parents !== undefined) for (const parent of [...parents]) this.#climb(climb, parent);
  }
}

/** Prototypes beyond this many are not asked: only libraries that mix everything into everything have them. */
const MAX_PROTOTYPES = 24;

/** A value stored under a computed name. */
interface Keyed {
  readonly key: NodeId;
  readonly value: NodeId;
}

/** The properties of an object that are copied into another one, but for those written there afterwards. */
export interface Copy {
  readonly from: NodeId;
  readonly except: ReadonlySet<string>;
}

/** A way up from an object through its prototypes, those that it gets later too. */
interface Climb {
  readonly from: Token;
  readonly react: (holder: Token) => void;
  /** What has been passed, once that is more than the object itself. */
  seen: Set<Token> | undefined;
}

type FieldListener = (name: string, field: NodeId) => void;

const NO_FIELDS: ReadonlyMap<string, NodeId> = new Map();
