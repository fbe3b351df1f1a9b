import type { FunctionQuestion } from '../flow/functionQuestion';
import type { SolvedFunction } from '../flow/solvedFunction';
import type { Place } from '../text/span';
import type { Reached } from './following';
import { followEvent, handlersOf } from './handlers';
import { isAsked } from './isAsked';

/** `event.field.data`; the place is that of `data`. */
export interface EventDataRead extends Place {
  readonly field: string;
}

/** Where the code reads `data` of a field of the event, and neither looks at the error nor is ready for there being none. */
export const uncheckedEventData: FunctionQuestion<readonly EventDataRead[]> = {
  signs: /\bdata\b/,
  none: [],
  answer: (fn) => {
    const reached = handlersOf(fn).flatMap((handler) => followEvent(fn, handler).reached);
    const checked = new Set(
      reached.filter((one) => isCheck(fn, one)).map(({ path: [field] }) => field),
    );
    return reached.flatMap((one) => {
      const [field = ''] = one.path;
      const node = fn.solved.program.at(one.node);
      if (!isData(one) || node.kind !== 'member' || checked.has(field)) return [];
      return [{ field, file: fn.solved.program.placeOf(one.node).file, span: node.nameSpan }];
    });
  },
};

function isData({ path: [, second, third] }: Reached): boolean {
  return second === 'data' && third === undefined;
}

function isCheck(fn: SolvedFunction, one: Reached): boolean {
  if (one.path.length === 2 && /^err(?:Code|Msg)$/.test(one.path[1]!)) return true;
  return isData(one) && isAsked(fn, one.node);
}
