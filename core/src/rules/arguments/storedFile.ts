import type { Parameter } from '../../catalog/types';
import type { Value } from '../../flow/value';
import { argumentMessages } from '../../messages/rules/arguments';
import { formatText, type Text } from '../../messages/text';
import { replyOf } from '../_shared/origins';

/**
 * What is wrong with a file of cloud storage, or one of the phone, given where WeChat fetches an
 * address or wants the id of uploaded media; undefined where nothing is.
 */
export function storedFileProblem(
  parameter: Parameter,
  value: Value,
  path: string,
): Text | undefined {
  const wanted = wantedOf(parameter);
  if (wanted === undefined) return undefined;
  const start = startOf(value);
  if (wanted === 'media' && /^https?:/i.test(start)) {
    return formatText(argumentMessages.addressForMedia, { path });
  }
  if (!isLocal(start) && !isStored(value)) return undefined;
  const { storedForMedia, storedForAddress } = argumentMessages;
  return formatText(wanted === 'media' ? storedForMedia : storedForAddress, { path });
}

/** Whether a parameter is an address that WeChat fetches, or the id of media that was uploaded to it; undefined for any other. */
export function wantedOf({ name, type, description }: Parameter): 'address' | 'media' | undefined {
  if (type !== 'string' || /\bpath\b|CodeUri/i.test(description.en)) return undefined;
  if (/media_?id/i.test(name) || /media_?id\b/i.test(description.en)) return 'media';
  return /url$/i.test(name) ? 'address' : undefined;
}

function startOf(value: Value): string {
  if (value.kind === 'string') return value.value.trim();
  return value.kind === 'template' ? (value.parts[0] ?? '').trim() : '';
}

/** Whether an address begins as those that only the phone or cloud storage knows. */
export function isLocal(address: string): boolean {
  return /^(?:cloud|wxfile|blob|file|data):|^\.{0,2}\/(?!\/)|^https?:\/\/(?:tmp|usr|store)\//i.test(
    address,
  );
}

/** Whether a value is what `cloud.uploadFile` gives, or its file id. */
function isStored(value: Value): boolean {
  const reply = replyOf(value);
  if (!reply?.certain) return false;
  const last = reply.path.at(-1);
  if (reply.of === 'uploadFile') return last === undefined || last === 'fileID';
  return reply.of === 'getTempFileURL' && last === 'fileID';
}
