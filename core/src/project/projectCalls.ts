import { sameData } from '../collections/sameData';
import { sameItems } from '../collections/sameItems';
import type { CloudFunction } from '../files/cloudFunction';
import {
  type CallsOfFunction,
  callsByName,
  type FunctionCall,
  type MadeCloudId,
  type PassedTexts,
} from '../flow/functionCall';
import { isInside } from '../text/path';
import { AreaCalls } from './areaCalls';
import type { CallGroup } from './callGroup';
import { KeptPrograms } from './keptPrograms';
import { Memo, SharedMemo, type Source } from './memo';
import type { TrackedFiles } from './trackedFiles';

/** What the calls are looked for in: the workspace's folders and source files as discovery knows them. */
export interface CallScope {
  readonly roots: readonly string[];
  readonly projects: readonly string[];
  readonly functions: readonly CloudFunction[];
  readonly miniprogramSources: readonly string[];
}

/** What a workspace's mini programs and cloud functions call by name. What belongs together is solved once, for all who ask. */
export class ProjectCalls {
  /** How often files were solved together. */
  solved = 0;
  readonly #files: TrackedFiles;
  readonly #kept: KeptPrograms<CallGroup>;
  /** The folders that hold a project, and the roots for what lies outside them; a file belongs to the first around it. */
  readonly #areas: Memo<readonly string[]>;
  readonly #filesOf: Memo<ReadonlyMap<string, readonly string[]>>;
  readonly #byArea = new Map<string, AreaCalls>();
  readonly #answers = new Map<string, Memo<unknown>>();
  readonly #allCalls: Memo<readonly FunctionCall[]>;
  readonly #allCloudIds: Memo<readonly MadeCloudId[]>;

  /** @param room how many nodes the solved programs at hand may have in all */
  constructor(scope: CallScope, files: TrackedFiles, room: number) {
    this.#files = files;
    this.#kept = new KeptPrograms(room);
    this.#areas = new SharedMemo(
      () => innermostFirst([...scope.projects, ...scope.roots]),
      sameItems,
    );
    this.#filesOf = new SharedMemo(() => {
      const areas = this.#areas.value;
      const all = [...scope.miniprogramSources, ...scope.functions.flatMap((fn) => fn.sources)];
      const byArea = new Map<string, string[]>(areas.map((area) => [area, []]));
      for (const file of all) {
        const area = areas.find((one) => isInside(one, file));
        if (area !== undefined) byArea.get(area)!.push(file);
      }
      return byArea;
    });
    this.#allCalls = new SharedMemo(() => this.#inAreas().flatMap((area) => area.said.value.calls));
    this.#allCloudIds = new SharedMemo(() =>
      this.#inAreas().flatMap((area) => area.said.value.cloudIds),
    );
  }

  #newArea(area: string): AreaCalls {
    const filesOf = new SharedMemo(() => this.#filesOf.value.get(area) ?? [], sameItems);
    return new AreaCalls(filesOf, this.#files, this.#kept, () => {
      this.solved += 1;
    });
  }

  /** Every call by name; the same list until one of them changes. */
  get calls(): readonly FunctionCall[] {
    return this.#allCalls.value;
  }

  /** Where CloudIDs are made. */
  get cloudIds(): readonly MadeCloudId[] {
    return this.#allCloudIds.value;
  }

  /** The calls of one function, those in its own folder left out. */
  callsOf({ name, project, root, directory }: CloudFunction): CallsOfFunction {
    const scope = project ?? root;
    const isCaller = (file: string): boolean => isInside(scope, file) && !isInside(directory, file);
    const areas = this.#inAreas(scope);
    const ask = <T>(question: string, answer: () => T, equal?: (a: T, b: T) => boolean): T =>
      this.#answer(`${directory} ${question}`, answer, equal);
    const calling = (area: AreaCalls): readonly FunctionCall[] =>
      callsByName(area.said.value.calls)
        .of(name)
        .filter(({ file }) => isCaller(file));
    const groups = (): readonly CallGroup[] => [
      ...new Set(
        areas.flatMap((area) => calling(area).map((call) => area.said.value.groupOf.get(call)!)),
      ),
    ];
    return {
      called: ask('called', () => areas.some((area) => calling(area).length > 0)),
      complete: ask('complete', () =>
        areas.every((area) => {
          const { calls, complete } = area.said.value;
          return (
            complete &&
            !callsByName(calls)
              .maybeOf(name)
              .some(({ file }) => isCaller(file))
          );
        }),
      ),
      textsAt: (paths) =>
        ask(`texts ${JSON.stringify(paths)}`, () =>
          ask('groups', groups, sameItems).flatMap((group): readonly PassedTexts[] =>
            group.solved.textsAt(name, isCaller, paths),
          ),
        ),
    };
  }

  /** Everything that is computed, for the clean-up. */
  *sources(): Iterable<Source> {
    yield* [this.#allCalls, this.#allCloudIds];
    for (const area of this.#byArea.values()) yield area.said;
    yield* this.#answers.values();
  }

  /** Lets go of the solved programs; they are solved again where something new is asked. */
  rest(): void {
    this.#kept.clear();
  }

  /** Drops the answers about functions that are gone; those still asked for are worked out again. */
  prune(): void {
    this.#answers.clear();
  }

  /** The areas in which callers may lie: those in a folder, and the one around it. */
  #inAreas(scope?: string): readonly AreaCalls[] {
    return this.#areas.value
      .filter((area) => scope === undefined || isInside(scope, area) || isInside(area, scope))
      .map((area) => {
        const known = this.#byArea.get(area) ?? this.#newArea(area);
        this.#byArea.set(area, known);
        return known;
      });
  }

  /** An answer that is kept as long as it is the same, so that nothing is made of it again. */
  #answer<T>(question: string, answer: () => T, equal: (a: T, b: T) => boolean = sameData): T {
    let memo = this.#answers.get(question) as Memo<T> | undefined;
    if (memo === undefined) {
      memo = new Memo(answer, equal);
      this.#answers.set(question, memo);
    }
    return memo.value;
  }
}

/** Each folder once; those inside others come before these. */
function innermostFirst(folders: readonly string[]): string[] {
  return [...new Set(folders)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
