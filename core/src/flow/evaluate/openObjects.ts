import { keptFor } from '../../collections/keptFor';
import type { NodeId } from '../nodeIds';
import type { Program } from '../solve/program';
import { soleSource } from '../solve/soleSource';
import { GLOBAL, isOutside, originOf, type Token, WX_API } from '../solve/tokens';
import type { Solved } from './evaluation';

/** What writes down what it is given and does nothing else with it: a global, or a module as it is required. */
const WRITES =
  /^(?:console|JSON|String|Boolean|(?:node:)?(?:assert|util)|log4js|winston|pino|bunyan|loglevel|debug)$/;

/** What has functions that change what they are given beside those that only look at it. */
const TOOLS = /^(?:Object|Array|Reflect|lodash|lodash-es|underscore|ramda)$/;

/**
 * Those that only look. A name is asked for only of the tools above, so that one which is missing here
 * makes an object unknown, the safe side, and another library's function of such a name says nothing.
 */
const LOOKS =
  /^(?:freeze|seal|deepFreeze|is[A-Z]\w*|has\w*|get\w*|from|keys|values|entries|size|pick|omit|clone\w*|every|some|map|filter|find|ownKeys)$/;

interface Handed {
  /** Objects whose properties may be others than the code says. */
  readonly filled: ReadonlySet<Token>;
  /** Objects that may have properties which the code does not show. */
  readonly grown: ReadonlySet<Token>;
}

const handedOf = keptFor(findHanded);

/**
 * Whether code outside the program gets an object and, behind it, what it may put into that, in place of
 * what is there: `_.assign(message, event)`, or the like under any name.
 */
export function isFilledOutside(solved: Solved, object: Token): boolean {
  return handedOf(solved).filled.has(object);
}

/** Whether an object may have properties that no code of the program gives it: code outside had it in its hands, or makes a part of it. */
export function mayGrow(solved: Solved, object: Token): boolean {
  // Anybody may store in the global object.
  return object === GLOBAL || handedOf(solved).grown.has(object) || hasUnknownBase(solved, object);
}

/** What such code does nobody sees: all of it may change what it gets, but for what is known, by where it comes from, only to look. */
function findHanded({ program, pointsTo }: Solved): Handed {
  const filled = new Set<Token>();
  const grown = new Set<Token>();
  program.ofKind('call', (node, id) => {
    if (node.args.length === 0) return;
    const callee = program.ref(id, node.callee);
    if (callee < 0) return;
    const name = nameOf(program, callee);
    if (![...pointsTo.of(callee)].some((token) => mayChange(program, token, name))) return;
    const args = program.refs(id, node.args);
    for (const argument of args) for (const token of pointsTo.of(argument)) grown.add(token);
    if (args.length < 2) return;
    for (const token of pointsTo.of(args[0]!)) filled.add(token);
  });
  return { filled, grown };
}

/** Whether a callee changes what it is given; the platform's own functions leave it alone. */
function mayChange(program: Program, callee: Token, name: string): boolean {
  if (callee === WX_API || !isOutside(callee)) return false;
  const source = sourceOf(program, callee);
  return !WRITES.test(source) && !(TOOLS.test(source) && LOOKS.test(name));
}

/** The global, or the module as it is required, that something outside comes from; '' for neither. */
function sourceOf(program: Program, token: Token): string {
  const origin = originOf(token);
  const node = origin && program.at(origin.node);
  if (node?.kind === 'global') return node.name;
  if (origin === undefined || node?.kind !== 'module') return '';
  const specifier = program.at(program.ref(origin.node, node.specifier));
  return specifier.kind === 'text' ? specifier.value : '';
}

/** The last name of an expression, also of a variable that stands for one: `get` of `_.get`; '' for none. */
function nameOf(program: Program, id: NodeId): string {
  const node = program.at(soleSource(program, id));
  return node.kind === 'member' ? node.name : '';
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
