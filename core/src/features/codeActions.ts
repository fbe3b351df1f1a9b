import type { Snapshot } from '../project/snapshot';
import type { Finding } from '../rules/finding';
import type { Span } from '../text/span';
import type { CodeActionEntry } from './types';

/**
 * The fixes of the findings that touch a span of a file, in the findings' order; the same change is
 * offered once. Empty where nothing is wrong or nothing can be repaired.
 */
export function codeActions(
  snapshot: Snapshot,
  file: string,
  span: Span,
): readonly CodeActionEntry[] {
  const entries = new Map<string, CodeActionEntry>();
  for (const finding of findingsIn(snapshot, file)) {
    if (finding.span.start > span.end || finding.span.end < span.start) continue;
    for (const { title, preferred, change } of finding.fixes) {
      const key = JSON.stringify([title.en, change]);
      if (entries.has(key)) continue;
      entries.set(key, { title, kind: 'quickfix', preferred, finding, change });
    }
  }
  return [...entries.values()];
}

/** All findings in a file, of every function that reaches it and of the workspace. */
export function findingsIn(snapshot: Snapshot, file: string): readonly Finding[] {
  const own = snapshot.functionOf(file);
  const functions = new Set([...(own ? [own] : []), ...snapshot.functionsReaching(file)]);
  const found = [...functions].flatMap((fn) => snapshot.findings(fn));
  return [...found, ...snapshot.workspaceFindings()].filter((finding) => finding.file === file);
}
