import { pushTo } from '../collections/pushTo';
import type { CloudFunction } from '../files/cloudFunction';
import { type Consumer, consumersOf } from './consumers';
import type { Solved } from './evaluate/evaluation';
import { allOf, Evaluator } from './evaluate/evaluator';
import type { Outcome } from './evaluate/flowValue';
import type { FunctionFlow } from './functionFlow';
import type { NodeId } from './nodeIds';
import { isNamed, type Token } from './solve/tokens';

/** A function's solved program, as questions look at it. What takes a look at all of it is done once. */
export class SolvedFunction {
  #evaluator: Evaluator;
  readonly #consumers = new Map<NodeId, readonly Consumer[]>();
  #calls: ReadonlyMap<Token, readonly NodeId[]> | undefined;
  #elements: ReadonlyMap<NodeId, readonly NodeId[]> | undefined;

  constructor(
    readonly fn: CloudFunction,
    readonly flow: FunctionFlow,
    readonly solved: Solved,
  ) {
    this.#evaluator = new Evaluator(solved);
  }

  /** With steps of its own: questions do not use up what the function's uses need. */
  get evaluator(): Evaluator {
    return this.#evaluator;
  }

  /** Gives the next question steps of its own, so that no answer depends on what was asked before. */
  renewSteps(): void {
    this.#evaluator = new Evaluator(this.solved);
  }

  /** The calls of interfaces, in the order of the text; not those in a stale build. */
  get cloudCalls(): readonly NodeId[] {
    return this.flow.uses.flatMap(({ call }) => call?.node ?? []);
  }

  /** The calls whose callee may be one of the things that the engine knows by name. */
  callsOf(token: Token | undefined): readonly NodeId[] {
    this.#calls ??= this.#indexCalls();
    return token === undefined ? [] : (this.#calls.get(token) ?? []);
  }

  #indexCalls(): ReadonlyMap<Token, readonly NodeId[]> {
    const { program, pointsTo } = this.solved;
    const calls = new Map<Token, NodeId[]>();
    program.ofKind('call', (node, id) => {
      if (node.callee < 0) return;
      for (const token of pointsTo.of(program.ref(id, node.callee))) {
        if (isNamed(token)) pushTo(calls, token, id);
      }
    });
    return calls;
  }

  /** What the code does with a node's value, in the order of the text. */
  consumersOf(node: NodeId): readonly Consumer[] {
    const known = this.#consumers.get(node);
    if (known !== undefined) return known;
    const found = consumersOf(this.solved.program, node);
    this.#consumers.set(node, found);
    return found;
  }

  /** The nodes that stand for the elements of a list where a built-in calls back with them. */
  elementsOf(list: NodeId): readonly NodeId[] {
    this.#elements ??= this.#indexElements();
    return this.#elements.get(list) ?? [];
  }

  #indexElements(): ReadonlyMap<NodeId, readonly NodeId[]> {
    const { program } = this.solved;
    const elements = new Map<NodeId, NodeId[]>();
    program.ofKind('item', (node, id) => {
      pushTo(elements, program.ref(id, node.of), id);
    });
    return elements;
  }

  /** What a node may be; undefined where that may not be all. */
  outcomes(node: NodeId): readonly Outcome[] | undefined {
    return allOf(this.evaluator.ask(node));
  }
}
