import { sameData } from '../collections/sameData';
import { sameItems } from '../collections/sameItems';
import type { FunctionCall } from '../flow/functionCall';
import { callingFiles } from '../flow/miniprogram/callingFiles';
import { type CallSigns, readCallSigns } from '../flow/miniprogram/callSigns';
import type { Place } from '../text/span';
import { CallGroup, type SaidCalls } from './callGroup';
import type { KeptPrograms } from './keptPrograms';
import { type Memo, SharedMemo } from './memo';
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
    const signsOf = (file: string): CallSigns | undefined => files.derived(file, readCallSigns);
    const shared = new SharedMemo(
      () => [...new Set(filesOf.value.flatMap((file) => signsOf(file)?.shares ?? []))],
      sameItems,
    );
    // By file, so that an edit of one of them looks at no other one's text.
    let mentions = new Map<string, Memo<readonly string[]>>();
    const mentionedIn = (file: string): Memo<readonly string[]> =>
      new SharedMemo(() => {
        const text = files.read(file);
        return shared.value.filter((name) => text?.includes(`.${name}`));
      }, sameItems);
    const calling = new SharedMemo(() => {
      const all = filesOf.value;
      const last = mentions;
      const isShared = shared.value.length > 0;
      mentions = new Map(
        isShared ? all.map((file) => [file, last.get(file) ?? mentionedIn(file)]) : [],
      );
      return callingFiles(
        all,
        signsOf,
        (file, name) => mentions.get(file)?.value.includes(name) ?? false,
      );
    }, sameData);
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
