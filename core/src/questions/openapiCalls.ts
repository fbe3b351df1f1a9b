import { Circumstances } from '../flow/evaluate/circumstances';
import { provenPath } from '../flow/evaluate/provenPath';
import type { CallNode } from '../flow/fileGraph';
import type { FunctionQuestion } from '../flow/functionQuestion';
import { OPENAPI } from '../flow/solve/tokens';
import { argumentValue } from '../flow/uses/argumentValue';
import type { Value } from '../flow/value';

/** A call of the openapi object itself: `openapi(options)`. */
export interface OptionsCall {
  /** The argument; undefined where there is none, with the parentheses as its place. */
  readonly argument: Value;
  readonly isEmpty: boolean;
}

/** The calls of the openapi object itself. */
export const openapiCalls: FunctionQuestion<readonly OptionsCall[]> = {
  signs: /openapi|\\[ux]/,
  none: [],
  answer: (fn) => {
    const { program } = fn.solved;
    return fn.callsOf(OPENAPI).flatMap((call): OptionsCall[] => {
      const node = program.at(call) as CallNode;
      const callee = program.ref(call, node.callee);
      if (provenPath(fn.outcomes(callee) ?? []) !== '') return [];
      const [first] = program.refs(call, node.args);
      if (first !== undefined) {
        const argument = argumentValue(fn.evaluator, first, Circumstances.empty);
        return [{ argument, isEmpty: false }];
      }
      const { file, span } = program.placeOf(call);
      const parentheses = { start: program.spanOf(callee).end, end: span.end };
      return [{ argument: { file, span: parentheses, kind: 'undefined' }, isEmpty: true }];
    });
  },
};
