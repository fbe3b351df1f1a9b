import type { Span } from '../text/span';
import type { LocalId } from './nodeIds';

/** A property of an object literal; `key` names a computed key's node instead of `name`. */
export interface PropertyEntry {
  readonly name: string | undefined;
  readonly key: LocalId | undefined;
  readonly keySpan: Span;
  readonly value: LocalId;
  /** How many of the object's spreads stand before it. */
  readonly after: number;
}

/** What every node has: where it is written and the function node it is written in (-1: module level). */
interface NodeBase {
  readonly span: Span;
  readonly owner: LocalId;
}

/** A string literal; the span includes its quotes. */
interface TextNode extends NodeBase {
  readonly kind: 'text';
  readonly value: string;
}

/** A number, a truth value, `null` or `undefined` that the code writes. */
export interface ConstantNode extends NodeBase {
  readonly kind: 'constant';
  readonly value: number | boolean | null | undefined;
}

/**
 * Any of its sources: a variable, a read of it, a conditional, what a function returns. Of an `or`
 * (`a || b`) and a `default` (`a ?? b`, `{ a = b }`) a source counts where those before it are false
 * or missing. Promises are transparent: an `awaited` value is its one source, and only says that code
 * waits there; a `gathered` one is a list, of whose promises `Promise.all` makes one.
 */
export interface JoinNode extends NodeBase {
  readonly kind: 'join';
  readonly role:
    | 'variable'
    | 'read'
    | 'choice'
    | 'or'
    | 'default'
    | 'awaited'
    | 'gathered'
    | 'returns'
    | 'field';
  readonly sources: LocalId[];
  /** Of a choice and of what a function returns: the branch that each source is given in. */
  branches?: number[];
  /** Of a variable that is read where it is not certain which assignment was the last: the branch of each. */
  assigned?: number[];
}

/** A template literal or a chain of `+`; of `name += …` the first part is the name itself. */
export interface ConcatNode extends NodeBase {
  readonly kind: 'concat';
  /** `+` adds numbers until it meets a text. */
  readonly role: 'template' | 'sum';
  /** For `+=`: whether it happens once, perhaps, or any number of times. */
  readonly appends?: 'once' | 'perhaps' | 'repeatedly';
  readonly parts: readonly LocalId[];
}

/** An operator or a global function that gives a plain value, see `operationOf`. */
export interface OperationNode extends NodeBase {
  readonly kind: 'operation';
  readonly operator: string;
  readonly operands: readonly LocalId[];
}

/** `object.name`; `nameSpan` is empty where the name is still to be typed. */
export interface MemberNode extends NodeBase {
  readonly kind: 'member';
  readonly object: LocalId;
  readonly name: string;
  readonly nameSpan: Span;
}

/** `object[key]` with a key that is no literal. */
interface IndexNode extends NodeBase {
  readonly kind: 'index';
  readonly object: LocalId;
  readonly key: LocalId;
}

/** A call, `new` among them. */
export interface CallNode extends NodeBase {
  readonly kind: 'call';
  readonly callee: LocalId;
  readonly args: readonly LocalId[];
  /** Indexes of arguments that are spread. */
  readonly spreads: readonly number[];
  readonly construct: boolean;
  /** The branch that it is in, an index of the graph's `branches`; -1 where the function comes to it anyway. */
  readonly branch: number;
}

/** An object literal, or a `Map` made from literal pairs. */
export interface ObjectNode extends NodeBase {
  readonly kind: 'object';
  readonly properties: readonly PropertyEntry[];
  readonly spreads: readonly LocalId[];
  /** True of a `Map`, whose values are none of its members. */
  readonly isMap?: boolean;
}

/** A list that is written out. */
export interface ArrayNode extends NodeBase {
  readonly kind: 'array';
  readonly items: readonly LocalId[];
  /** Indexes of items that are spread. */
  readonly spreads: readonly number[];
  /** The branch that it is in, as of a call. */
  readonly branch: number;
}

/** A function of JavaScript, methods and arrow functions among them. */
export interface FunctionNode extends NodeBase {
  readonly kind: 'function';
  readonly name: string;
  readonly async: boolean;
  readonly params: LocalId[];
  returns: LocalId;
  /** The node of `this`; -1 for arrow functions, which use their surroundings'. */
  self: LocalId;
  /** The nodes that give what parameters may be, by their places, where the function gives something true. */
  admits?: readonly (readonly LocalId[] | undefined)[];
  /** The node whose values `this` has in a method: the object, class or instance; -1 for none. */
  readonly receiver: LocalId;
}

/** A class with its members. */
export interface ClassNode extends NodeBase {
  readonly kind: 'class';
  readonly name: string;
  /** The constructor's function node; -1 when it is inherited. */
  maker: LocalId;
  /** The superclass expression; -1 for none. */
  readonly base: LocalId;
  /** The node of its instances. */
  instance: LocalId;
}

/** A parameter as the callers pass it; with `rest` all from `index` on as an array. */
export interface ParameterNode extends NodeBase {
  readonly kind: 'param';
  readonly index: number;
  readonly rest: boolean;
}

/** What a module specifier leads to: the exports of a file, the sdk, or something outside. */
interface ModuleNode extends NodeBase {
  readonly kind: 'module';
  readonly specifier: LocalId;
}

