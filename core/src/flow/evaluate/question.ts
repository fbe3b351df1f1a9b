import type { FlowNode, JoinNode } from '../fileGraph';
import type { NodeId } from '../nodeIds';
import { CALLER, EVENT, originOf, type Token } from '../solve/tokens';
import { appendedOf, evaluateAppended } from './appends';
import { assumeSource } from './assumeSource';
import { Circumstances } from './circumstances';
import { evaluateCall } from './evaluateCall';
import { evaluateFirstGiven } from './evaluateFirstGiven';
import { evaluateGlobal } from './evaluateGlobal';
import { evaluateIndex, evaluateWalk } from './evaluateIndex';
import { evaluateModule } from './evaluateModule';
import { evaluateConcat, evaluateOperation } from './evaluateOperation';
import { evaluateParameter } from './evaluateParameter';
import type { Evaluation, Solved } from './evaluation';
import {
  type Env,
  type FlowValue,
  isMissing,
  type Outcome,
  THROWN,
  type Trail,
  UNKNOWN,
  type UnknownValue,
} from './flowValue';
import { isRecursive } from './isRecursive';
import { listAt } from './listAt';
import { evaluateElement, evaluateHeld, evaluateListing } from './lists';
import { pathWalkOf } from './pathWalk';
import { propertyOf } from './properties';
import { reachedSources } from './reachedSources';
import { resultOf } from './replies';
import { evaluateAdmitted, evaluateNarrowed } from './strings';
import { valueOfToken } from './valueOfToken';

/** Steps that what is asked beside a question may take. */
export const ASIDE_STEPS = 1_000;

/** Steps that all that is asked beside one question may take. */
const ALL_ASIDE_STEPS = 10 * ASIDE_STEPS;

/** Nested questions; each takes about a dozen frames of the stack. */
const MAX_DEPTH = 320;
const MAX_OUTCOMES = 500;

/** Entries of one function at a time: what lies deeper is unknown. */
const MAX_ENTRIES = 8;

/** A node that is being asked about. */
interface Frame {
  readonly entry: unknown;
  readonly building: number;
  readonly holding: number;
  /** Whether something was read of it within its own answer. */
  isRing: boolean;
}

/** Whether a value is an object that the points-to sets know, or nothing to read of. */
function isHolder(value: FlowValue): boolean {
  return value.kind === 'object' || value.kind === 'function' || isMissing(value);
}

/** One question about a solved program while it is being answered. Once it has taken its steps nothing more is found. */
export class Question implements Evaluation {
  hitBound = false;
  #steps = 0;
  #limit: number;
  /** The steps left for what is asked beside the question; undefined while that is being answered. */
  #asideSteps: number | undefined = ALL_ASIDE_STEPS;
  #depth = 0;
  /** Inside string building, a cycle would go on for ever instead of closing. */
  #building = 0;
  /** Inside what something is read of, a cycle goes deeper each time instead of closing. */
  #holding = 0;
  readonly #active = new Map<NodeId, Frame[]>();

  constructor(
    readonly solved: Solved,
    maxSteps: number,
  ) {
    this.#limit = maxSteps;
  }

  /** The steps taken so far. */
  get steps(): number {
    return this.#steps;
  }

  /**
   * Evaluates something beside the question, within its own small number of steps, which it shares with
   * what is asked beside itself; undefined when they were too few.
   */
  #aside(node: NodeId, env: Env): Outcome[] | undefined {
    const left = this.#asideSteps;
    if (left === undefined) {
      const outcomes = this.evaluate(node, env);
      return this.hitBound ? undefined : outcomes;
    }
    const before = { steps: this.#steps, limit: this.#limit, hitBound: this.hitBound };
    this.#steps = 0;
    this.#limit = Math.min(ASIDE_STEPS, left);
    this.#asideSteps = undefined;
    this.hitBound = false;
    const outcomes = this.evaluate(node, env);
    const isComplete = !this.hitBound;
    this.#asideSteps = left - Math.min(this.#steps, left);
    this.#steps = before.steps;
    this.#limit = before.limit;
    this.hitBound = before.hitBound;
    return isComplete ? outcomes : undefined;
  }

  evaluate(node: NodeId, env: Env): Outcome[] {
    // Once outcomes are missing anyway, the rest of the question is not worth its work.
    if (this.hitBound) return [];
    this.#steps += 1;
    if (this.#steps > this.#limit || this.#depth >= MAX_DEPTH) {
      this.hitBound = true;
      return [];
    }
    this.#depth += 1;
    const outcomes = this.#evaluate(node, this.solved.program.at(node), env);
    this.#depth -= 1;
    if (outcomes.length <= MAX_OUTCOMES) return outcomes;
    this.hitBound = true;
    return outcomes.slice(0, MAX_OUTCOMES);
  }

