import { knownOf } from '../flow/evaluate/evaluator';
import type { CallNode } from '../flow/fileGraph';
import type { FunctionQuestion } from '../flow/functionQuestion';
import type { NodeId } from '../flow/nodeIds';
import { soleSource } from '../flow/solve/soleSource';
import type { SolvedFunction } from '../flow/solvedFunction';

/**
 * The cloud calls, by their number, whose template id the code asks about by itself before it sends: where it is
 * empty, an `if`, or a helper in one, looks at the very text; any other text is compared there with another.
 */
export const guardedTemplates: FunctionQuestion<ReadonlySet<number>> = {
  signs: /template_?id\b|\\[ux]/i,
  none: new Set(),
  answer: (fn) => {
    const templates = new Map(fn.cloudCalls.map((call) => [call, templatesOf(fn, call)]));
    if ([...templates.values()].every((texts) => texts.length === 0)) return new Set();
    const { asked, compared } = askedTexts(fn);
    return new Set(
      fn.cloudCalls.filter((call) => {
        const texts = templates.get(call)!;
        return (
          texts.length > 0 &&
          texts.every(({ node, text }) => (text.trim() === '' ? asked : compared).has(node))
        );
      }),
    );
  },
};

/** The texts that a call's template id may be. */
function templatesOf(
  fn: SolvedFunction,
  call: NodeId,
): readonly { readonly node: NodeId; readonly text: string }[] {
  const { program } = fn.solved;
  const [argument] = program.refs(call, (program.at(call) as CallNode).args);
  if (argument === undefined) return [];
  return knownOf(fn.evaluator.ask(argument)).flatMap((outcome) =>
    ['templateId', 'template_id'].flatMap((name) =>
      knownOf(fn.evaluator.askBelow(outcome, [name], call)).flatMap(({ value }) =>
        value.kind === 'text' ? [value] : [],
      ),
    ),
  );
}

interface AskedTexts {
  /** The texts at which conditions look. */
  readonly asked: ReadonlySet<NodeId>;
  /** Those that they compare with a text, or hand to who does. */
  readonly compared: ReadonlySet<NodeId>;
}

function askedTexts(fn: SolvedFunction): AskedTexts {
  const { program } = fn.solved;
  const asked = new Set<NodeId>();
  const compared = new Set<NodeId>();
  const isText = (node: NodeId): boolean => {
    const flow = program.at(soleSource(program, node));
    return flow.kind === 'text' && flow.value.trim() !== '';
  };
  const seen = new Set<string>();
  const look = (start: NodeId, isCompared: boolean): void => {
    const node = soleSource(program, start);
    // `var fill = wrap(fill)` leads back to itself.
    const key = `${node} ${isCompared}`;
    if (seen.has(key)) return;
    seen.add(key);
    const flow = program.at(node);
    if (flow.kind === 'operation') {
      const operands = program.refs(node, flow.operands);
      const isComparison = /^[=!]==?$/.test(flow.operator) && operands.some(isText);
      for (const each of operands) look(each, isComparison);
    } else if (flow.kind === 'call') {
      for (const each of program.refs(node, flow.args)) look(each, true);
      const callee = flow.callee < 0 ? undefined : program.ref(node, flow.callee);
      const method = callee === undefined ? undefined : program.at(callee);
      if (method?.kind === 'member') look(program.ref(callee!, method.object), true);
    } else if (flow.kind !== 'element')
      for (const { value } of fn.outcomes(node) ?? []) {
        if (value.kind !== 'text') continue;
        asked.add(value.node);
        if (isCompared) compared.add(value.node);
      }
  };
  for (const file of program.files) {
    for (const { tests } of file.graph.branches)
      for (const test of tests) look(file.id(test), false);
  }
  return { asked, compared };
}
