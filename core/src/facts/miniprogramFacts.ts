import type { Span } from '../text/span';

/** A cloudID that is passed as the plain string it is. */
export interface RawCloudId {
  readonly span: Span;
  /** Whether the expression is the member's name too, as in `{ cloudID }`. */
  readonly isShorthand: boolean;
}

/** A `wx.cloud.callFunction` of the mini program with what it passes. */
export interface MiniprogramCall {
  /** The function's name; undefined when it is not written out. */
  readonly name: string | undefined;
  /** Names of the members of `data` that are a CloudID. */
  readonly cloudIdFields: readonly string[];
  /** All CloudIDs directly in `data`, in order. */
  readonly cloudIds: readonly Span[];
  /** CloudIDs deeper in `data`. */
  readonly nested: readonly Span[];
  /** Expressions that give a bare cloudID as a member of `data`. */
  readonly raw: readonly RawCloudId[];
}

/** Facts about a source file of the mini program. */
export interface MiniprogramFacts {
  readonly calls: readonly MiniprogramCall[];
  /** Every call of `CloudID`. */
  readonly cloudIds: readonly Span[];
}
