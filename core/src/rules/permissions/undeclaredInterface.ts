import { isDeclarable, judgeName } from '../../catalog/nameVerdict';
import { misnamedConfig } from '../../config/misnamedConfig';
import type { Fix, Report } from '../../findings/finding';
import type { Use } from '../../flow/functionFlow';
import {
  permissionMessages,
  stepMessages,
  permissionFixes as titles,
} from '../../messages/rules/permissions';
import { formatText, type Text } from '../../messages/text';
import { baseName } from '../../text/path';
import type { Place } from '../../text/span';
import { isInferred } from '../_shared/isInferred';
import type { Rule, RuleContext } from '../_shared/rule';
import { configName, permissionFixes } from './permissionFix';

/**
 * A call whose interface config.json does not declare, unless the name is a slip. A warning where
 * nobody is seen to pass the sdk to the code that calls.
 */
export const undeclaredInterface: Rule = {
  id: 'undeclared-interface',
  *check(context) {
    const { state, snapshot } = context;
    const undeclared = new Set(state.undeclared);
    for (const use of state.flow.uses) {
      if (!undeclared.has(use.interface)) continue;
      const verdict = judgeName(snapshot.catalog, use.interface);
      if (isDeclarable(verdict)) yield report(context, use, verdict.kind === 'known');
    }
  },
};

function report(context: RuleContext, use: Use, isKnown: boolean): Report {
  const { state } = context;
  const misnamed = misnamedConfig(context.snapshot, state.fn.configPath);
  const values = {
    name: use.interface,
    config: configName(context),
    beside: baseName(misnamed ?? state.fn.configPath),
  };
  const pattern =
    misnamed !== undefined
      ? permissionMessages.undeclaredMisnamed
      : !isKnown
        ? permissionMessages.undeclaredUnknown
        : state.config.exists
          ? permissionMessages.undeclared
          : permissionMessages.undeclaredNoConfig;
  const sibling = declaringSibling(context, use.interface);
  const message = formatText(pattern, values);
  return {
    file: use.file,
    span: use.span,
    interface: use.interface,
    ...(isInferred(use) ? { severity: 'warning' } : {}),
    message:
      sibling === undefined
        ? message
        : formatText(permissionMessages.undeclaredSibling, { message, sibling: sibling.name }),
    related: [
      ...(state.config.permissionsKey === undefined
        ? []
        : [
            {
              place: { file: state.fn.configPath, span: state.config.permissionsKey },
              message: permissionMessages.declareHere,
            },
          ]),
      ...(sibling === undefined
        ? []
        : [
            {
              place: sibling.place,
              message: formatText(permissionMessages.siblingEntry, { sibling: sibling.name }),
            },
          ]),
      ...wayTo(use),
    ],
    fixes:
      misnamed === undefined
        ? permissionFixes(context, formatText(titles.declare, values), { add: [use.interface] })
        : [renameFix(misnamed, state.fn.configPath, formatText(titles.renameFile, values))],
  };
}

/** Not safe: what the file says comes into force. */
function renameFix(from: string, to: string, title: Text): Fix {
  return { title, safe: false, preferred: true, change: { kind: 'rename', from, to } };
}

/** Another function of the same workspace root that declares the name. */
function declaringSibling(
  { state, snapshot }: RuleContext,
  name: string,
): { readonly name: string; readonly place: Place } | undefined {
  for (const fn of snapshot.functions) {
    if (fn.root !== state.fn.root) continue;
    const entry = snapshot.config(fn).permissions.find((other) => other.name === name);
    if (entry !== undefined) {
      return { name: fn.name, place: { file: fn.configPath, span: entry.span } };
    }
  }
  return undefined;
}

const LONGEST_WAY = 10;

/** The hops of a use that a reader would not see at the call itself. */
function wayTo(use: Use): { readonly place: Place; readonly message: Text }[] {
  const telling = use.chain.some(
    ({ kind, file }) => file !== use.file || kind === 'argument' || kind === 'name',
  );
  if (!telling) return [];
  return use.chain
    .filter(({ kind }) => kind !== 'use')
    .slice(-LONGEST_WAY)
    .map(({ file, span, kind }) => ({ place: { file, span }, message: stepMessages[kind] }));
}
