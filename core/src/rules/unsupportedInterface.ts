import type { Negative } from '../catalog/types';
import { permissionMessages } from '../messages/rules/permissions';
import { formatText, type Text } from '../messages/text';
import { formedEntries } from './entryForm';
import { judgeName } from './nameVerdict';
import type { Rule } from './rule';

/** A server interface that cloud call does not cover, in code or config.json. */
export const unsupportedInterface: Rule = {
  id: 'unsupported-interface',
  severity: 'warning',
  fix: 'none',
  *check({ state, snapshot }) {
    for (const { file, span, interface: name } of state.flow.uses) {
      const verdict = judgeName(snapshot.catalog, name);
      if (verdict.kind !== 'unsupported') continue;
      yield { file, span, interface: name, message: messageFor(name, verdict.negative) };
    }
    for (const { entry, form } of formedEntries(state.config)) {
      if (form.kind !== 'plain') continue;
      const verdict = judgeName(snapshot.catalog, entry.name);
      if (verdict.kind !== 'unsupported') continue;
      yield {
        file: state.fn.configPath,
        span: entry.span,
        interface: entry.name,
        message: messageFor(entry.name, verdict.negative),
      };
    }
  },
};

function messageFor(name: string, { title, httpsPath }: Negative): Text {
  return httpsPath === undefined
    ? formatText(permissionMessages.unsupported, { name, title })
    : formatText(permissionMessages.unsupportedPath, { name, title, path: httpsPath });
}
