import { judgeName } from '../../catalog/nameVerdict';
import type { Rule } from '../_shared/rule';
import { plainEntries } from './formedEntries';
import { entryPlace } from './permissionFix';
import { wrongName } from './wrongName';

/** A server interface that cloud call does not cover, in code or config.json. */
export const unsupportedInterface: Rule = {
  id: 'unsupported-interface',
  *check(context) {
    const { flow, config } = context.state;
    const named = [
      ...flow.uses.map(({ file, span, interface: name }) => ({ file, span, interface: name })),
      ...plainEntries(config).map((entry) => entryPlace(context, entry)),
    ];
    for (const { interface: name = '', ...place } of named) {
      const verdict = judgeName(context.snapshot.catalog, name);
      const message = verdict.kind === 'unsupported' ? wrongName(name, verdict) : undefined;
      if (message !== undefined) yield { ...place, interface: name, message };
    }
  },
};
