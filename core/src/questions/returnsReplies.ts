import { THROWN } from '../flow/evaluate/flowValue';
import type { FunctionNode } from '../flow/fileGraph';
import type { FunctionQuestion } from '../flow/functionQuestion';
import { handlersOf } from './handlers';
import { isOnlyReply } from './isOnlyReply';

/** Whether all that a function returns is what a cloud call replies, or an error that was caught, just as it is. */
export const returnsReplies: FunctionQuestion<boolean> = {
  signs: /openapi|\\[ux]/,
  none: false,
  answer: (fn) => {
    const { program } = fn.solved;
    const isWhole = (of: string, path: readonly string[]): boolean =>
      path.length === 0 && (of === 'openapi' || of === THROWN);
    const handlers = handlersOf(fn);
    return (
      handlers.length > 0 &&
      handlers.every((main) => {
        const { returns } = program.at(main) as FunctionNode;
        const node = program.ref(main, returns);
        return isOnlyReply(fn, node, ({ of, path }) => isWhole(of, path));
      })
    );
  },
};
