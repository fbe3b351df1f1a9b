import type { ReplyField } from '../../catalog/types';
import type { Report } from '../../findings/finding';
import { resultMessages } from '../../messages/rules/results';
import { formatText } from '../../messages/text';
import { memberReads } from '../../questions/memberReads';
import { results } from '../../questions/results';
import { isRenaming } from '../_shared/argument';
import { severityOf } from '../_shared/isInferred';
import type { RuleContext } from '../_shared/rule';

/** Fields of replies that are read too high: the reply has them in one of its objects. */
export function* misplacedRead({ state, snapshot, ask }: RuleContext): Iterable<Report> {
  const { uses } = state.flow;
  for (const use of uses) {
    const { interface: name, call } = use;
    if (call === undefined || !isRenaming(call)) continue;
    const { returns = [], returnsIncomplete = true } = snapshot.catalog.get(name) ?? {};
    if (returnsIncomplete || uses.some((one) => one !== use && one.call?.node === call.node))
      continue;
    const reads = ask(results).get(call.node)?.reads ?? [];
    const places = reads.flatMap((read) => {
      const right = placeOf(read.split('.'), returns);
      // Who tries both places finds it.
      return right === undefined || reads.includes(right.whole)
        ? []
        : [{ read, right: right.below }];
    });
    if (places.length === 0) continue;
    for (const { path, ...place } of ask(memberReads).get(call.node) ?? []) {
      const right = places.find(({ read }) => read === path.join('.'))?.right;
      if (right === undefined) continue;
      const message = formatText(resultMessages.replyPlace, { name: path.at(-1)!, right });
      yield { ...place, interface: name, severity: severityOf(use), message };
    }
  }
}

/** Where a field is that is read where there is none of its name; undefined where it is there, nowhere, or in several places. */
function placeOf(
  path: readonly string[],
  returns: readonly ReplyField[],
): { readonly below: string; readonly whole: string } | undefined {
  const above = path.slice(0, -1);
  const holder = above.reduce(fieldsBelow, returns);
  const field = path.at(-1)!;
  if (holder.some((one) => one.name === field)) return undefined;
  const places = pathsTo(field, holder);
  if (places.length !== 1) return undefined;
  const below = places[0]!;
  return { below, whole: [...above, below].join('.') };
}

function fieldsBelow(fields: readonly ReplyField[], name: string): readonly ReplyField[] {
  return fields.find((field) => field.name === name)?.fields ?? [];
}

/** The paths that lead to a field of a name through objects. */
function pathsTo(name: string, fields: readonly ReplyField[]): readonly string[] {
  return fields.flatMap((field) => {
    if (field.name === name) return [name];
    if (field.type !== 'object') return [];
    return pathsTo(name, field.fields ?? []).map((below) => `${field.name}.${below}`);
  });
}
