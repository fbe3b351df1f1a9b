import { type Outcome, valueOfPlain } from '../flow/evaluate/flowValue';
import { textMethod } from '../flow/evaluate/strings';
import type { Branch, CallNode, JoinNode, OperationNode } from '../flow/fileGraph';
import type { FunctionQuestion } from '../flow/functionQuestion';
import type { LocalId, NodeId } from '../flow/nodeIds';
import { operationOf, type Plain } from '../flow/operations';
import type { LoadedFile, Program } from '../flow/solve/program';
import { soleSource } from '../flow/solve/soleSource';
import { EVENT } from '../flow/solve/tokens';
import type { SolvedFunction } from '../flow/solvedFunction';

/** The cloud calls, by their number, that a run for a timer may come to: its event has none of the members that callers pass. */
export const callsOfTimer: FunctionQuestion<ReadonlySet<number>> = {
  none: new Set(),
  answer: (fn) => {
    const timer = new TimerRun(fn);
    return new Set(fn.cloudCalls.filter((call) => timer.comesTo(call)));
  },
};

/** What the event of a timer has. */
const TIMER_FIELDS = new Set(['Type', 'TriggerName', 'Time']);

/** Expressions that are put together more deeply are not known. */
const MAX_DEPTH = 12;

/** Parts of a condition that are looked at to find the event among them. */
const MAX_PARTS = 60;

/** A list without anything in it, as in `event.list || []`. */
const EMPTY = Symbol('empty');
const NOT_KNOWN = Symbol('not known');

