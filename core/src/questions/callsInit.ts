import type { FunctionQuestion } from '../flow/functionQuestion';
import { memberToken } from '../flow/solve/tokens';

/** Whether the code calls the sdk's `init`. */
export const callsInit: FunctionQuestion<boolean> = {
  signs: /init|\\[ux]/,
  none: false,
  answer: (fn) => fn.callsOf(memberToken('init')).length > 0,
};
