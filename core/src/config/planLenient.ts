import { CONFIG_REFUSALS } from '../messages/config';
import type { ConfigFile } from './configFile';
import { deletionSpans } from './deletionSpans';
import { BOM, isComment } from './jsonTokens';
import { readJsonTree } from './jsonTree';
import type { EditPlan } from './permissionsChange';
import { refusalOfText } from './refusals';
import { TextChanges } from './textChanges';

/**
 * Plans the edit that makes a lenient config.json strict: comments, trailing commas and a byte order
 * mark go, nothing else changes. Nothing to do in a strict or absent file; refuses with a reason when
 * the file is broken or holds no value.
 */
export function planLenient(config: ConfigFile): EditPlan {
  if (!config.exists) return { ok: true, edit: undefined };
  const reason = refusalOfText(config);
  if (reason !== undefined) return { ok: false, reason };
  if (config.tree === undefined) return { ok: false, reason: CONFIG_REFUSALS.empty };
  const { tokens, trailingCommas } = readJsonTree(config.text);
  const commas = new Set(trailingCommas.map(({ comma }) => comma.start));
  const doomed = new Set<number>();
  tokens.forEach((token, index) => {
    if (isComment(token) || commas.has(token.start)) doomed.add(index);
  });
  const changes = new TextChanges();
  if (config.text.startsWith(BOM)) changes.delete({ start: 0, end: BOM.length });
  for (const span of deletionSpans(config.text, tokens, doomed)) changes.delete(span);
  const edits = changes.toEdits();
  if (edits.length === 0) return { ok: true, edit: undefined };
  return { ok: true, edit: { file: config.path, create: false, edits } };
}
