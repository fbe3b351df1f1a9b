import type { NodeId } from '../nodeIds';
import { ANY } from '../solve/heap';
import { Circumstances } from './circumstances';
import type { Solved } from './evaluation';
import { type Env, type Outcome, UNKNOWN } from './flowValue';
import { isArray } from './listChanges';
import { allProperties, propertyOf } from './properties';
import { ASIDE_STEPS, Question } from './question';

/** Steps that one question may take, and all questions of a function together. */
const MAX_STEPS = 10_000;
const MAX_TOTAL_STEPS = 120_000;

/** What was found out. Whoever reads the outcomes has to say what becomes of it where they may not be all. */
export type Answer =
  | { readonly isComplete: true; readonly outcomes: readonly Outcome[] }
  | { readonly isComplete: false; readonly some: readonly Outcome[] };

/**
 * Works out, against the direction of the flow, what an expression may be: every outcome holds under
 * circumstances (`Env`) in which no function is entered by two calls and no variable has two values at
 * once. Bounded: an answer says whether its outcomes are all.
 */
export class Evaluator {
  /** How many questions have used up their steps, and the steps of all. */
  #spent = 0;
  #total = 0;

  constructor(readonly solved: Solved) {}

  /** What a node may be. */
  ask(node: NodeId, maxSteps = MAX_STEPS): Answer {
    return this.#answer(maxSteps, (question) => question.evaluate(node, Circumstances.empty));
  }

  /** What lies below an outcome under some names, or any item of a list for `*`, read at a node; no outcomes where it is missing. */
  askBelow(outcome: Outcome, path: readonly string[], at: NodeId): Answer {
    return this.#answer(MAX_STEPS, (question) =>
      path.reduce(
        (found: Outcome[], name) =>
          found.flatMap((each) =>
            name === ANY ? anyItemOf(question, each, at) : propertyOf(question, each, name, at),
          ),
        [outcome],
      ),
    );
  }

  /** What a node may be where an outcome of another question holds. Takes few steps and counts for nothing. */
  askWithin(env: Env, node: NodeId): Answer {
    return answerOf(new Question(this.solved, ASIDE_STEPS), (question) =>
      question.evaluate(node, env),
    );
  }

  #answer(maxSteps: number, run: (question: Question) => Outcome[]): Answer {
    // A program that has spent several questions is not going to be known.
    const limit = Math.min(maxSteps, Math.ceil(MAX_STEPS / (1 + this.#spent)));
    const question = new Question(this.solved, Math.min(limit, MAX_TOTAL_STEPS - this.#total));
    const answer = answerOf(question, run);
    this.#total += question.steps;
    if (!answer.isComplete) this.#spent += 1;
    return answer;
  }
}

function answerOf(question: Question, run: (question: Question) => Outcome[]): Answer {
  const outcomes = run(question);
  return question.hitBound ? { isComplete: false, some: outcomes } : { isComplete: true, outcomes };
}

/** Any item of a list; of anything else it is not known what is looked up there. */
function anyItemOf(question: Question, list: Outcome, at: NodeId): Outcome[] {
  const isList = list.value.kind === 'list' || isArray(question, list.value);
  return isList ? allProperties(question, list, at) : [{ ...list, value: UNKNOWN }];
}

/** The outcomes where they are all; undefined where there may be others. */
export function allOf(answer: Answer): readonly Outcome[] | undefined {
  return answer.isComplete ? answer.outcomes : undefined;
}

/** The outcomes that are known, for what is true of each of them alone. */
export function knownOf(answer: Answer): readonly Outcome[] {
  return answer.isComplete ? answer.outcomes : answer.some;
}

/** The only outcome; undefined where there are none, several, or may be others. */
export function onlyOf(answer: Answer): Outcome | undefined {
  const [only, second] = allOf(answer) ?? [];
  return second === undefined ? only : undefined;
}
