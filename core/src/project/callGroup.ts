import { sameData } from '../collections/sameData';
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
    this.#solved = new SharedMemo(() => {
      solved();
      return new SolvedCalls(files, calling);
    });
    this.said = new SharedMemo(() => {
      const { calls, complete, cloudIds } = this.solved;
      return { calls, complete, cloudIds };
    }, sameData);
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
