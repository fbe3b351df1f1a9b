import { judgeName } from '../../catalog/nameVerdict';
import type { Rule } from '../_shared/rule';
import { formedEntries } from './formedEntries';
import { wrongName } from './wrongName';

/** A server interface that cloud call does not cover, in code or config.json. */
export const unsupportedInterface: Rule = {
  id: 'unsupported-interface',
  *check({ state, snapshot }) {
    for (const { file, span, interface: name } of state.flow.uses) {
      const verdict = judgeName(snapshot.catalog, name);
      const message = verdict.kind === 'unsupported' ? wrongName(name, verdict) : undefined;
      if (message === undefined) continue;
      yield { file, span, interface: name, message };
    }
    for (const { entry, form } of formedEntries(state.config)) {
      if (form.kind !== 'plain') continue;
      const verdict = judgeName(snapshot.catalog, entry.name);
      const message = verdict.kind === 'unsupported' ? wrongName(entry.name, verdict) : undefined;
      if (message === undefined) continue;
      yield { file: state.fn.configPath, span: entry.span, interface: entry.name, message };
    }
  },
};
