import type { ReplyField } from '../../catalog/types';
import type { Report } from '../../findings/finding';
import { ERROR_NAMES } from '../../flow/errorNames';
import { resultMessages } from '../../messages/rules/results';
import { formatText } from '../../messages/text';
import { errorReads } from '../../questions/errorReads';
import { results } from '../../questions/results';
import { isRenaming } from '../_shared/argument';
import { severityOf } from '../_shared/isInferred';
import { readFix } from '../_shared/readFix';
import type { RuleContext } from '../_shared/rule';

/** Members of replies and errors read as the server spells them: the SDK has renamed them, so they are undefined. */
export function* serverSpelling(context: RuleContext): Iterable<Report> {
  const { state, snapshot, ask } = context;
  for (const use of state.flow.uses) {
    const { interface: name, call } = use;
    if (call === undefined || !isRenaming(call)) continue;
    const returns = snapshot.catalog.get(name)?.returns ?? [];
    for (const { path, right, ...place } of ask(results).get(call.node)?.renamed ?? []) {
      const isKnown =
        ERROR_NAMES.has(path.at(-1)!) || hasField(returns, [...path.slice(0, -1), right]);
      yield {
        ...place,
        interface: name,
        severity: severityOf(use),
        message: formatText(resultMessages.replySpelling, { name: path.at(-1)!, right }),
        fixes: [readFix(snapshot, place, right, isKnown)],
      };
    }
  }
  for (const { name, calls, ...place } of ask(errorReads)) {
    const use = state.flow.uses.find(({ call }) => calls.some((one) => one === call?.node));
    if (use === undefined) continue;
    const right = ERROR_NAMES.get(name)!;
    yield {
      ...place,
      interface: use.interface,
      severity: severityOf(use),
      message: formatText(resultMessages.errorSpelling, { name, right }),
      fixes: [readFix(snapshot, place, right, true)],
    };
  }
}

/** Whether a reply has a field at a path; items of lists are passed through. */
function hasField(fields: readonly ReplyField[], [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return true;
  if (/^(?:\d+|\*)$/.test(name)) return hasField(fields, rest);
  const field = fields.find((one) => one.name === name);
  return field !== undefined && (rest.length === 0 || hasField(field.fields ?? [], rest));
}
