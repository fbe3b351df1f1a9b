import { hasTimer } from '../config/readTriggers';
import { readSourceFacts } from '../facts/readSourceFacts';
import { triggerMessages } from '../messages/rules/triggers';
import type { Rule } from './rule';

/**
 * The caller's OPENID given to a cloud call in a function that a timer calls. Silent where the code
 * asks how it was called.
 */
export const triggerUserContext: Rule = {
  id: 'trigger-user-context',
  severity: 'warning',
  fix: 'none',
  *check({ state: { config, flow }, snapshot }) {
    if (!hasTimer(config)) return;
    const facts = flow.files.flatMap((file) => snapshot.derived(file, readSourceFacts) ?? []);
    if (facts.some(({ asksForTrigger }) => asksForTrigger)) return;
    for (const { interface: name, call } of flow.uses) {
      if (call === undefined) continue;
      const { file, span } = call;
      for (const id of snapshot.derived(file, readSourceFacts)?.openIds ?? []) {
        if (id.start < span.start || id.end > span.end) continue;
        yield { file, span: id, interface: name, message: triggerMessages.userContext };
      }
    }
  },
};
