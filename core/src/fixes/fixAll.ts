import type { PermissionsChange } from '../config/permissionsChange';
import type { CloudFunction } from '../files/cloudFunction';
import type { Finding, Fix } from '../findings/finding';
import type { Text } from '../messages/text';
import type { Snapshot } from '../project/snapshot';
import type { FileEdit, TextEdit } from '../text/span';
import { mergeChanges } from './permissionPlan';
import { resolvePermissions } from './resolveFix';

/** The most rounds that a host repeats fix-all before it gives up. */
export const MAX_FIX_ROUNDS = 10;

/** Which findings fix-all takes. */
export interface FixAllOptions {
  /** Also those that belong to no function. */
  readonly workspace?: boolean;
  /** Only findings for which this holds; all when it is left out. */
  readonly only?: (finding: Finding) => boolean;
}

/** One round of fix-all. */
export interface FixAllPlan {
  /** One for each file, sorted by path; empty when nothing is left to do. */
  readonly edits: readonly FileEdit[];
  /** Files whose edit was refused, with the reason. */
  readonly refused: readonly { readonly file: string; readonly reason: Text }[];
}

/**
 * Plans one round of the safe fixes of findings at severity warning or error. Changes of one
 * function's permissions are planned together, after misplaced ones have been put right. Of text fixes that touch the same place, and of those
 * in a config.json whose permissions change, the first wins; the rest is for the next round, which
 * the host plans on the edited files (`MAX_FIX_ROUNDS` at most).
 */
export function planFixAll(
  snapshot: Snapshot,
  functions: readonly CloudFunction[],
  options: FixAllOptions = {},
): FixAllPlan {
  const findings = functions.flatMap((fn) => snapshot.findings(fn));
  if (options.workspace) findings.push(...snapshot.workspaceFindings());
  const wanted = findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .filter((finding) => options.only?.(finding) ?? true)
    .map(({ rule, file, fixes }) => ({ rule, file, fix: fixes.find(({ safe }) => safe) }));
  const fixes = wanted.flatMap(({ fix }) => fix ?? []);
  // A list under a wrong key becomes the permissions of its file; adding others first would be in its way.
  const misplaced = wanted.filter(({ rule, fix }) => rule === 'misplaced-permissions' && fix);
  const waiting = new Set(misplaced.map(({ file }) => file));
  const round = new Round();
  for (const [config, changes] of permissionChanges(fixes)) {
    if (waiting.has(config)) continue;
    const resolved = resolvePermissions(snapshot, config, mergeChanges(changes));
    if (resolved.ok) for (const edit of resolved.edits) round.plan(edit);
    else round.refuse(config, resolved.reason);
  }
  for (const { change } of fixes) if (change.kind === 'text') round.add(change.edits);
  return round.result();
}

function permissionChanges(fixes: readonly Fix[]): ReadonlyMap<string, PermissionsChange[]> {
  const byConfig = new Map<string, PermissionsChange[]>();
  for (const { change } of fixes) {
    if (change.kind !== 'permissions') continue;
    const changes = byConfig.get(change.config);
    if (changes === undefined) byConfig.set(change.config, [change.change]);
    else changes.push(change.change);
  }
  return byConfig;
}

/** Collects the edits of a round and keeps them apart. */
class Round {
  private readonly planned = new Map<string, FileEdit>();
  private readonly texts = new Map<string, TextEdit[]>();
  private readonly refused: { file: string; reason: Text }[] = [];

  /** An edit that stands for its whole file. */
  plan(edit: FileEdit): void {
    this.planned.set(edit.file, edit);
  }

  refuse(file: string, reason: Text): void {
    this.refused.push({ file, reason });
  }

  /** The edits of one fix: all of them or none. */
  add(edits: readonly FileEdit[]): void {
    const parts = edits.flatMap(({ file, create, edits: texts }) =>
      texts.map((text) => ({ file, create, text })),
    );
    if (!parts.every((part) => this.fits(part))) return;
    for (const { file, create, text } of parts) {
      if (create) this.planned.set(file, { file, create, edits: [text] });
      else this.texts.set(file, [...(this.texts.get(file) ?? []), text]);
    }
  }

  private fits({ file, text }: { file: string; text: TextEdit }): boolean {
    if (this.planned.has(file)) return false;
    return (this.texts.get(file) ?? []).every(
      ({ span }) => span.end < text.span.start || text.span.end < span.start,
    );
  }

  result(): FixAllPlan {
    const texts = [...this.texts].map(([file, edits]): FileEdit => {
      return { file, create: false, edits: edits.sort((a, b) => a.span.start - b.span.start) };
    });
    const edits = [...this.planned.values(), ...texts];
    return {
      edits: edits.sort((a, b) => (a.file < b.file ? -1 : 1)),
      refused: this.refused,
    };
  }
}
