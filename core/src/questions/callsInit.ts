import type { FunctionQuestion } from '../flow/functionQuestion';
import type { NodeId } from '../flow/nodeIds';
import { memberToken } from '../flow/solve/tokens';
import type { SolvedFunction } from '../flow/solvedFunction';

const INIT = memberToken('init')!;
const APPLYING = new Set(['call', 'apply', 'bind']);

/** Whether the code calls the sdk's `init`, or hands it to something that may. */
export const callsInit: FunctionQuestion<boolean> = {
  signs: /init|\\[ux]/,
  none: false,
  answer: (fn) => fn.callsOf(INIT).length > 0 || handsOnInit(fn),
};

/** `ready.then(cloud.init)`, `cloud.init.call(cloud)`. */
function handsOnInit({ solved: { program, pointsTo } }: SolvedFunction): boolean {
  const isInit = (node: NodeId): boolean => pointsTo.of(node).has(INIT);
  let found = false;
  program.ofKind('call', (node, id) => {
    if (found || node.callee < 0) return;
    const callee = program.ref(id, node.callee);
    const member = program.at(callee);
    found =
      program.refs(id, node.args).some(isInit) ||
      (member.kind === 'member' &&
        APPLYING.has(member.name) &&
        isInit(program.ref(callee, member.object)));
  });
  return found;
}
