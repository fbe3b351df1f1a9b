import { pushTo } from '../collections/pushTo';
import type { PermissionsChange } from '../config/permissionsChange';
import type { CloudFunction } from '../files/cloudFunction';
import { realPath } from '../files/realPath';
import { type Finding, type Fix, safeFixOf } from '../findings/finding';
import type { Text } from '../messages/text';
import type { Snapshot } from '../project/snapshot';
import { byStart, type FileEdit, type TextEdit } from '../text/span';
import { editRefusals, fixRefusal } from './editRefusal';
import { mergeChanges } from './mergeChanges';
import { resolvePermissions } from './resolveFix';
import { shareChanges } from './shareChanges';

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
  /** Files that a single fix edits together, in its order: what it takes from one it has put into another before. */
  readonly together: readonly (readonly string[])[];
  /** Files whose edit was refused, with the reason. */
  readonly refused: readonly { readonly file: string; readonly reason: Text }[];
}

/**
 * Plans one round of the safe fixes of findings at severity warning or error. Changes of one
 * function's permissions are planned together, after misplaced ones have been put right. Of text fixes that touch the same place, and of those
 * in a config.json whose permissions change, the first wins; paths that links lead to one file count as one; the rest is for the next round
 * (`fixInRounds`), which is planned on the edited files.
 */
export function planFixAll(
  snapshot: Snapshot,
  functions: readonly CloudFunction[],
  options: FixAllOptions = {},
): FixAllPlan {
  const findings = functions.flatMap((fn) => snapshot.findings(fn));
  if (options.workspace) for (const one of snapshot.workspaceFindings()) findings.push(one);
  const wanted = findings
    .filter((finding) => options.only?.(finding) ?? true)
    .map((finding) => ({ rule: finding.rule, file: finding.file, fix: safeFixOf(finding) }));
  const round = new Round((file) => realPath(snapshot, file));
  const refusalOf = editRefusals(snapshot);
  const fixes = wanted
    .flatMap(({ fix }) => fix ?? [])
    .filter((fix) => {
      const refusal = fixRefusal(refusalOf, fix);
      if (refusal !== undefined) round.refuse(refusal.file, refusal.reason);
      return refusal === undefined;
    });
  // A list under a wrong key becomes the permissions of its file; adding others first would be in its way.
  const misplaced = wanted.filter(({ rule, fix }) => rule === 'misplaced-permissions' && fix);
  const waiting = new Set(misplaced.map(({ file }) => round.real(file)));
  const sharers = new Map<string, number>();
  for (const { configPath } of snapshot.functions) {
    const real = round.real(configPath);
    sharers.set(real, (sharers.get(real) ?? 0) + 1);
  }
  for (const [real, changes] of permissionChanges(fixes, round)) {
    const [config] = changes.keys();
    if (config === undefined || waiting.has(real)) continue;
    const perFunction = [...changes.values()].map(mergeChanges);
    const change = shareChanges(perFunction, sharers.get(real) ?? 1);
    const resolved = resolvePermissions(snapshot, config, change);
    if (resolved.ok) for (const edit of resolved.edits) round.plan(edit);
    else round.refuse(config, resolved.reason);
  }
  for (const { change } of fixes) if (change.kind === 'text') round.add(change.edits);
  return round.result();
}

/** The changes of permissions by the file that they end in, and by the path under which a function knows it. */
function permissionChanges(
  fixes: readonly Fix[],
  round: Round,
): ReadonlyMap<string, ReadonlyMap<string, PermissionsChange[]>> {
  const byFile = new Map<string, Map<string, PermissionsChange[]>>();
  for (const { change } of fixes) {
    if (change.kind !== 'permissions') continue;
    const real = round.real(change.config);
    const known = byFile.get(real) ?? new Map<string, PermissionsChange[]>();
    byFile.set(real, known);
    pushTo(known, change.config, change.change);
  }
  return byFile;
}

/** Collects the edits of a round and keeps them apart. */
class Round {
  readonly #planned = new Map<string, FileEdit>();
  readonly #texts = new Map<string, { readonly file: string; readonly edits: TextEdit[] }>();
  readonly #together: string[][] = [];
  readonly #refused: { file: string; reason: Text }[] = [];
  readonly #places = new Map<string, string>();

  readonly #locate: (file: string) => string;

  /** `locate` says which file a path leads to. */
  constructor(locate: (file: string) => string) {
    this.#locate = locate;
  }

  /** The file that a path leads to. */
  real(file: string): string {
    const real = this.#places.get(file) ?? this.#locate(file);
    this.#places.set(file, real);
    return real;
  }

  /** An edit that stands for its whole file. */
  plan(edit: FileEdit): void {
    this.#planned.set(this.real(edit.file), edit);
  }

  refuse(file: string, reason: Text): void {
    this.#refused.push({ file, reason });
  }

  /** The edits of one fix: all of them or none. */
  add(edits: readonly FileEdit[]): void {
    const parts = edits.flatMap(({ file, create, edits: texts }) =>
      texts.map((text) => ({ file, create, text })),
    );
    if (!parts.every((part) => this.#fits(part))) return;
    for (const { file, create, text } of parts) {
      if (create) this.#planned.set(this.real(file), { file, create, edits: [text] });
      else {
        // A file that two paths lead to is edited under the first.
        const known = this.#texts.get(this.real(file)) ?? { file, edits: [] };
        known.edits.push(text);
        this.#texts.set(this.real(file), known);
      }
    }
    if (edits.length > 1) this.#together.push(edits.map(({ file }) => file));
  }

  #fits({ file, text }: { file: string; text: TextEdit }): boolean {
    if (this.#planned.has(this.real(file))) return false;
    return (this.#texts.get(this.real(file))?.edits ?? []).every(
      ({ span }) => span.end < text.span.start || text.span.end < span.start,
    );
  }

  result(): FixAllPlan {
    const texts = [...this.#texts.values()].map(({ file, edits }): FileEdit => {
      return { file, create: false, edits: edits.sort(byStart) };
    });
    const edits = [...this.#planned.values(), ...texts];
    return {
      edits: edits.sort((a, b) => (a.file < b.file ? -1 : 1)),
      together: this.#together,
      refused: this.#refused,
    };
  }
}
