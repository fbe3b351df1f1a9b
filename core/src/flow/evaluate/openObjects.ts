import type { NodeId } from '../nodeIds';
import type { Program } from '../solve/program';
import { soleSource } from '../solve/soleSource';
import { GLOBAL, isOutside, originOf, type Token, WX_API } from '../solve/tokens';
import type { Solved } from './evaluation';

/** Functions of libraries that put properties into the first object they are given. */
const FILLS = /^(assign(In)?|extend|merge|mixin|defaults(Deep)?|set)$/i;

/** Functions that only look at what they are given. */
const LOOKS =
  /^(log|info|warn|error|debug|trace|fatal|assert|equal|deepEqual|inspect|format|stringify|freeze|deepFreeze|is[A-Z]\w*|has\w*|get\w*|keys|values|entries|size|pick|omit|clone\w*|every|some|map|filter|find|forEach)$/;

interface Handed {
  /** Objects whose properties may be others than the code says. */
  readonly filled: ReadonlySet<Token>;
  /** Objects that may have properties which the code does not show. */
  readonly grown: ReadonlySet<Token>;
}

const known = new WeakMap<Solved, Handed>();

/** Whether an object is handed to code outside the program that puts properties into it (`_.assign(message, event)`). */
export function isFilledOutside(solved: Solved, object: Token): boolean {
  return handedOf(solved).filled.has(object);
}

/** Whether an object may have properties that no code of the program gives it: code outside had it in its hands, or makes a part of it. */
export function mayGrow(solved: Solved, object: Token): boolean {
  // Anybody may store in the global object.
  return object === GLOBAL || handedOf(solved).grown.has(object) || hasUnknownBase(solved, object);
}

function handedOf(solved: Solved): Handed {
  const before = known.get(solved);
  if (before !== undefined) return before;
  const handed = findHanded(solved);
  known.set(solved, handed);
  return handed;
}

function findHanded({ program, pointsTo }: Solved): Handed {
  const filled = new Set<Token>();
  const grown = new Set<Token>();
  program.ofKind('call', (node, id) => {
    if (node.args.length === 0) return;
    const callee = program.ref(id, node.callee);
    if (callee < 0 || ![...pointsTo.of(callee)].some(mayFill)) return;
    const name = nameOf(program, callee);
    if (LOOKS.test(name)) return;
    const args = program.refs(id, node.args);
    for (const argument of args) for (const token of pointsTo.of(argument)) grown.add(token);
    if (args.length < 2 || !FILLS.test(name)) return;
    for (const token of pointsTo.of(args[0]!)) filled.add(token);
  });
  return { filled, grown };
}

/** The platform's own functions leave alone what they are given. */
function mayFill(callee: Token): boolean {
  return callee !== WX_API && isOutside(callee);
}

/** The last name of an expression, also of a variable that stands for one: `assign` of `_.assign`; '' for none. */
function nameOf(program: Program, id: NodeId): string {
  const node = program.at(soleSource(program, id));
  return node.kind === 'member' || node.kind === 'global' ? node.name : '';
}

/** Whether an object is an instance of a class that extends something which is not known. */
function hasUnknownBase({ program, pointsTo }: Solved, object: Token): boolean {
  const line = new Set([object]);
  for (const each of line) {
    const origin = originOf(each);
    const made = origin && program.at(origin.node);
    if (origin === undefined || made?.kind !== 'class' || made.base < 0) continue;
    const bases = [...pointsTo.of(program.ref(origin.node, made.base))];
    if (bases.length === 0 || bases.some(isOutside)) return true;
    for (const base of bases) line.add(base);
  }
  return false;
}
