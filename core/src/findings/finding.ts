import type { PermissionsChange } from '../config/permissionsChange';
import type { Text } from '../messages/text';
import type { FileEdit, Place, Span } from '../text/span';
import type { RuleId } from './ruleTable';
import type { Severity } from './severity';

/** A file that takes another name; never over a file that is there. */
export interface FileRename {
  readonly from: string;
  readonly to: string;
}

/** What a fix changes: text anywhere, the name of a file, or the permissions of one function. */
type FixChange =
  | { readonly kind: 'text'; readonly edits: readonly FileEdit[] }
  | ({ readonly kind: 'rename' } & FileRename)
  | {
      readonly kind: 'permissions';
      /** Path of the config.json concerned, existing or not. */
      readonly config: string;
      readonly change: PermissionsChange;
    };

/** A repair that a user can choose. */
export interface Fix {
  readonly title: Text;
  /** Safe fixes take part in fix-all and `--fix`; the renaming of a file never does. */
  readonly safe: boolean;
  /** True where it is the one right answer. */
  readonly preferred: boolean;
  readonly change: FixChange;
}

/** The files that a fix is planned on, those that it makes included. */
export function filesOf({ change }: Fix): readonly string[] {
  if (change.kind === 'permissions') return [change.config];
  return change.kind === 'rename' ? [change.from, change.to] : change.edits.map(({ file }) => file);
}

/** One problem at one place. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly file: string;
  readonly span: Span;
  readonly message: Text;
  /** The interface concerned, as written in code or config. */
  readonly interface?: string;
  readonly related?: readonly { readonly place: Place; readonly message: Text }[];
  readonly tags?: readonly ('deprecated' | 'unnecessary')[];
  /** True for an error of JSON that every editor of JSON reports by itself. */
  readonly isPlainJson?: true;
  readonly fixes: readonly Fix[];
}

/** The fix with which a finding takes part in fix-all and `--fix`; undefined when it takes no part. */
export function safeFixOf({ severity, fixes }: Finding): Fix | undefined {
  return severity === 'error' || severity === 'warning'
    ? fixes.find(({ safe }) => safe)
    : undefined;
}

/** A finding as a rule reports it; `rules/check.ts` fills in its id and the severity that counts. */
export type Report = Omit<Finding, 'rule' | 'severity' | 'fixes'> & {
  /** Lower than the rule's own where the facts are inferred or unverified; undefined: the rule's. */
  readonly severity?: Severity | undefined;
  readonly fixes?: Finding['fixes'];
};
