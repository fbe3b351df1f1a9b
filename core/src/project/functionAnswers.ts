import type { Fault } from '../findings/fault';
import type { FunctionFlow } from '../flow/functionFlow';
import type { FunctionQuestion } from '../flow/functionQuestion';
import type { SolvedFunction } from '../flow/solvedFunction';
import type { FunctionSolution } from '../flow/solveFunction';
import { LastUsed } from '../text/lastUsed';
import type { FollowedFunction } from './followFunction';

/** The solved programs that are at hand for further questions, by the folders of their functions, the latest last. */
export class KeptPrograms {
  readonly #kept = new Map<string, FunctionAnswers>();
  readonly #lastUsed: LastUsed<string>;

  /** @param room how many nodes they may have in all */
  constructor(room: number) {
    this.#lastUsed = new LastUsed(room, (directory) => this.#release(directory));
  }

  /** How many nodes they have in all. */
  get nodes(): number {
    return this.#lastUsed.taken;
  }

  /** Keeps a function's program, however large it is, and as many of the others as there is room for. */
  keep(directory: string, answers: FunctionAnswers, nodes: number): void {
    if (this.#kept.get(directory) !== answers) this.#release(directory);
    this.#kept.set(directory, answers);
    this.#lastUsed.use(directory, nodes);
  }

  /** Gives a function's program up, if it is kept. */
  drop(directory: string): void {
    this.#lastUsed.forget(directory);
    this.#release(directory);
  }

  #release(directory: string): void {
    this.#kept.get(directory)?.release();
    this.#kept.delete(directory);
  }
}

/** A function's flow, and the answers to what else was asked of its code, each found once. */
export class FunctionAnswers {
  readonly flow: FunctionFlow;
  readonly faults: readonly Fault[];
  #solved: SolvedFunction | undefined;
  readonly #answers = new Map<FunctionQuestion<unknown>, unknown>();
  readonly #solve: FunctionSolution['solve'];

  constructor(
    { solution: { flow, solved, solve }, faults }: FollowedFunction,
    readonly read: (path: string) => string | undefined,
    readonly kept: KeptPrograms,
  ) {
    this.flow = flow;
    this.faults = faults;
    this.#solve = solve;
    this.#solved = solved;
    if (solved !== undefined) this.#keep(solved);
  }

  ask<T>(question: FunctionQuestion<T>): T {
    if (this.#answers.has(question)) return this.#answers.get(question) as T;
    const program = this.#isWorthSolving(question) ? this.#program() : undefined;
    program?.renewSteps();
    const answer = program === undefined ? question.none : question.answer(program);
    this.#answers.set(question, answer);
    return answer;
  }

  #isWorthSolving({ signs, isSettledBy }: FunctionQuestion<unknown>): boolean {
    if (signs === undefined) return true;
    const texts = this.flow.files.map((file) => this.read(file) ?? '');
    return texts.some((text) => signs.test(text)) && !isSettledBy?.(texts);
  }

  #program(): SolvedFunction | undefined {
    this.#solved ??= this.#solve?.();
    if (this.#solved !== undefined) this.#keep(this.#solved);
    return this.#solved;
  }

  #keep({ fn, solved }: SolvedFunction): void {
    this.kept.keep(fn.directory, this, solved.program.size);
  }

  /** Gives the solved program up; it is solved again when something new is asked. */
  release(): void {
    this.#solved = undefined;
  }
}