/** What an expression is. */
interface Known {
  readonly plain: Plain | typeof EMPTY;
}

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
    const owner = program.ownerOf(call);
    const ends = this.#ends(file, owner, node.span.start) || this.#throwsBefore(call, owner);
    return !ends && !this.#callsNothing(call, node) && this.#enters(owner);
  }

  /** Whether a function is left before a place in its file, or by what it throws. */
  #ends(file: LoadedFile, func: NodeId, before?: number): boolean {
    return file.graph.exits.some(
      ({ how, owner, branch, end }) =>
        file.id(owner) === func &&
        (before === undefined ? how === 'throw' : end <= before) &&
        branch >= 0 &&
        this.#isSure(file, branch, true),
    );
  }

  /** Whether something that the function calls before, whatever happens, throws: checks of what is passed do. */
  #throwsBefore(call: NodeId, owner: NodeId): boolean {
    const { program, calls } = this.fn.solved;
    const { start } = program.spanOf(call);
    return [...calls.callers].some(([func, edges]) => {
      const file = program.fileOf(func);
      const isBefore = edges.some(({ call: other }) => {
        const node = program.at(other);
        const isSure = node.kind === 'call' && node.branch < 0;
        return isSure && program.ownerOf(other) === owner && program.spanOf(other).end <= start;
      });
      return isBefore && file !== undefined && this.#ends(file, func);
    });
  }

  /** A function that nobody is seen to call is called from outside; what was handed to other code, nobody knows when. */
  #enters(owner: NodeId): boolean {
    const known = this.#entered.get(owner);
    if (known !== undefined) return known;
    this.#entered.set(owner, false); // functions that only call each other
    const edges = this.fn.solved.calls.callers.get(owner) ?? [];
    const enters =
      (edges.length === 0 && !this.fn.solved.calls.escaped.has(owner)) ||
      edges.some(
        ({ call, callee }) => this.comesTo(call) && !(callee < 0 && this.#isOfEmpty(call)),
      );
    this.#entered.set(owner, enters);
    return enters;
  }

  /** `table[event.action](…)`, `event.list.map(…)`: without the member there is nothing to call. */
  #callsNothing(call: NodeId, { callee }: CallNode): boolean {
    return callee >= 0 && isMissing(this.#plain(this.fn.solved.program.ref(call, callee)));
  }

  /** Whether a call is of a method of an empty list. */
  #isOfEmpty(call: NodeId): boolean {
    const { program } = this.fn.solved;
    const callee = program.ref(call, (program.at(call) as CallNode).callee);
    const member = callee < 0 ? undefined : program.at(callee);
    return (
      member?.kind === 'member' && this.#plain(program.ref(callee, member.object))?.plain === EMPTY
    );
  }

  /** Whether a branch and all around it are certain to be entered; or, unless `entered`, one of them not to be. */
  #isSure({ graph, id }: LoadedFile, branch: number, entered: boolean): boolean {
    for (let at = branch; at >= 0; at = graph.branches[at]!.parent) {
      const isEntered = this.#entersBranch(graph.branches[at]!, id, entered);
      if (entered && isEntered !== true) return false;
      if (!entered && isEntered === false) return true;
    }
    return entered;
  }

  /** Whether a branch is entered; where that is not known but up to what callers pass, as `perhaps` says. */
  #entersBranch(
    { tests, holds }: Branch,
    id: LoadedFile['id'],
    perhaps: boolean,
  ): boolean | undefined {
    const results = tests.map((test) => this.#truth(id(test)));
    if (results.includes(true)) return holds;
    if (results.length > 0 && results.every((result) => result === false)) return !holds;
    return tests.some((test) => this.#asksEvent(id(test))) ? perhaps : undefined;
  }

  /** Whether the event has part in what an expression is. */
  #asksEvent(test: NodeId): boolean {
    const { program, pointsTo } = this.fn.solved;
    const parts = new Set([test]);
    for (const part of parts) {
      const node = program.at(part);
      if (node.kind === 'param' && pointsTo.of(part).has(EVENT)) return true;
      if (parts.size > MAX_PARTS) return false;
      const isTrying = node.kind === 'join' && (node.role === 'or' || node.role === 'default');
      for (const one of partsOf(program, part)) {
        // What is missing in this run gives way to what stands in for it.
        if (!isTrying || this.#truth(one) !== false) parts.add(one);
      }
    }
    return false;
  }

  #truth(test: NodeId): boolean | undefined {
    const { program } = this.fn.solved;
    const node = program.at(test);
    if (node.kind === 'join' && node.role === 'or') {
      const results = program.refs(test, node.sources).map((source) => this.#truth(source));
      if (results.includes(true)) return true;
      return results.every((result) => result === false) ? false : undefined;
    }
    if (node.kind === 'element') {
      const list = this.#plain(program.ref(test, node.of));
      return isMissing(list) || list?.plain === EMPTY ? false : undefined;
    }
    const value = this.#plain(test);
    return value && Boolean(value.plain);
  }

  /** What an expression is in this run; undefined where that is not known. */
  #plain(start: NodeId, depth = 0): Known | undefined {
    const { program } = this.fn.solved;
    const id = soleSource(program, start);
    const node = program.at(id);
    const at = (local: LocalId): Known | undefined =>
      this.#plain(program.ref(id, local), depth + 1);
    if (depth > MAX_DEPTH) return undefined;
    if (node.kind === 'join' && (node.role === 'or' || node.role === 'default')) {
      return this.#first(id, node, depth);
    }
    if (node.kind === 'operation') return this.#operation(id, node, depth);
    if (node.kind === 'call') return this.#looksFor(id, node, depth);
    if (node.kind === 'member') {
      if (isMissing(at(node.object))) return { plain: undefined };
      if (this.#isMixed(program.ref(id, node.object))) return undefined;
    }
    // No table has anything under what is missing.
    if (node.kind === 'index' && isMissing(at(node.key))) return { plain: undefined };
    const found = (this.fn.outcomes(id) ?? []).map(({ value }) => {
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

  /** Whether an expression may be of the event, or something else. */
  #isMixed(node: NodeId): boolean {
    const kinds = new Set((this.fn.outcomes(node) ?? []).map(({ value }) => value.kind));
    return kinds.has('event') && kinds.size > 1;
  }

  /** `a || b` and `a ?? b`. */
  #first(id: NodeId, { role, sources }: JoinNode, depth: number): Known | undefined {
    const { program } = this.fn.solved;
    let value: Known | undefined;
    for (const source of program.refs(id, sources)) {
      const node = program.at(source);
      const isEmpty = node.kind === 'array' && node.items.length === 0;
      value = isEmpty ? { plain: EMPTY } : this.#plain(source, depth + 1);
      if (value === undefined) return undefined;
      if (role === 'or' ? Boolean(value.plain) : !isMissing(value)) break;
    }
    return value;
  }

  #operation(id: NodeId, { operator, operands }: OperationNode, depth: number): Known | undefined {
    const { program } = this.fn.solved;
    const nodes = program.refs(id, operands);
    const known = nodes.map((operand) => this.#plain(operand, depth + 1));
    const key = known[0]?.plain;
    if (operator === 'in') return this.#hasKey(nodes[1]!, key);
    const run = operationOf(operator)?.run;
    const plain: Plain[] = [];
    for (const one of known) {
      if (run === undefined || one === undefined || one.plain === EMPTY) return undefined;
      plain.push(one.plain);
    }
    return run && { plain: run(...plain) };
  }

  /** Whether the event has a key; undefined where that is not known, or something else is asked. */
  #hasKey(holder: NodeId, key: Known['plain'] | undefined): Known | undefined {
    const holders = this.fn.outcomes(holder) ?? [];
    const isEvent = ({ value }: Outcome): boolean =>
      value.kind === 'event' && value.path.length === 0;
    const isOfEvent = holders.length > 0 && holders.every(isEvent);
    return isOfEvent && typeof key === 'string' ? { plain: TIMER_FIELDS.has(key) } : undefined;
  }

  /** `['a', 'b'].includes(x)`, `indexOf`, and `Object.keys(event).includes(x)`. */
  #looksFor(id: NodeId, call: CallNode, depth: number): Known | undefined {
    const { program } = this.fn.solved;
    const callee = program.ref(id, call.callee);
    const member = callee < 0 ? undefined : program.at(callee);
    const [wanted] = program.refs(id, call.args);
    if (member?.kind !== 'member' || wanted === undefined) return undefined;
    const list = soleSource(program, program.ref(callee, member.object));
    const text = this.#plain(list, depth + 1)?.plain;
    const array = program.at(list);
    const value = this.#plain(wanted, depth + 1);
    if (typeof text === 'string' && typeof value?.plain === 'string') {
      const found = textMethod(text, member.name, [valueOfPlain(value.plain, list)]);
      return typeof found === 'object' || found === undefined ? undefined : { plain: found };
    }
    if (array.kind === 'keys' && member.name === 'includes') {
      return this.#hasKey(program.ref(list, array.of), value?.plain);
    }
    if (array.kind !== 'array' || array.spreads.length > 0) return undefined;
    const items = program.refs(list, array.items).map((item) => this.#plain(item, depth + 1));
    if (value === undefined || items.includes(undefined)) return undefined;
    const index = items.findIndex((item) => item?.plain === value.plain);
    if (member.name === 'includes') return { plain: index >= 0 };
    return member.name === 'indexOf' ? { plain: index } : undefined;
  }
}

/** The expressions that an expression is made of; of a function those that it gives. */
function partsOf(program: Program, id: NodeId): readonly NodeId[] {
  const node = program.at(id);
  switch (node.kind) {
    case 'join':
      return program.refs(id, node.sources);
    case 'operation':
      return program.refs(id, node.operands);
    case 'concat':
      return program.refs(id, node.parts);
    case 'member':
      return [program.ref(id, node.object)];
    case 'index':
      return program.refs(id, [node.object, node.key]);
    case 'call':
      return program.refs(id, [node.callee, ...node.args]);
    case 'function':
      return [program.ref(id, node.returns)];
    case 'object':
      return program.refs(
        id,
        node.properties.map(({ value }) => value),
      );
    case 'narrowed':
      return [program.ref(id, node.inner)];
    case 'element':
      return [program.ref(id, node.of)];
    default:
      return [];
  }
}

function isMissing(value: Known | undefined): boolean {
  return value !== undefined && (value.plain === undefined || value.plain === null);
}
