import type { CloudFunction } from '../../files/cloudFunction';
import type { Report } from '../../findings/finding';
import type { OpenapiCall, Use } from '../../flow/functionFlow';
import { resultMessages } from '../../messages/rules/results';
import type { Snapshot } from '../../project/snapshot';
import { floatingCalls } from '../../questions/floatingCalls';
import { oldVerdicts } from '../../questions/oldVerdicts';
import { type CallResult, results } from '../../questions/results';
import { memberOf } from '../_shared/argument';
import { severityOf } from '../_shared/isInferred';
import type { RuleContext } from '../_shared/rule';

/** The interface that checks texts. */
export const TEXT_CHECK = 'security.msgSecCheck';
const MEDIA = 'security.mediaCheckAsync';

/** Verdicts on content that nobody looks at, or that are looked for where they are not. */
export function* contentVerdict(context: RuleContext): Iterable<Report> {
  const { state, snapshot, ask } = context;
  for (const use of state.flow.uses) {
    const { interface: name, call } = use;
    if (call === undefined) continue;
    const result = ask(results).get(call.node);
    if (result === undefined) continue;
    const severity = severityOf(use);
    if (name === TEXT_CHECK && isUnread(context, call, result)) {
      const { file, span } = use;
      yield { file, span, interface: name, severity, message: resultMessages.verdictUnread };
    }
    const [early] = name === MEDIA ? judgements(result) : [];
    if (early !== undefined) {
      yield { ...early, interface: name, severity, message: resultMessages.verdictLater };
    }
  }
  const old = ask(oldVerdicts);
  if (old.length > 0 && checksByVersion2(snapshot, state.fn)) {
    for (const place of old)
      yield { ...place, interface: MEDIA, message: resultMessages.verdictOld };
  }
}

/** Whether a call is of version 2, and its result stays here without anybody looking at the verdict. */
export function ignoresSuggest(call: OpenapiCall, { escapes, reads }: CallResult): boolean {
  return (
    isVersion2(call) &&
    !escapes &&
    !reads.some((path) => /^(?:result|detail|\*)(?:\.|$)/.test(path))
  );
}

/** Whether a check is by version 2, which answers with a verdict. */
export function isVersion2(call: OpenapiCall | undefined): boolean {
  const version = memberOf(call?.argument, 'version')?.value;
  return version?.kind === 'number' && version.value === 2;
}

/** Whether the verdict is not looked at, and no other finding speaks of what is looked at instead. */
function isUnread({ ask }: RuleContext, call: OpenapiCall, result: CallResult): boolean {
  if (!ignoresSuggest(call, result)) return false;
  return result.checks.length === 0 && !ask(floatingCalls).has(call.node);
}

/** Where the reply of a check whose verdict comes later is taken for the verdict, the places one after the other. */
function judgements({
  escapes,
  reads,
  checks,
  verdicts,
}: CallResult): readonly CallResult['verdicts'][number][] {
  if (verdicts.length > 0) return verdicts;
  if (escapes || reads.some((path) => /^(?:traceId|\*)$/.test(path))) return [];
  return checks.filter(({ name, holds }) => name === 'errCode' && holds);
}

/** Whether the functions of a project check media, all of them by version 2. */
function checksByVersion2(snapshot: Snapshot, { project }: CloudFunction): boolean {
  const functions = snapshot.functions.filter((fn) => fn.project === project);
  const uses = functions.flatMap((fn): readonly Use[] => snapshot.state(fn).flow.uses);
  const calls = uses.filter((use) => use.interface === MEDIA).map(({ call }) => call);
  return calls.length > 0 && calls.every(isVersion2);
}
