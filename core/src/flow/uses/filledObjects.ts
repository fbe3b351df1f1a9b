import type { Solved } from '../evaluate/evaluation';
import type { NodeId } from '../nodeIds';
import type { Program } from '../solve/program';
import { isOutside, type Token } from '../solve/tokens';
import { soleSource } from './soleSource';

/** Functions of libraries that put properties into the first object they are given. */
const FILLS = /^(assign(In)?|extend|merge|mixin|defaults(Deep)?|set)$/i;

const known = new WeakMap<Solved, ReadonlySet<Token>>();

/** Whether an object is handed to code outside the program that puts properties into it (`_.assign(message, event)`). */
export function isFilledOutside(solved: Solved, object: Token): boolean {
  let filled = known.get(solved);
  if (filled === undefined) {
    filled = findFilled(solved);
    known.set(solved, filled);
  }
  return filled.has(object);
}

function findFilled({ program, pointsTo }: Solved): ReadonlySet<Token> {
  const filled = new Set<Token>();
  program.forEach((node, id) => {
    if (node.kind !== 'call' || node.args.length < 2) return;
    const callee = program.ref(id, node.callee);
    if (callee < 0 || !FILLS.test(nameOf(program, callee))) return;
    if (![...pointsTo.of(callee)].some(isOutside)) return;
    for (const token of pointsTo.of(program.ref(id, node.args[0]!))) filled.add(token);
  });
  return filled;
}

/** The last name of an expression, also of a variable that stands for one: `assign` of `_.assign`; '' for none. */
function nameOf(program: Program, id: NodeId): string {
  const node = program.at(soleSource(program, id));
  return node.kind === 'member' || node.kind === 'global' ? node.name : '';
}
