import type { Node } from 'jsonc-parser';
import type { Span, TextEdit } from '../text/span';

/** An entry of the `permissions.openapi` array that counts. */
export interface PermissionEntry {
  /** The interface's name as written. */
  readonly name: string;
  /** The string with its quotes. */
  readonly span: Span;
  /** Its index among the array's elements. */
  readonly index: number;
}

/** What is wrong with a config.json, each at its place. */
export interface ConfigIssue {
  readonly kind:
    | 'unreadable' // the file is there and could not be read: nothing is known of it
    | 'utf-16' // text that no reader of UTF-8 understands
    | 'syntax' // broken JSON
    | 'slip' // broken JSON, for a reason that `findSlips` knows; `detail` is its kind
    | 'type' // a value of a wrong type; `detail` says where and what is expected
    | 'duplicate-key'
    | 'comment'
    | 'trailing-comma'
    | 'bom';
  readonly span: Span;
  /** Dotted path of the key concerned (`permissions.openapi`, `permissions.openapi[2]`), '' for the whole file. */
  readonly path: string;
  /** For `type`: the expected JSON type. For `syntax`: the parser's error name. */
  readonly detail: string;
  /** For `slip` and `syntax`: what puts it right; absent where nothing does for certain. */
  readonly repair?: readonly TextEdit[];
  /** For `duplicate-key`: the key of the same name that counts. */
  readonly effective?: Span;
}

/** A key at the top level of a config.json, whatever stands behind it. */
export interface ConfigKey {
  readonly name: string;
  /** The key with its quotes. */
  readonly span: Span;
  /** The value's node; undefined while it is still being typed. */
  readonly value: Node | undefined;
  /** False when a later key of the same name takes its place. */
  readonly effective: boolean;
}

/** A config.json as a tolerant reader sees it. */
export interface ConfigFile {
  readonly path: string;
  /** False when the file is absent; everything else is then empty. */
  readonly exists: boolean;
  readonly text: string;
  /** The tree that `readJsonTree` builds; undefined when there is nothing to read. */
  readonly tree: Node | undefined;
  /** The effective entries, in file order (with duplicate keys the last one counts); empty when their type is wrong. */
  readonly permissions: readonly PermissionEntry[];
  /** Where `permissions`' key stands in the file, for findings about it; undefined when there is none. */
  readonly permissionsKey: Span | undefined;
  /** The key `openapi` inside the effective `permissions`; undefined when there is none. */
  readonly openapiKey: Span | undefined;
  /** The effective `permissions.openapi` with its brackets; undefined when there is no such array. */
  readonly openapi: Node | undefined;
  /** All keys of the top level, in file order. */
  readonly keys: readonly ConfigKey[];
  /** In file order. */
  readonly issues: readonly ConfigIssue[];
  /**
   * True when no JSON reader gets through the text, not even one that allows comments and trailing
   * commas: no edit is planned then. A file that holds nothing is faulty (`syntax`), but not broken.
   */
  readonly broken: boolean;
}
