import type { Place, Span } from '../text/span';
import type { PlainType } from './operations';

/** A property of an object literal as the code writes it, or as an assignment adds it. */
export interface ValueProperty extends Place {
  readonly name: string;
  /** Present where it is no part of the literal: the object is `open` then, for the assignment may not come to pass. */
  readonly assigned?: true;
  /** The key alone. */
  readonly key: Span;
  readonly value: Value;
}

/** A part of what a call of the sdk gives. */
export interface ReplyPart {
  /** The call's number in the function's solved program. */
  readonly call: number;
  /** The sdk's member that is called: `openapi` for a cloud call; `thrown` for what was caught. */
  readonly of: string;
  readonly path: readonly string[];
  /** False where something else stands in for it when it is missing. */
  readonly certain: boolean;
}

/**
 * What is known of a value, with the place where it is written. `unknown` is an honest answer:
 * rules stay silent on it.
 */
export type Value = Place &
  (
    | { readonly kind: 'string'; readonly value: string }
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'boolean'; readonly value: boolean }
    | { readonly kind: 'null' }
    | { readonly kind: 'undefined' }
    /** A string with holes: `parts` are the known pieces, a hole between each two. */
    | {
        readonly kind: 'template';
        readonly parts: readonly string[];
        /** Where what fills the holes comes from outside, as far as that is known. */
        readonly origins?: readonly string[];
      }
    /** `open` when a spread, a computed key or a later assignment may add or change properties. */
    | {
        readonly kind: 'object';
        readonly properties: readonly ValueProperty[];
        readonly open: boolean;
      }
    | { readonly kind: 'array'; readonly items: readonly Value[]; readonly open: boolean }
    | { readonly kind: 'function' }
    | {
        readonly kind: 'unknown';
        /** Of what type it is, whatever its value; absent where that is not known. */
        readonly type?: PlainType;
        /** Where it comes from outside, as `UnknownValue.module` says it; absent where that is not known. */
        readonly origin?: string;
        /** The path below the handler's event that it is, or a Buffer of it; absent where it is not. */
        readonly event?: readonly string[];
        /** What part of an sdk call's reply it is; absent where it is none, or one of several. */
        readonly reply?: ReplyPart;
        /** All that it may be, where the expression says so (`a ? b : c`, `a || b`, a default), or all are of the event. */
        readonly options?: readonly Value[];
      }
  );
