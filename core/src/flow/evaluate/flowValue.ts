import type { NodeId } from '../nodeIds';
import type { Plain, PlainType } from '../operations';
import type { CallEdge } from '../solve/callEdge';
import type { Token } from '../solve/tokens';
import type { Circumstances } from './circumstances';

/** A hop on a value's way, the newest first. */
export interface Trail {
  readonly kind: 'import' | 'variable' | 'property' | 'argument' | 'return' | 'name';
  readonly node: NodeId;
  readonly before: Trail | undefined;
}

/** A segment of an interface's dotted name; `text` is undefined where it cannot be known. */
export interface Segment {
  readonly text: string | undefined;
  /** The expression that gives it. */
  readonly node: NodeId;
  readonly trail: Trail | undefined;
  /** How it is made of texts in the handler's event; undefined where it is made of anything else. */
  readonly made: MadeText | undefined;
}

/** A text in the handler's event, and what is made of it. */
export interface EventText {
  /** The path below the event. */
  readonly path: readonly string[];
  /** What is done to it, in this order. */
  readonly steps: readonly TextStep[];
}

/** A method that is called, or an item that is taken of a list. */
export type TextStep =
  | { readonly method: string; readonly args: readonly FlowValue[] }
  | { readonly item: number };

/** A text that is made of texts in the event, which stand between its parts. */
export interface MadeText {
  readonly parts: readonly string[];
  readonly holes: readonly EventText[];
}

/** An item of a list that was worked out: a node to evaluate, a finished value, or what a function makes of another list's. */
export type ListItem =
  | { readonly node: NodeId }
  | { readonly value: FlowValue }
  | {
      readonly by: FlowValue & { readonly kind: 'function' };
      readonly of: ListItem;
      readonly index: number;
    };

/** How a function was entered: by a call, or with values that were worked out. */
export type Entry =
  | { readonly kind: 'edge'; readonly edge: CallEdge; readonly over?: Entry }
  | { readonly kind: 'values'; readonly values: readonly FlowValue[] };

/** The circumstances under which an outcome holds. */
export type Env = Circumstances<Entry>;

/** What an expression may be, in one consistent set of circumstances. */
export type FlowValue =
  | { readonly kind: 'text'; readonly text: string; readonly node: NodeId }
  /** A string with holes between its parts. */
  | {
      readonly kind: 'template';
      readonly parts: readonly string[];
      /** What stands in the holes, where it is made of the event. */
      readonly holes?: readonly (EventText | undefined)[];
    }
  | { readonly kind: 'constant'; readonly value: Exclude<Plain, string> }
  | { readonly kind: 'sdk' }
  | { readonly kind: 'sdkClass' }
  | {
      readonly kind: 'openapi';
      readonly segments: readonly Segment[];
      /** The argument of `cloud.openapi(options)`. */
      readonly options: NodeId | undefined;
      /** Arguments given by `bind`. */
      readonly bound?: readonly NodeId[];
      /** False when it is only `openapi` of something that an unknown caller passes. */
      readonly proven: boolean;
    }
  /** An object, array, class, instance or module, by its token. */
  | {
      readonly kind: 'object';
      readonly token: Token;
      /** Of an array: that others may be among its items, or in another order; `anywhere` if each may be at any place. */
      readonly isLoose?: boolean | 'anywhere';
    }
  | {
      readonly kind: 'function';
      readonly node: NodeId;
      /** The circumstances in which its surroundings were entered. */
      readonly captured: Env;
      /** Arguments given by `bind`. */
      readonly bound: readonly NodeId[];
    }
  /** A list that was worked out; one that is `open` has other items too, or in another order. */
  | {
      readonly kind: 'list';
      readonly items: readonly ListItem[];
      readonly open?: boolean;
      /** Where it is made; undefined where nothing can change it. */
      readonly made?: NodeId;
      /** Its items when it was made, where code has changed them since. */
      readonly initial?: readonly ListItem[];
    }
  | {
      readonly kind: 'event';
      readonly path: readonly string[];
      readonly type?: PlainType | undefined;
    }
  | UnknownValue;

