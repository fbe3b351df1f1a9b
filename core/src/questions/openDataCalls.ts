import { Circumstances } from '../flow/evaluate/circumstances';
import type { CallNode } from '../flow/fileGraph';
import type { FunctionQuestion } from '../flow/functionQuestion';
import type { NodeId } from '../flow/nodeIds';
import { memberToken } from '../flow/solve/tokens';
import type { SolvedFunction } from '../flow/solvedFunction';
import { argumentValue } from '../flow/uses/argumentValue';
import type { Value } from '../flow/value';
import type { Place } from '../text/span';

/** A call of the sdk's `getOpenData`. */
export interface OpenDataCall {
  /** Where its name is written. */
  readonly name: Place;
  /** The first argument as far as it is known; undefined without one. */
  readonly argument: Value | undefined;
}

/** The calls of the sdk's `getOpenData`. */
export const openDataCalls: FunctionQuestion<readonly OpenDataCall[]> = {
  signs: /getOpenData|\\[ux]/,
  none: [],
  answer: (fn) => fn.callsOf(memberToken('getOpenData')).map((call) => openDataCall(fn, call)),
};

function openDataCall(
  { solved: { program }, evaluator }: SolvedFunction,
  call: NodeId,
): OpenDataCall {
  const node = program.at(call) as CallNode;
  const callee = program.ref(call, node.callee);
  const { file, span } = program.placeOf(callee);
  const member = program.at(callee);
  const [first] = program.refs(call, node.args);
  return {
    name: { file, span: member.kind === 'member' ? member.nameSpan : span },
    argument:
      first === undefined
        ? undefined
        : node.spreads.includes(0)
          ? { ...program.placeOf(first), kind: 'unknown' }
          : argumentValue(evaluator, first, Circumstances.empty),
  };
}