  #evaluate(node: NodeId, flow: FlowNode, env: Env): Outcome[] {
    const { program } = this.solved;
    switch (flow.kind) {
      case 'text':
        return [
          this.outcome({ kind: 'text', text: flow.value, node }, env, {
            kind: 'name',
            node,
            before: undefined,
          }),
        ];
      case 'constant':
        return [this.outcome({ kind: 'constant', value: flow.value }, env)];
      case 'join':
        return this.#guarded(node, env, () => this.#join(node, flow, env));
      case 'member':
        return this.holder(program.ref(node, flow.object), env)
          .flatMap((outcome) => propertyOf(this, outcome, flow.name, node))
          .map((outcome) => listAt(this, outcome, node));
      case 'index':
        return evaluateIndex(
          this,
          node,
          program.ref(node, flow.object),
          program.ref(node, flow.key),
          env,
        ).map((outcome) => listAt(this, outcome, node));
      case 'call':
        return this.#guarded(node, env, () => evaluateCall(this, node, flow, env));
      case 'param':
        return this.#guarded(node, env, () => evaluateParameter(this, node, flow, env));
      case 'concat':
        return this.building(() => evaluateConcat(this, program.refs(node, flow.parts), flow, env));
      case 'operation':
        return this.building(() => evaluateOperation(this, node, flow, env));
      case 'narrowed':
        return evaluateNarrowed(this, node, flow, env);
      case 'admitted':
        return this.#guarded(node, env, () => evaluateAdmitted(this, node, flow, env));
      case 'function':
        return [
          this.outcome(
            { kind: 'function', node, captured: env.only(this.enclosing(node)), bound: [] },
            env,
          ),
        ];
      case 'module':
        return evaluateModule(this, node, env);
      case 'element':
      case 'item':
        return evaluateElement(this, flow.kind, node, program.ref(node, flow.of), env);
      case 'elementOrKey':
        return evaluateHeld(this, node, program.ref(node, flow.of), env);
      case 'keys':
      case 'values':
      case 'entries':
        return evaluateListing(this, flow.kind, node, program.ref(node, flow.of), env);
      case 'global':
        return evaluateGlobal(this, node, flow.name, env);
      case 'unknown':
        return [this.outcome(UNKNOWN, env)];
      case 'caught':
      case 'rejected':
        return [this.outcome({ ...UNKNOWN, reply: { call: node, of: THROWN, path: [] } }, env)];
      default: {
        // Objects, arrays, classes, `this`: what the points-to sets say.
        const values = [...this.solved.pointsTo.of(node)].map((token) =>
          valueOfToken(program, token),
        );
        return (values.length > 0 ? values : [UNKNOWN]).map((value) => this.outcome(value, env));
      }
    }
  }

  isTooMany(combinations: number): boolean {
    if (combinations > MAX_OUTCOMES) this.hitBound = true;
    return this.hitBound;
  }

  orElse(run: () => Outcome[], instead: () => FlowValue, env: Env): Outcome[] {
    const outcomes = run();
    if (!this.hitBound) return outcomes;
    this.hitBound = false;
    return [this.outcome(instead(), env)];
  }

  outcome(value: FlowValue, env: Env, trail?: Trail): Outcome {
    return { value, env, trail };
  }

  enclosing(node: NodeId): Set<NodeId> {
    const { program } = this.solved;
    const functions = new Set<NodeId>();
    for (let owner = program.ownerOf(node); owner >= 0; owner = program.ownerOf(owner))
      functions.add(owner);
    return functions;
  }

  building<T>(run: () => T): T {
    this.#building += 1;
    try {
      return run();
    } finally {
      this.#building -= 1;
    }
  }

  holder(node: NodeId, env: Env): Outcome[] {
    this.#holding += 1;
    const outcomes = this.evaluate(node, env);
    this.#holding -= 1;
    return outcomes;
  }

  /**
   * Cuts cycles: a node asked for again under the same activation adds nothing to its own answer,
   * unless strings are being built on the way, which would never end and so cannot be known, or
   * something is read of it, which may then be any object that gets there.
   */
  #guarded(node: NodeId, env: Env, run: () => Outcome[]): Outcome[] {
    const entry = env.entryOf(this.solved.program.ownerOf(node));
    const active = this.#active.get(node) ?? [];
    const again = active.find((frame) => frame.entry === entry);
    if (again !== undefined) {
      if (this.#building > again.building) return [this.outcome(UNKNOWN, env)];
      return this.#holding > again.holding ? this.#anyHeld(node, env, again) : [];
    }
    if (active.length > MAX_ENTRIES) return [this.outcome(UNKNOWN, env)];
    const frame = { entry, building: this.#building, holding: this.#holding, isRing: false };
    active.push(frame);
    this.#active.set(node, active);
    const outcomes = run();
    active.pop();
    // What was worked out is no object that gets there: what is read of it in later rounds is not known.
    const isKnown = !frame.isRing || outcomes.every(({ value }) => this.#isPassedOn(value));
    return isKnown ? outcomes : [...outcomes, this.outcome(UNKNOWN, env)];
  }

  /** Whether the points-to sets know all objects that a value may be or have in it. */
  #isPassedOn(value: FlowValue): boolean {
    if (value.kind !== 'list' || value.made === undefined) return isHolder(value);
    const { program, pointsTo } = this.solved;
    const made = program.at(value.made);
    const callee = made.kind === 'call' ? program.at(program.ref(value.made, made.callee)) : made;
    return (
      pointsTo.of(value.made).size > 0 && !(callee.kind === 'member' && callee.name === 'concat')
    );
  }

  /** Any object that gets to a node that is being asked about, lists in any order. */
  #anyHeld(node: NodeId, env: Env, frame: Frame): Outcome[] {
    const { program, pointsTo } = this.solved;
    const values = [...pointsTo.of(node)].map((token) => valueOfToken(program, token));
    frame.isRing = true;
    if (values.length === 0 || !values.every(isHolder)) return [this.outcome(UNKNOWN, env)];
    return values.map((value) =>
      this.outcome(value.kind === 'object' ? { ...value, isLoose: 'anywhere' } : value, env),
    );
  }

  #join(node: NodeId, flow: JoinNode, env: Env): Outcome[] {
    const { program } = this.solved;
    const sources = program.refs(node, flow.sources);
    const step = (outcome: Outcome): Outcome =>
      flow.role === 'variable'
        ? { ...outcome, trail: { kind: 'variable', node, before: outcome.trail } }
        : outcome;
    if (flow.role === 'read') {
      return this.evaluate(sources[0]!, env).map((outcome) => listAt(this, outcome, node));
    }
    if (sources.length === 1) return this.evaluate(sources[0]!, env).map(step);
    if (flow.role === 'or' || flow.role === 'default') {
      return evaluateFirstGiven(this, node, sources, flow.role === 'or', env);
    }
    const walk = flow.role === 'variable' ? pathWalkOf(program, node, sources) : undefined;
    if (walk !== undefined) return evaluateWalk(this, walk, env).map(step);
    const appended = flow.role === 'variable' ? appendedOf(program, node, sources) : undefined;
    if (appended !== undefined) {
      return this.building(() => evaluateAppended(this, appended, env)).map(step);
    }
    const owner = program.ownerOf(node);
    const reached =
      flow.branches === undefined || isRecursive(this.solved, owner)
        ? sources.map((_, index) => ({ index, env }))
        : reachedSources(program, node, flow, env, (test, at) => this.#aside(test, at));
    return reached.flatMap(({ index, env: at }) => {
      const assumed = assumeSource(program, node, flow, index, at);
      const within = assumed?.take(node, owner, index);
      return within === undefined ? [] : this.evaluate(sources[index]!, within).map(step);
    });
  }

  openValue(token: Token): FlowValue {
    if (token === EVENT) return { kind: 'event', path: [] };
    if (token === CALLER) return { ...UNKNOWN, caller: true, token, module: 'caller' };
    const result = this.#resultHanded(token);
    return { ...UNKNOWN, token, module: result?.module, reply: result?.reply };
  }

  /** What a call outside hands to a function which it calls back. */
  #resultHanded(token: Token): UnknownValue | undefined {
    const { program } = this.solved;
    const call = originOf(token)?.node;
    const flow = call === undefined ? undefined : program.at(call);
    if (call === undefined || flow?.kind !== 'call') return undefined;
    const callees = this.#aside(program.ref(call, flow.callee), Circumstances.empty) ?? [];
    const [only, second] = callees;
    const isOnly = only?.value.kind === 'unknown' && second === undefined;
    return isOnly ? resultOf(only.value, call) : undefined;
  }

  mayBeFunction(node: NodeId): boolean {
    const { program, pointsTo } = this.solved;
    return [...pointsTo.of(node)].some((token) => program.functionOf(token) !== undefined);
  }
}
