import type { FunctionQuestion } from '../flow/functionQuestion';
import type { Place } from '../text/span';
import { followEvent, handlersOf } from './handlers';

/** Where a handler reads the verdict on media as version 1 pushed it (`isrisky`), and never that of version 2. */
export const oldVerdicts: FunctionQuestion<readonly Place[]> = {
  signs: /\bisrisky\b/,
  none: [],
  answer: (fn) => {
    const { program } = fn.solved;
    return handlersOf(fn).flatMap((handler) => {
      const { reached } = followEvent(fn, handler);
      if (reached.some(({ path: [name = ''] }) => NEW.has(name))) return [];
      return reached.flatMap(({ node, path }) => {
        const member = program.at(node);
        if (path.join('.') !== 'isrisky' || member.kind !== 'member') return [];
        const outcomes = fn.outcomes(node) ?? [];
        const isEvent = outcomes.every(
          ({ value }) => value.kind === 'event' && value.path.join('.') === 'isrisky',
        );
        return isEvent && outcomes.length > 0
          ? [{ file: program.placeOf(node).file, span: member.nameSpan }]
          : [];
      });
    });
  },
};

/** Where version 2 says what it found; `*` for a member that is not known. */
const NEW = new Set(['result', 'detail', '*']);
