import { effectiveProperty } from '../json/jsonProperty';
import { CONFIG_REFUSALS } from '../messages/config';
import { formatText, type Text } from '../messages/text';
import { LineIndex } from '../text/lineIndex';
import type { ConfigFile } from './configFile';

/** Why the text of a config.json cannot be edited at all; undefined when it can. */
export function refusalOfText(config: ConfigFile): Text | undefined {
  if (!config.broken) return undefined;
  if (config.issues[0]?.kind === 'utf-16') return CONFIG_REFUSALS.utf16;
  const fault = config.issues.find(({ kind }) => kind === 'syntax' || kind === 'slip');
  const { line } = new LineIndex(config.text).positionAt(fault?.span.start ?? 0);
  return formatText(CONFIG_REFUSALS.broken, { line: line + 1 });
}

/** Why the permissions of a config.json cannot be edited; undefined when they can. */
export function refusalOfPermissions(config: ConfigFile): Text | undefined {
  const reason = refusalOfText(config);
  if (reason !== undefined || config.tree === undefined) return reason;
  if (config.tree.type !== 'object') return CONFIG_REFUSALS.rootType;
  const permissions = effectiveProperty(config.tree, 'permissions')?.value;
  if (permissions !== undefined && permissions.type !== 'object') {
    return CONFIG_REFUSALS.permissionsType;
  }
  return config.openapiKey !== undefined && config.openapi === undefined
    ? CONFIG_REFUSALS.openapiType
    : undefined;
}
