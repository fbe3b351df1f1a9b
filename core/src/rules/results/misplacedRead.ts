import type { ReplyField } from '../../catalog/types';
import type { Report } from '../../findings/finding';
import { resultMessages } from '../../messages/rules/results';
import { formatText } from '../../messages/text';
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
    const found = ask(results).get(call.node);
    for (const { path, ...place } of found?.members ?? []) {
      const holder = path.slice(0, -1).reduce(fieldsBelow, returns);
      const field = path.at(-1)!;
      if (holder.some((one) => one.name === field)) continue;
      const [right, other] = pathsTo(field, holder);
      if (right === undefined || other !== undefined) continue;
      // Who tries both places finds it.
      if (found?.reads.includes([...path.slice(0, -1), right].join('.'))) continue;
      const message = formatText(resultMessages.replyPlace, { name: field, right });
      yield { ...place, interface: name, severity: severityOf(use), message };
    }
  }
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
