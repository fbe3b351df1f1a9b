import type { Fault } from '../findings/fault';
import type { FunctionFlow } from '../flow/functionFlow';
import type { FunctionQuestion } from '../flow/functionQuestion';
import type { SolvedFunction } from '../flow/solvedFunction';
import type { FunctionSolution } from '../flow/solveFunction';
import type { FollowedFunction } from './followFunction';
import type { KeptPrograms, ProgramHolder } from './keptPrograms';

/** A function's flow, and the answers to what else was asked of its code, each found once. */
export class FunctionAnswers implements ProgramHolder {
  readonly flow: FunctionFlow;
  readonly faults: readonly Fault[];
  #solved: SolvedFunction | undefined;
  readonly #answers = new Map<FunctionQuestion<unknown>, unknown>();
  /** Whether a text has the signs, by their expressions. */
  readonly #signs = new Map<string, boolean>();
  readonly #solve: FunctionSolution['solve'];

  constructor(
    { solution: { flow, solved, solve }, faults }: FollowedFunction,
    readonly read: (path: string) => string | undefined,
    readonly kept: KeptPrograms<string>,
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
    const texts = (): readonly string[] => this.flow.files.map((file) => this.read(file) ?? '');
    let has = this.#signs.get(signs.source);
    if (has === undefined) {
      has = texts().some((text) => signs.test(text));
      this.#signs.set(signs.source, has);
    }
    // A program that is at hand answers sooner than the texts.
    return has && (this.#solved !== undefined || !isSettledBy?.(texts()));
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
