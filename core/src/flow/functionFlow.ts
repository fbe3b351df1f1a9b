import type { Place, Span } from '../text/span';
import type { NodeId } from './nodeIds';
import type { Value } from './value';

/** Why something about a function's cloud calls cannot be known. */
export type UnresolvedReason =
  | 'name-from-event' // the name comes from the caller's event and not every caller is a literal
  | 'dynamic-name' // the name is computed from something unknown
  | 'value-escapes' // the sdk or openapi object is handed to unknown code
  | 'unknown-receiver' // `openapi` belongs to something that is not known to be the sdk
  | 'computed-require' // a require whose target cannot be known
  | 'outside-workspace' // code in a file that lies beyond the workspace
  | 'unparsable-file' // a source file with syntax errors
  | 'too-complex'; // a bound on the work per function was hit

/** One hop of a value on its way to a use, from the sdk to the call. */
export interface Step extends Place {
  readonly kind:
    | 'import'
    | 'variable'
    | 'property'
    | 'argument'
    | 'return'
    | 'name'
    | 'callFunction'
    | 'comment'
    | 'use';
}

/** An interface used at a place. */
export interface Use extends Place {
  readonly interface: string;
  /** How the value came here, first hop first; the last step is the use itself. */
  readonly chain: readonly Step[];
  /** The call, or undefined when the method is handed on instead of being called here. */
  readonly call: OpenapiCall | undefined;
}

/** A cloud call's facts. */
export interface OpenapiCall extends Place {
  /** Its number in the function's solved program. */
  readonly node: NodeId;
  /** The callee's span within the call. */
  readonly callee: Span;
  /** The first argument as far as it can be known; undefined when the call has none. */
  readonly argument: Value | undefined;
  readonly argumentCount: number;
  /** Value given to `cloud.openapi(options)` on the way; undefined for the plain object. */
  readonly options: Value | undefined;
}

/** Something that makes the set of used interfaces incomplete. */
export interface Unresolved extends Place {
  readonly reason: UnresolvedReason;
  /** True when it concerns a call (then it is a `dynamic-interface` finding). */
  readonly atCall: boolean;
  /** With the reason `unknown-receiver`. */
  readonly receiver?: Receiver;
}

/** What is in the sdk's place without being known to be the sdk. */
export interface Receiver {
  /** A package, or a file that is not there; a name that nothing declares. */
  readonly kind: 'package' | 'undeclared' | 'unknown';
  /** The package as the code requires it, or the name. */
  readonly name?: string;
  /** The interface that would be called; undefined where that is not known either. */
  readonly interface?: string | undefined;
}

/** A place where the sdk, its openapi object or a category is meant, for completion and hover. */
export interface OpenapiReference extends Place {
  /** Dotted path so far: '' for the openapi object itself, `security` for a category. */
  readonly path: string;
  /** Where the path is spelt, else the whole expression. */
  readonly name: Span;
}

/** What the flow of one function gives. Places are sorted by file and offset. */
export interface FunctionFlow {
  readonly uses: readonly Use[];
  readonly unresolved: readonly Unresolved[];
  /** All source files that the function can reach, inside its folder or not, sorted. */
  readonly files: readonly string[];
  /** Whether a file of the function imports wx-server-sdk. */
  readonly importsSdk: boolean;
}
