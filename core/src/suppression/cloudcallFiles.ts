import type { Finding } from '../findings/finding';
import type { RuleId } from '../findings/ruleTable';
import type { Severity } from '../findings/severity';
import type { Snapshot } from '../project/snapshot';
import { dirName, foldersUp, isInside, joinPath, relativePath } from '../text/path';
import { type CloudcallFile, type Ignore, readCloudcallFile } from './cloudcallFile';
import { matchesGlob } from './matchesGlob';

/** The name of the file that sets severities and drops findings. */
export const CLOUDCALL_FILE = 'cloudcall.json';

interface Level extends CloudcallFile {
  readonly directory: string;
}

/** The cloudcall.json files that hold for a file, nearest first, up to the workspace root. */
export function cloudcallLevels(snapshot: Snapshot, file: string): readonly Level[] {
  const root = snapshot.roots.find((directory) => isInside(directory, file));
  if (root === undefined) return [];
  return [...foldersUp(dirName(file), root)].flatMap((directory) => {
    const read = snapshot.derived(joinPath(directory, CLOUDCALL_FILE), readCloudcallFile);
    return read === undefined ? [] : [{ ...read, directory }];
  });
}

/**
 * A user's severity for a rule in a file: the host's settings first, then the nearest
 * cloudcall.json that names the rule. Undefined when nobody has set one, or the nearest says `default`.
 */
export function severityFor(
  snapshot: Snapshot,
  file: string,
  rule: RuleId,
): Severity | 'off' | undefined {
  const nearest = cloudcallLevels(snapshot, file).find(({ rules }) => rules[rule] !== undefined);
  const level = snapshot.severities[rule] ?? nearest?.rules[rule];
  return level === 'default' ? undefined : level;
}

/** Whether a cloudcall.json at any level drops the finding. */
export function isIgnored(snapshot: Snapshot, finding: Finding): boolean {
  return cloudcallLevels(snapshot, finding.file).some(({ directory, ignore }) =>
    ignore.some((entry) => holdsFor(entry, finding, relativePath(directory, finding.file))),
  );
}

function holdsFor(entry: Ignore, finding: Finding, path: string): boolean {
  if (entry.rule !== undefined && entry.rule !== finding.rule) return false;
  if (entry.path !== undefined && !matchesGlob(entry.path, path)) return false;
  if (entry.interface === undefined) return true;
  return finding.interface !== undefined && matchesGlob(entry.interface, finding.interface);
}
