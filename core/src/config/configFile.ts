import type { Node } from 'jsonc-parser';
import type { Span } from '../text/span';

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
    | 'syntax' // broken JSON
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
}

/** A config.json as a tolerant reader sees it. */
export interface ConfigFile {
  readonly path: string;
  /** False when the file is absent; everything else is then empty. */
  readonly exists: boolean;
  readonly text: string;
  /** The tree of jsonc-parser; undefined when there is nothing to read. */
  readonly tree: Node | undefined;
  /** The effective entries, in file order (with duplicate keys the last one counts); empty when their type is wrong. */
  readonly permissions: readonly PermissionEntry[];
  /** Where `permissions`' key stands in the file, for findings about it; undefined when there is none. */
  readonly permissionsKey: Span | undefined;
  readonly issues: readonly ConfigIssue[];
  /** Whether a strict or lenient JSON reader gets through it: edits are planned only then. */
  readonly broken: boolean;
}
