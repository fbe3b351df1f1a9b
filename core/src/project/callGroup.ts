import { sameData } from '../collections/sameData';
import type { FileReader } from '../files/fileReader';
import type { FunctionCall, MadeCloudId } from '../flow/functionCall';
import type { CallingFiles } from '../flow/miniprogram/callingFiles';
import { SolvedCalls } from '../flow/miniprogram/solvedCalls';
import type { KeptPrograms, ProgramHolder } from './keptPrograms';
import { type Memo, SharedMemo } from './memo';
import type { TrackedFiles } from './trackedFiles';

/** What files call by name. */
export interface SaidCalls {
  readonly calls: readonly FunctionCall[];
  /** Whether these are certainly all. */
  readonly complete: boolean;
  readonly cloudIds: readonly MadeCloudId[];
}

/** Files that belong together: solved together, and asked what they call by name. */
export class CallGroup implements ProgramHolder {
  readonly said: Memo<SaidCalls>;
  /** All functions that the files may call, where their texts show it by themselves; undefined where these do not. */
  readonly names: readonly string[] | undefined;
  readonly #connected: readonly string[] | undefined;
  readonly #files: TrackedFiles;
  readonly #solved: Memo<SolvedCalls>;
  readonly #kept: KeptPrograms<CallGroup>;

  /** @param solved is told whenever the files are solved */
  constructor(
    calling: CallingFiles,
    files: TrackedFiles,
    kept: KeptPrograms<CallGroup>,
    solved: () => void,
  ) {
    this.#kept = kept;
    this.#files = files;
    this.#connected = calling.connected;
    this.names = calling.names;
    this.#solved = new SharedMemo(() => {
      solved();
      return new SolvedCalls(files, calling);
    });
    this.said = new SharedMemo(() => {
      const { calls, complete, cloudIds } = this.solved;
      return { calls, complete, cloudIds };
    }, sameData);
  }

  /** Whether one of the files, or one that they may have to do with, says something. */
  says(words: FileReader<boolean>): boolean {
    const files = this.#connected;
    return files === undefined || files.some((file) => this.#files.derived(file, words) ?? false);
  }

  /** Solved again where it was let go of. */
  get solved(): SolvedCalls {
    const solved = this.#solved.value;
    this.#kept.keep(this, this, solved.nodes);
    return solved;
  }

  release(): void {
    this.#solved.shed();
  }
}
