import type { RawCloudId } from '../facts/miniprogramFacts';
import { readSourceFacts } from '../facts/readSourceFacts';
import type { Fix } from '../findings/finding';
import { openDataMessages } from '../messages/rules/openData';
import { formatText } from '../messages/text';
import type { Snapshot } from '../project/snapshot';
import { miniprogramCalls } from './miniprogramCalls';
import type { WorkspaceRule } from './rule';

/** A bare cloudID passed to a function that does not ask for its data with `getOpenData`. */
export const rawCloudId: WorkspaceRule = {
  id: 'raw-cloud-id',
  severity: 'warning',
  fix: 'manual',
  *checkWorkspace(snapshot) {
    for (const { file, name, raw } of miniprogramCalls(snapshot).filter(
      (call) => call.raw.length > 0,
    )) {
      if (name === undefined || !takesNoRawId(snapshot, name)) continue;
      for (const id of raw) {
        const message = formatText(openDataMessages.raw, { function: name });
        yield { file, span: id.span, message, fixes: [wrapFix(snapshot, file, id)] };
      }
    }
  },
};

/** Whether there is exactly one such function, and it is known never to resolve cloudIDs itself. */
function takesNoRawId(snapshot: Snapshot, name: string): boolean {
  const [fn, ...others] = snapshot.functions.filter((one) => one.name === name);
  if (fn === undefined || others.length > 0 || fn.sources.length === 0) return false;
  const { flow } = snapshot.state(fn);
  if (flow.unresolved.length > 0) return false;
  const files = new Set([...fn.sources, ...flow.files]);
  return ![...files].some((file) => snapshot.derived(file, readSourceFacts)?.callsOpenData);
}

function wrapFix(snapshot: Snapshot, file: string, { span, isShorthand }: RawCloudId): Fix {
  const written = snapshot.read(file)?.slice(span.start, span.end) ?? '';
  const key = isShorthand ? `${written}: ` : '';
  const edits = [{ span, newText: `${key}wx.cloud.CloudID(${written})` }];
  return {
    title: openDataMessages.wrap,
    safe: false,
    preferred: true,
    change: { kind: 'text', edits: [{ file, create: false, edits }] },
  };
}