/** What a `catch` clause is given: whatever its `try` block throws, which is the nodes from `first` up to `end`. */
interface CaughtNode extends NodeBase {
  readonly kind: 'caught';
  readonly first: LocalId;
  readonly end: LocalId;
}

/** Nodes that stand for one thing derived from another node. */
export interface DerivedNode extends NodeBase {
  readonly kind:
    | 'element' // an element of an iterable
    | 'item' // the same, but of a Map a value, as its methods give them, and no pair
    | 'elementOrKey' // what `has` of a Set or Map knows: an element or a key
    | 'keys' // a list of an object's keys
    | 'values' // a list of its values
    | 'entries' // a list of [key, value]
    | 'prototype' // of a class or function
    | 'instance' // of a class
    | 'rejected'; // what a promise is rejected with
  readonly of: LocalId;
}

/** A reference that its surroundings restrict to some values (`===`, `switch`, `includes`), or to others than some. */
export interface NarrowedNode extends NodeBase {
  readonly kind: 'narrowed';
  readonly inner: LocalId;
  /** Nodes that together give the possible values; none where only `others` counts. */
  readonly options: readonly LocalId[];
  /** Texts that it is not. */
  readonly others: readonly string[];
}

/** What a parameter of the functions that are called may be where they give something true. */
export interface AdmittedNode extends NodeBase {
  readonly kind: 'admitted';
  readonly callee: LocalId;
  readonly index: number;
}

interface GlobalNode extends NodeBase {
  readonly kind: 'global';
  readonly name: string;
}

/** `this`, the module's `exports` or `module` object, or something that is not followed. */
interface PlainNode extends NodeBase {
  readonly kind: 'this' | 'exports' | 'moduleObject' | 'unknown';
}

/** A place in a file's graph where a value is. */
export type FlowNode =
  | TextNode
  | ConstantNode
  | JoinNode
  | ConcatNode
  | OperationNode
  | MemberNode
  | IndexNode
  | CallNode
  | ObjectNode
  | ArrayNode
  | FunctionNode
  | ClassNode
  | ParameterNode
  | ModuleNode
  | CaughtNode
  | DerivedNode
  | NarrowedNode
  | AdmittedNode
  | GlobalNode
  | PlainNode;

/** `object.name = value` or `object[key] = value`; with neither name nor key all of value's properties are copied. */
export interface StoreEffect {
  readonly object: LocalId;
  readonly name: string | undefined;
  readonly key: LocalId | undefined;
  readonly value: LocalId;
  /** Where the name is written; undefined where no name is. */
  readonly nameSpan: Span | undefined;
  /** The branch that it is in, as of a call. */
  readonly branch: number;
}

/** What a statement or operator does with a value without passing it on. */
export interface Consumption {
  readonly node: LocalId;
  /**
   * Its statement ends with it; it decides what comes next; something else stands in where it is missing
   * (`a || b`, `a?.b`); it is thrown; it is given up with `void`.
   */
  readonly how: 'dropped' | 'tested' | 'guarded' | 'thrown' | 'voided';
}

/** One of some tests is true (or, unless it `holds`, none is); without tests it is not known what decides. */
export interface Condition {
  readonly tests: readonly LocalId[];
  readonly holds: boolean;
}

/** A part of a function that may be left out, or that runs more than once: it is entered on a condition. */
export interface Branch extends Condition {
  /** The branch around it; -1 for none within its function. */
  readonly parent: number;
  /** A number that it shares with those that it excludes, the parts of one `if`, `?:` or `switch`; -1 for none. */
  readonly group: number;
}

/** A `return` or `throw`: what follows it may not run. */
export interface Exit {
  readonly how: 'return' | 'throw';
  readonly owner: LocalId;
  readonly branch: number;
  /** Where the statement ends: what it holds itself still runs. */
  readonly end: number;
}

/** A constructor made to inherit from another by a helper instead of `extends`. */
export interface Inheritance {
  readonly sub: LocalId;
  readonly base: LocalId;
}

/** A `cloudcall-uses` comment. */
export interface UsesComment {
  readonly names: readonly { readonly name: string; readonly span: Span }[];
  /** The calls it speaks for begin in this range: the rest of its own line or the next line of code. */
  readonly scope: Span;
}

/** The value-flow graph of one source file. Context-free: it depends on the file's text alone. */
export interface FileGraph {
  readonly path: string;
  readonly nodes: readonly FlowNode[];
  /** The nodes of `exports` and `module`; -1 where nothing was read. */
  readonly exports: LocalId;
  readonly moduleObject: LocalId;
  readonly stores: readonly StoreEffect[];
  readonly inheritances: readonly Inheritance[];
  readonly consumptions: readonly Consumption[];
  readonly branches: readonly Branch[];
  readonly exits: readonly Exit[];
  /** Names bound by `import`/`export` statements make it an ES module. */
  readonly esModule: boolean;
  /** The keyword of the first of these; undefined where there is none. */
  readonly moduleStatement: Span | undefined;
  readonly usesComments: readonly UsesComment[];
  /** The first syntax error; undefined when the file parses. */
  readonly syntaxError: Span | undefined;
  /** True when the file is too large or too deep to be read; `nodes` is then empty. */
  readonly tooComplex: boolean;
}
