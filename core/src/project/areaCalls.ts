import { pushTo } from '../collections/pushTo';
import { sameData } from '../collections/sameData';
import { sameItems } from '../collections/sameItems';
import { callsByName, type FunctionCall, type NamedCalls } from '../flow/functionCall';
import { callingFiles } from '../flow/miniprogram/callingFiles';
import { type CallSigns, readCallSigns } from '../flow/miniprogram/callSigns';
import type { Place } from '../text/span';
import { CallGroup } from './callGroup';
import type { KeptPrograms } from './keptPrograms';
import { type Memo, SharedMemo, type Source } from './memo';
import type { TrackedFiles } from './trackedFiles';

/** What some groups of files call by name, and which of them says it. */
interface AreaSaid {
  readonly calls: readonly FunctionCall[];
  readonly complete: boolean;
  readonly groupOf: ReadonlyMap<FunctionCall, CallGroup>;
}

/** What the files of one project say of the function of a name: the calls that name it, by file. */
interface NamedSaid extends NamedCalls {
  /** Whether these are certainly all. */
  readonly complete: boolean;
  /** The group that says one of them. */
  groupOf(call: FunctionCall): CallGroup;
}

/** The calls of one project's files, found out group by group, of those alone that may have what is asked for. */
export class AreaCalls {
  readonly groups: Memo<readonly CallGroup[]>;
  /** What those groups say that have to be solved to know which functions they call. */
  readonly #open: Memo<AreaSaid>;
  /** The others, by the functions that they may call. */
  readonly #plain: Memo<ReadonlyMap<string, readonly CallGroup[]>>;

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
    this.groups = groups;
    this.#open = new SharedMemo(() => joined(groups.value.filter(({ names }) => !names)));
    this.#plain = new SharedMemo(() => {
      const byName = new Map<string, CallGroup[]>();
      for (const group of groups.value) {
        for (const name of group.names ?? []) pushTo(byName, name, group);
      }
      return byName;
    });
  }

  /** The functions that are called by names which are known. Where that is plain without solving a group, some may be of calls that nothing reaches. */
  get names(): readonly string[] {
    const open = this.#open.value.calls.flatMap(({ name }) =>
      name.kind === 'string' ? name.value : [],
    );
    return [...new Set([...open, ...this.#plain.value.keys()])];
  }

  /** What is said of the function of a name. */
  naming(name: string): NamedSaid {
    const open = this.#open.value;
    const plain = joined(this.#plain.value.get(name) ?? []);
    const byName = [open, plain].map(({ calls }) => callsByName(calls));
    return {
      calls: byName.flatMap((calls) => calls.naming(name)).sort(byFile),
      maybe: byName.flatMap((calls) => calls.maybeOf(name)),
      complete: open.complete && plain.complete,
      groupOf: (call) => open.groupOf.get(call) ?? plain.groupOf.get(call)!,
    };
  }

  /** Everything that is computed, for the clean-up. */
  *sources(): Iterable<Source> {
    yield* [this.groups, this.#open, this.#plain];
    for (const group of this.groups.last ?? []) yield group.said;
  }
}

function joined(groups: readonly CallGroup[]): AreaSaid {
  const all = groups.map((group) => [group, group.said.value] as const);
  return {
    calls: all.flatMap(([, { calls }]) => calls),
    complete: all.every(([, { complete }]) => complete),
    groupOf: new Map(
      all.flatMap(([group, { calls }]) => calls.map((call) => [call, group] as const)),
    ),
  };
}

/** Orders places by their files. */
export function byFile(a: Place, b: Place): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}
