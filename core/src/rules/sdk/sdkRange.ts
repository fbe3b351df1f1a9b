import type { CloudFunction } from '../../files/cloudFunction';
import type { Fix } from '../../findings/finding';
import { textFix } from '../../findings/textFix';
import { type Dependency, readPackageJson, sdkDependency } from '../../manifests/packageJson';
import { sharedFixes } from '../../messages/rules/shared';
import { formatText, type Text } from '../../messages/text';
import type { Snapshot } from '../../project/snapshot';
import { joinPath } from '../../text/path';

/** What the DevTools' own templates ask for; it runs on every runtime of cloud functions. */
export const TEMPLATE_RANGE = '~2.6.3';

/** The range of wx-server-sdk that most other functions of the workspace root have, or the template's. */
export function usualSdkRange(
  snapshot: Snapshot,
  fn: Pick<CloudFunction, 'root' | 'directory'>,
): string {
  const counts = new Map<string, number>();
  for (const other of snapshot.functions) {
    if (other.root !== fn.root || other.directory === fn.directory) continue;
    const file = joinPath(other.directory, 'package.json');
    const range = sdkDependency(snapshot.derived(file, readPackageJson))?.range;
    if (range) counts.set(range, (counts.get(range) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return usual?.[0] ?? TEMPLATE_RANGE;
}

/** A preferred fix that changes the range of a dependency in its package.json; never safe. */
export function rangeFix(
  file: string,
  { rangeSpan }: Dependency,
  range: string,
  title: Text = sharedFixes.changeTo,
): Fix {
  const edits = [{ span: rangeSpan, newText: JSON.stringify(range) }];
  return textFix(formatText(title, { name: range }), file, edits, { safe: false });
}
