import type { Diagnostic } from 'vscode-languageserver';
import type { Finding, Snapshot } from '#core';
import { toDiagnostic } from '../present/diagnostic';
import type { Session } from '../session';

/** The diagnostics of one file. Equal ids mean equal diagnostics. */
export interface FileReport {
  readonly id: string;
  readonly items: readonly Diagnostic[];
}

/** The report of a file that has no findings. */
export const NO_FINDINGS: FileReport = { id: 'none', items: [] };

/** Makes the report of a file from its findings, each once. */
export function fileReport(
  session: Session,
  snapshot: Snapshot,
  findings: readonly Finding[],
): FileReport {
  if (findings.length === 0) return NO_FINDINGS;
  const convert = session.converter(snapshot);
  const items = findings.map((finding) => toDiagnostic(finding, convert, session));
  return { id: fingerprint(JSON.stringify(items)), items };
}

/** 53 bits (cyrb53) are plenty for telling two versions of one file's diagnostics apart. */
function fingerprint(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