/** Something that is not followed. */
export interface UnknownValue {
  readonly kind: 'unknown';
  /** Known where only the value is not. */
  readonly type?: PlainType | undefined;
  /** Passed by an unknown caller. */
  readonly caller: boolean;
  /**
   * Where it comes from, as a path from a module, a global or what an unknown caller passes (`caller`):
   * `()` stands for what a call gives, so `wx.login().code` is that however it was taken from there.
   */
  readonly module?: string | undefined;
  /** Under which known code has stored properties in it. */
  readonly token?: Token | undefined;
  /** The name of the sdk's member that it is. */
  readonly member?: string | undefined;
  readonly reply?: Reply | undefined;
  /** What it is made of, where that is a text in the event. */
  readonly made?: EventText | undefined;
}

/** Of what an error is a reply that was caught. */
export const THROWN = 'thrown';

/** What a call of the sdk gives, by promise or at once, or an error that was caught, or a part of these. */
export interface Reply {
  /** The call; of an error the node that stands for it. */
  readonly call: NodeId;
  /** The sdk's member that is called: `openapi` for a cloud call; `THROWN` for an error. */
  readonly of: string;
  readonly path: readonly string[];
}

/** A value with the circumstances under which it holds. */
export interface Outcome {
  readonly value: FlowValue;
  readonly env: Env;
  readonly trail: Trail | undefined;
}

/** A value of which nothing is known. */
export const UNKNOWN: UnknownValue = { kind: 'unknown', caller: false };

/** Some value of a type. */
export function someOf(type: PlainType | undefined): UnknownValue {
  return type === undefined ? UNKNOWN : { ...UNKNOWN, type };
}

/** The type of a plain value, known or not; undefined for any other. */
export function typeOfValue(value: FlowValue): PlainType | undefined {
  switch (value.kind) {
    case 'text':
    case 'template':
      return 'string';
    case 'constant':
      return typeof value.value === 'number' || typeof value.value === 'boolean'
        ? (typeof value.value as PlainType)
        : undefined;
    case 'event':
    case 'unknown':
      return value.type;
    default:
      return undefined;
  }
}

/** A known plain value; undefined where it is not known. */
export function plainOf(value: FlowValue): { readonly plain: Plain } | undefined {
  if (value.kind === 'text') return { plain: value.text };
  return value.kind === 'constant' ? { plain: value.value } : undefined;
}

/** A plain value as an outcome has it; of numbers that JSON cannot say only the type counts. */
export function valueOfPlain(plain: Plain, node: NodeId): FlowValue {
  if (typeof plain === 'string') return { kind: 'text', text: plain, node };
  if (typeof plain === 'number' && !Number.isFinite(plain)) return someOf('number');
  return { kind: 'constant', value: plain };
}

/** What a value is made of where that is one text in the event; undefined for any other. */
export function eventTextOf(value: FlowValue): EventText | undefined {
  if (value.kind === 'event') return { path: value.path, steps: [] };
  return value.kind === 'unknown' ? value.made : undefined;
}

/** Whether a value may be anything: all that may be known of it is where it comes from. */
export function isOpen({ kind }: FlowValue): boolean {
  return kind === 'unknown' || kind === 'event';
}

/** Whether all of a value is known. */
export function isKnown(value: FlowValue): boolean {
  return !isOpen(value) && value.kind !== 'template';
}

/** The value that says that there is none. */
export const UNDEFINED: FlowValue = { kind: 'constant', value: undefined };

/** Whether a value is known to be missing. */
export function isUndefined(value: FlowValue): boolean {
  return value.kind === 'constant' && value.value === undefined;
}

/** Whether a value has no properties at all. */
export function isMissing(value: FlowValue): boolean {
  return value.kind === 'constant' && (value.value === undefined || value.value === null);
}

/** Whether a value can be no property's name: code that reads one by it has left that case out before. */
export function isNoName(value: FlowValue): boolean {
  return value.kind === 'constant' && typeof value.value !== 'number';
}
