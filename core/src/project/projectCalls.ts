import type { CloudFunction } from '../files/cloudFunction';
import type { CallsOfFunction, FunctionCall, MadeCloudId, PassedTexts } from '../flow/functionCall';
import { callingFiles } from '../flow/miniprogram/callingFiles';
import { readCallSigns } from '../flow/miniprogram/callSigns';
import { SolvedCalls } from '../flow/miniprogram/solvedCalls';
import { isInside } from '../text/path';
import { Memo, SharedMemo, type Source, sameStrings } from './memo';
import type { TrackedFiles } from './trackedFiles';

/** What the calls are looked for in: the workspace's folders and source files as discovery knows them. */
export interface CallScope {
  readonly roots: readonly string[];
  readonly projects: readonly string[];
  readonly functions: readonly CloudFunction[];
  readonly miniprogramSources: readonly string[];
}

/** What a workspace's mini programs and cloud functions call by name. Each project is solved once, for all who ask. */
export class ProjectCalls {
  /** How often a project was solved. */
  solved = 0;
  /** The folders that hold a project, and the roots for what lies outside them; a file belongs to the first around it. */
  readonly #areas: Memo<readonly string[]>;
  readonly #filesOf: Memo<ReadonlyMap<string, readonly string[]>>;
  readonly #byArea = new Map<string, AreaCalls>();
  readonly #answers = new Map<string, Memo<unknown>>();
  readonly #allCalls: Memo<readonly FunctionCall[]>;
  readonly #allCloudIds: Memo<readonly MadeCloudId[]>;

  constructor(scope: CallScope, files: TrackedFiles) {
    this.#areas = new SharedMemo(
      () => innermostFirst([...scope.projects, ...scope.roots]),
      sameStrings,
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
    this.#allCalls = new SharedMemo(() => this.#inAreas().flatMap((area) => area.calls.value));
    this.#allCloudIds = new SharedMemo(() =>
      this.#inAreas().flatMap((area) => area.cloudIds.value),
    );
    this.#newArea = (area) => {
      const filesOf = new SharedMemo(() => this.#filesOf.value.get(area) ?? [], sameStrings);
      return new AreaCalls(filesOf, files, () => {
        this.solved += 1;
      });
    };
  }

  readonly #newArea: (area: string) => AreaCalls;

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
    const ask = <T>(question: string, answer: () => T): T =>
      this.#answer(`${directory} ${question}`, answer);
    return {
      called: ask('called', () =>
        areas.some((area) => area.solved.value.hasCallsOf(name, isCaller)),
      ),
      complete: ask('complete', () =>
        areas.every((area) => area.solved.value.knowsAllOf(name, isCaller)),
      ),
      textsAt: (paths) =>
        ask(`texts ${JSON.stringify(paths)}`, () =>
          areas.flatMap((area): readonly PassedTexts[] =>
            area.solved.value.textsAt(name, isCaller, paths),
          ),
        ),
    };
  }

  /** Everything that is computed, for the clean-up. */
  *sources(): Iterable<Source> {
    yield* [this.#allCalls, this.#allCloudIds];
    for (const area of this.#byArea.values()) yield* [area.calls, area.cloudIds];
    yield* this.#answers.values();
  }

  /** Lets go of the solved programs; they are solved again where something new is asked. */
  rest(): void {
    for (const area of this.#byArea.values()) area.solved.shed();
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
  #answer<T>(question: string, answer: () => T): T {
    let memo = this.#answers.get(question) as Memo<T> | undefined;
    if (memo === undefined) {
      memo = new Memo(answer, sameData);
      this.#answers.set(question, memo);
    }
    return memo.value;
  }
}

/** What one project calls. */
class AreaCalls {
  readonly solved: Memo<SolvedCalls>;
  readonly calls: Memo<readonly FunctionCall[]>;
  readonly cloudIds: Memo<readonly MadeCloudId[]>;

  constructor(filesOf: Memo<readonly string[]>, files: TrackedFiles, solved: () => void) {
    const calling = new SharedMemo(
      () =>
        callingFiles(
          filesOf.value,
          (file) => files.derived(file, readCallSigns),
          (file) => files.read(file),
        ),
      (a, b) => a.complete === b.complete && sameStrings(a.paths, b.paths),
    );
    this.solved = new SharedMemo(() => {
      solved();
      return new SolvedCalls(files, calling.value);
    });
    this.calls = new SharedMemo(() => this.solved.value.calls, sameData);
    this.cloudIds = new SharedMemo(() => this.solved.value.cloudIds, sameData);
  }
}

/** Each folder once; those inside others come before these. */
function innermostFirst(folders: readonly string[]): string[] {
  return [...new Set(folders)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function sameData(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
