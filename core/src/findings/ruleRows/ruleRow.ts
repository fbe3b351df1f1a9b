import type { Text } from '../../messages/text';
import type { Severity } from '../severity';

/** Whether a rule's reports can carry fixes: some safe ones, only such as a user must choose, none. */
export type FixKind = 'safe' | 'manual' | 'none';

/** What is said of a rule wherever rules are listed: settings, pages, command line, schema. */
export interface RuleRow {
  /** Default severity, and the highest that a report may carry. */
  readonly severity: Severity;
  readonly fix: FixKind;
  /** The version that had it first. */
  readonly since: string;
  /** A few words, without a full stop. */
  readonly title: Text;
  /** One sentence: what is reported. */
  readonly summary: Text;
}
