import { scanJson } from '../json/jsonTokens';
import { CONFIG_REFUSALS } from '../messages/config';
import type { ConfigFile, ConfigIssue } from './configFile';
import { deletionSpans } from './deletionSpans';
import type { EditPlan } from './permissionsChange';
import { refusalOfText } from './refusals';
import { TextChanges } from './textChanges';

/**
 * Plans the edit that makes a lenient config.json strict: comments, trailing commas and a byte order
 * mark go, nothing else changes. With `only`, just those of the file's issues are repaired. Nothing
 * to do in a strict or absent file; refuses with a reason when the file is broken or holds no value.
 */
export function planLenient(
  config: ConfigFile,
  only: readonly ConfigIssue[] = config.issues,
): EditPlan {
  if (!config.exists) return { ok: true, edit: undefined };
  const reason = refusalOfText(config);
  if (reason !== undefined) return { ok: false, reason };
  if (config.tree === undefined) return { ok: false, reason: CONFIG_REFUSALS.empty };
  const tokens = scanJson(config.text);
  const changes = new TextChanges();
  const starts = new Set<number>();
  for (const { kind, span } of only) {
    if (kind === 'bom') changes.delete(span);
    else if (kind === 'comment' || kind === 'trailing-comma') starts.add(span.start);
  }
  const doomed = new Set(tokens.flatMap(({ start }, index) => (starts.has(start) ? [index] : [])));
  for (const span of deletionSpans(config.text, tokens, doomed)) changes.delete(span);
  const edits = changes.toEdits();
  if (edits.length === 0) return { ok: true, edit: undefined };
  return { ok: true, edit: { file: config.path, create: false, edits } };
}
