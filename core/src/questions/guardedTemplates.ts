import { knownOf } from '../flow/evaluate/evaluator';
import type { CallNode } from '../flow/fileGraph';
import type { FunctionQuestion } from '../flow/functionQuestion';
import type { NodeId } from '../flow/nodeIds';
import type { SolvedFunction } from '../flow/solvedFunction';

/**
 * The cloud calls, by their number, whose empty template id the code asks about by itself: an `if`, or a helper
 * in one, looks at the very text, so that nothing is sent before the id is filled in.
 */
export const guardedTemplates: FunctionQuestion<ReadonlySet<number>> = {
  signs: /template_?id\b|\\[ux]/i,
  none: new Set(),
  answer: (fn) => {
    const calls = fn.flow.uses.flatMap(({ call }) => (call === undefined ? [] : [call.node]));
    const empty = new Map(calls.map((call) => [call, emptyTemplates(fn, call as NodeId)]));
    if ([...empty.values()].every((texts) => texts.length === 0)) return new Set();
    const asked = askedTexts(fn);
    return new Set(
      calls.filter((call) => {
        const texts = empty.get(call)!;
        return texts.length > 0 && texts.every((text) => asked.has(text));
      }),
    );
  },
};

/** The empty texts that a call's template id may be. */
function emptyTemplates(fn: SolvedFunction, call: NodeId): readonly NodeId[] {
  const { program } = fn.solved;
  const [argument] = program.refs(call, (program.at(call) as CallNode).args);
  if (argument === undefined) return [];
  return knownOf(fn.evaluator.ask(argument)).flatMap((outcome) =>
    ['templateId', 'template_id'].flatMap((name) =>
      knownOf(fn.evaluator.askBelow(outcome, [name], call)).flatMap(({ value }) =>
        value.kind === 'text' && value.text.trim() === '' ? [value.node] : [],
      ),
    ),
  );
}

/** The texts at which conditions look. */
function askedTexts(fn: SolvedFunction): ReadonlySet<NodeId> {
  const { program } = fn.solved;
  const asked = new Set<NodeId>();
  const look = (node: NodeId): void => {
    const flow = program.at(node);
    if (flow.kind === 'operation') for (const each of program.refs(node, flow.operands)) look(each);
    else if (flow.kind === 'call') for (const each of program.refs(node, flow.args)) look(each);
    else if (flow.kind !== 'element')
      for (const { value } of fn.outcomes(node) ?? []) {
        if (value.kind === 'text') asked.add(value.node);
      }
  };
  for (const file of program.files) {
    for (const { tests } of file.graph.branches) for (const test of tests) look(file.id(test));
  }
  return asked;
}
