import { sameData } from '../collections/sameData';
import { sameItems } from '../collections/sameItems';
import type { CloudFunction } from '../files/cloudFunction';
import type { FileReader } from '../files/fileReader';
import {
  type CallsOfFunction,
  callsMeant,
  type FunctionCall,
  type MadeCloudId,
  type NamedCalls,
  type PassedTexts,
} from '../flow/functionCall';
import { saysCloudId } from '../flow/miniprogram/saysCloudId';
import { isInside } from '../text/path';
import { AreaCalls, byFile } from './areaCalls';
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
  readonly #saying = new Map<FileReader<boolean>, Memo<readonly CallGroup[]>>();

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
  }

  #newArea(area: string): AreaCalls {
    const filesOf = new SharedMemo(() => this.#filesOf.value.get(area) ?? [], sameItems);
    return new AreaCalls(filesOf, this.#files, this.#kept, () => {
      this.solved += 1;
    });
  }

  /** The names that calls give, each once, sorted. Where that is plain without solving files, some may be of calls that nothing reaches. */
  get names(): readonly string[] {
    const names = (): string[] => [...new Set(this.#inAreas().flatMap((area) => area.names))];
    return this.#answer('names', () => names().sort(), sameItems);
  }

  /** The calls that are or may be of the function of a name; the same lists until one of them changes. */
  naming(name: string): NamedCalls {
    const find = (): NamedCalls => {
      const all = this.#inAreas().map((area) => area.naming(name));
      return {
        calls: callsMeant(all.flatMap(({ calls }) => calls)),
        maybe: all.flatMap(({ maybe }) => maybe),
      };
    };
    return this.#answer(
      `naming ${name}`,
      find,
      (a, b) => sameItems(a.calls, b.calls) && sameItems(a.maybe, b.maybe),
    );
  }

  /** The calls in those groups of files of which one says something. */
  saying(words: FileReader<boolean>): readonly FunctionCall[] {
    return this.#groupsSaying(words)
      .flatMap(({ said }) => said.value.calls)
      .sort(byFile);
  }

  /** Where CloudIDs are made. */
  get cloudIds(): readonly MadeCloudId[] {
    return this.#groupsSaying(saysCloudId)
      .flatMap(({ said }) => said.value.cloudIds)
      .sort(byFile);
  }

  /** The calls of one function, those in its own folder left out. */
  callsOf({ name, project, root, directory }: CloudFunction): CallsOfFunction {
    const scope = project ?? root;
    const isCaller = (file: string): boolean => isInside(scope, file) && !isInside(directory, file);
    const areas = this.#inAreas(scope);
    const ask = <T>(question: string, answer: () => T, equal?: (a: T, b: T) => boolean): T =>
      this.#answer(`${directory} ${question}`, answer, equal);
    const calling = (area: AreaCalls): readonly FunctionCall[] =>
      callsMeant(area.naming(name).calls).filter(({ file }) => isCaller(file));
    const groups = (): readonly CallGroup[] => [
      ...new Set(areas.flatMap((area) => calling(area).map(area.naming(name).groupOf))),
    ];
    return {
      called: ask('called', () => areas.some((area) => calling(area).length > 0)),
      complete: ask('complete', () =>
        areas.every((area) => {
          const { maybe, complete } = area.naming(name);
          return complete && !maybe.some(({ file }) => isCaller(file));
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
    for (const area of this.#byArea.values()) yield* area.sources();
    yield* this.#saying.values();
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

  #groupsSaying(words: FileReader<boolean>): readonly CallGroup[] {
    let memo = this.#saying.get(words);
    if (memo === undefined) {
      const groups = (): readonly CallGroup[] =>
        this.#inAreas().flatMap((area) => area.groups.value.filter((group) => group.says(words)));
      memo = new SharedMemo(groups, sameItems);
      this.#saying.set(words, memo);
    }
    return memo.value;
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
