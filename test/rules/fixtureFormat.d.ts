import type { Span } from '../../core/src/text/span';
/** One case of a rule's fixture file. */
export interface RuleCase {
  readonly kind: 'fires' | 'silent';
  readonly title: string;
  /** Ids of pitfalls that the case shows, from the brackets behind its title. */
  readonly pitfalls: readonly string[];
  /** Severities given on the command line. */
  readonly severities: Readonly<Record<string, string>>;
  /** Files by absolute path, without marks. */
  readonly files: ReadonlyMap<string, string>;
  /** Where the rule has to report, by absolute path. */
  readonly marks: ReadonlyMap<string, readonly Span[]>;
  /** Files as they have to be after the rule's fixes, by absolute path. */
  readonly fixed: ReadonlyMap<string, string>;
  /** What the first message has to contain; '' when the case does not say. */
  readonly says: string;
  /** The severity that all findings must have; '' when the case does not say. */
  readonly severity: string;
}
/**
 * Reads a fixture file. A case begins with `== fires: title [pitfall-id]` or `== silent: title`; its
 * files follow, each after a line `-- path`, in which paths without a leading slash lie in the
 * function's folder and those with one in the workspace. `-- body` is the inside of a usual entry.
 * `«` and `»` enclose the places that the rule reports. `-- fixed path` gives a file after the fixes,
 * `?? text` what the first message says, `!! severity` the severity, `:: rule=severity` an option.
 */
export declare function readCases(text: string): readonly RuleCase[];
