import type { FunctionCall } from '../flow/functionCall';
import { callingFiles } from '../flow/miniprogram/callingFiles';
import { readCallSigns } from '../flow/miniprogram/callSigns';
import type { Place } from '../text/span';
import { CallGroup, type SaidCalls } from './callGroup';
import type { KeptPrograms } from './keptPrograms';
import { type Memo, SharedMemo, sameData } from './memo';
import type { TrackedFiles } from './trackedFiles';

/** What the files of one project call by name, and which of their groups says it. */
export interface AreaSaid extends SaidCalls {
  readonly groupOf: ReadonlyMap<FunctionCall, CallGroup>;
}

/** The calls of one project's files, found out group by group. */
export class AreaCalls {
  readonly said: Memo<AreaSaid>;

  /** @param solved is told whenever a group is solved */
  constructor(
    filesOf: Memo<readonly string[]>,
    files: TrackedFiles,
    kept: KeptPrograms<CallGroup>,
    solved: () => void,
  ) {
    const calling = new SharedMemo(
      () =>
        callingFiles(
          filesOf.value,
          (file) => files.derived(file, readCallSigns),
          (file) => files.read(file),
        ),
      sameData,
    );
    let known = new Map<string, CallGroup>();
    const groups = new SharedMemo(() => {
      const now = new Map<string, CallGroup>();
      for (const group of calling.value) {
        const key = JSON.stringify(group);
        now.set(key, known.get(key) ?? new CallGroup(group, files, kept, solved));
      }
      for (const [key, group] of known) if (!now.has(key)) kept.drop(group);
      known = now;
      return [...now.values()];
    });
    this.said = new SharedMemo(() => {
      const all = groups.value.map((group) => [group, group.said.value] as const);
      return {
        calls: all.flatMap(([, { calls }]) => calls).sort(byFile),
        complete: all.every(([, { complete }]) => complete),
        cloudIds: all.flatMap(([, { cloudIds }]) => cloudIds).sort(byFile),
        groupOf: new Map(
          all.flatMap(([group, { calls }]) => calls.map((call) => [call, group] as const)),
        ),
      };
    });
  }
}

function byFile(a: Place, b: Place): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}
