import type { NodeId } from '../nodeIds';
import { originOf, type Token } from '../solve/tokens';
import type { Evaluation } from './evaluation';
import { type Env, isOpen, isUndefined, type Outcome, UNDEFINED } from './flowValue';

/** Reads a property of an outcome. */
type Read = (outcome: Outcome) => Outcome[];

/**
 * A property of an object literal with spreads, asked of these one by one, the last first, under the
 * circumstances in which the literal is met: what one caller's options say stays together.
 * @returns undefined for other objects, and where nothing is found so
 */
export function spreadLiteral(
  e: Evaluation,
  { env }: Outcome,
  token: Token,
  name: string,
  read: Read,
): Outcome[] | undefined {
  const { program, heap } = e.solved;
  const origin = originOf(token);
  const literal = origin?.facet === 'self' ? program.at(origin.node) : undefined;
  if (origin === undefined || literal?.kind !== 'object' || literal.spreads.length === 0) {
    return undefined;
  }
  const own = literal.properties.filter((property) => property.name === name);
  const values = own.map(({ value }) => program.ref(origin.node, value));
  const members = [
    ...own.map(({ keySpan }, index) => ({ start: keySpan.start, value: values[index]! })),
    ...program.refs(origin.node, literal.spreads).map((spread) => ({
      start: program.spanOf(spread).start,
      spread,
    })),
  ].sort((a, b) => b.start - a.start);
  const found = laterStores(e, heap.fieldsOf(token).get(name), values).flatMap((value) =>
    e.evaluate(value, env),
  );
  let pending: readonly Env[] = [env];
  for (const member of members) {
    if ('value' in member) {
      found.push(...pending.flatMap((each) => e.evaluate(member.value, each)));
      break;
    }
    const outcomes = pending.flatMap((each) => e.evaluate(member.spread, each));
    const parts = outcomes.flatMap((outcome) => {
      const part = read(outcome);
      return part.length === 0 ? [{ ...outcome, value: UNDEFINED }] : part;
    });
    found.push(...parts.filter(({ value }) => !isUndefined(value)));
    if (outcomes.length === 0) continue;
    const mayLack = parts.filter(({ value }) => isUndefined(value) || isOpen(value));
    pending = mayLack.map((part) => part.env);
  }
  return found.length === 0 ? undefined : found;
}

/** What code stores in a property after the literal: neither its own values nor copies of others' fields. */
function laterStores(
  { solved: { program } }: Evaluation,
  field: NodeId | undefined,
  own: readonly NodeId[],
): NodeId[] {
  const join = field === undefined ? undefined : program.at(field);
  if (field === undefined || join?.kind !== 'join') return [];
  return program.refs(field, join.sources).filter((source) => {
    const from = program.at(source);
    return !own.includes(source) && !(from.kind === 'join' && from.role === 'field');
  });
}
