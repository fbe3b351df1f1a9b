import type { Branch, CallNode } from '../flow/fileGraph';
import type { FunctionQuestion } from '../flow/functionQuestion';
import type { NodeId } from '../flow/nodeIds';
import { operationOf, type Plain } from '../flow/operations';
import type { LoadedFile } from '../flow/solve/program';
import type { SolvedFunction } from '../flow/solvedFunction';

/** The cloud calls, by their number, that a run for a timer may come to: its event has none of the members that callers pass. */
export const callsOfTimer: FunctionQuestion<ReadonlySet<number>> = {
  none: new Set(),
  answer: (fn) => {
    const timer = new TimerRun(fn);
    const calls = fn.flow.uses.flatMap(({ call }) => (call === undefined ? [] : [call.node]));
    return new Set(calls.filter((call) => timer.comesTo(call)));
  },
};

/** What the event of a timer has. */
const TIMER_FIELDS = new Set(['Type', 'TriggerName', 'Time']);

/** A run of the function for a timer, as far as its event decides where it goes. */
class TimerRun {
  readonly #entered = new Map<NodeId, boolean>();

  constructor(readonly fn: SolvedFunction) {}

  comesTo(call: NodeId): boolean {
    const { program } = this.fn.solved;
    const node = program.at(call) as CallNode;
    const file = program.fileOf(call);
    if (file === undefined || node.owner < 0) return true;
    if (this.#isSure(file, node.branch, false)) return false;
    const ends = file.graph.exits.some(
      ({ owner, branch, end }) =>
        owner === node.owner &&
        end <= node.span.start &&
        branch >= 0 &&
        this.#isSure(file, branch, true),
    );
    return !ends && !this.#looksUpNothing(call, node) && this.#enters(program.ownerOf(call));
  }

  /** A function that nobody is seen to call is called from outside. */
  #enters(owner: NodeId): boolean {
    const known = this.#entered.get(owner);
    if (known !== undefined) return known;
    this.#entered.set(owner, false); // functions that only call each other
    const edges = this.fn.solved.calls.callers.get(owner) ?? [];
    const enters = edges.length === 0 || edges.some(({ call }) => this.comesTo(call));
    this.#entered.set(owner, enters);
    return enters;
  }

  /** `table[event.action](…)`: without the member there is nothing to call. */
  #looksUpNothing(call: NodeId, { callee }: CallNode): boolean {
    const { program } = this.fn.solved;
    const id = program.ref(call, callee);
    const node = id < 0 ? undefined : program.at(id);
    if (node?.kind !== 'index') return false;
    const key = this.#plain(program.ref(id, node.key));
    return key !== undefined && key.plain === undefined;
  }

  /** Whether a branch and all around it are certain to be entered; or, unless `entered`, one of them not to be. */
  #isSure({ graph, id }: LoadedFile, branch: number, entered: boolean): boolean {
    for (let at = branch; at >= 0; at = graph.branches[at]!.parent) {
      const isEntered = this.#entersBranch(graph.branches[at]!, id);
      if (entered && isEntered !== true) return false;
      if (!entered && isEntered === false) return true;
    }
    return entered;
  }

  #entersBranch({ tests, holds }: Branch, id: LoadedFile['id']): boolean | undefined {
    const results = tests.map((test) => this.#truth(id(test)));
    if (results.includes(true)) return holds;
    return results.length > 0 && results.every((result) => result === false) ? !holds : undefined;
  }

  #truth(test: NodeId): boolean | undefined {
    const { program } = this.fn.solved;
    const node = program.at(test);
    if (node.kind === 'join' && node.role === 'or') {
      const results = program.refs(test, node.sources).map((source) => this.#truth(source));
      if (results.includes(true)) return true;
      return results.every((result) => result === false) ? false : undefined;
    }
    if (node.kind === 'operation' && /^(?:!x|[=!]==?)$/.test(node.operator)) {
      const operands = program.refs(test, node.operands).map((operand) => this.#plain(operand));
      if (operands.includes(undefined)) return undefined;
      const run = operationOf(node.operator)?.run;
      return run && Boolean(run(...operands.map((operand) => operand?.plain)));
    }
    const value = this.#plain(test);
    return value && Boolean(value.plain);
  }

  /** What an expression is in this run; undefined where that is not known. */
  #plain(node: NodeId): { readonly plain: Plain } | undefined {
    const found = (this.fn.outcomes(node) ?? []).map(({ value }) => {
      if (value.kind === 'text') return value.text;
      if (value.kind === 'constant') return value.value;
      const [field] = value.kind === 'event' ? value.path : [];
      return field === undefined || TIMER_FIELDS.has(field) || field === '*'
        ? NOT_KNOWN
        : undefined;
    });
    const [plain] = found;
    const isOne = found.length > 0 && plain !== NOT_KNOWN && found.every((one) => one === plain);
    return isOne ? { plain: plain as Plain } : undefined;
  }
}

const NOT_KNOWN = Symbol('not known');
