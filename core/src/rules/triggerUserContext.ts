import { hasTimer } from '../config/readTriggers';
import { readSourceFacts } from '../facts/readSourceFacts';
import type { Value } from '../flow/value';
import { triggerMessages } from '../messages/rules/triggers';
import { memberOf } from './argument';
import type { Rule } from './rule';

/**
 * The caller's OPENID given to a cloud call in a function that a timer calls. Silent where the code
 * asks how it was called. Content checks that need an active user are a hint there.
 */
export const triggerUserContext: Rule = {
  id: 'trigger-user-context',
  severity: 'warning',
  fix: 'none',
  *check({ state: { config, flow }, snapshot }) {
    if (!hasTimer(config)) return;
    const facts = flow.files.flatMap((file) => snapshot.derived(file, readSourceFacts) ?? []);
    if (facts.some(({ asksForTrigger }) => asksForTrigger)) return;
    for (const { interface: name, call, file: source, span: place } of flow.uses) {
      if (call === undefined) continue;
      if (wantsActiveUser(name, memberOf(call.argument, 'version')?.value)) {
        const message = triggerMessages.activeUser;
        yield { file: source, span: place, interface: name, severity: 'hint', message };
      }
      const { file, span } = call;
      for (const id of snapshot.derived(file, readSourceFacts)?.openIds ?? []) {
        if (id.start < span.start || id.end > span.end) continue;
        yield { file, span: id, interface: name, message: triggerMessages.userContext };
      }
    }
  },
};

/** Whether an interface takes only users who have opened the mini program within two hours. */
function wantsActiveUser(name: string, version: Value | undefined): boolean {
  if (name === 'security.mediaCheckAsync') return true;
  return name === 'security.msgSecCheck' && version?.kind === 'number' && version.value === 2;
}
