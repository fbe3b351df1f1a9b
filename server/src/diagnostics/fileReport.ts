import type { Diagnostic } from 'vscode-languageserver';
import { type Finding, fingerprint, type Snapshot } from '#core';
import { toDiagnostic } from '../present/toDiagnostic';
import type { Session } from '../session';

/** The diagnostics of one file. Equal ids mean equal diagnostics. */
export interface FileReport {
  readonly id: string;
  readonly items: readonly Diagnostic[];
}

/** The report of a file that has no findings. */
export const NO_FINDINGS: FileReport = { id: 'none', items: [] };

/**
 * Makes the report of a file from its findings, each once. What VS Code itself says of an open JSON
 * file is left to it; its fixes are still offered.
 */
export function fileReport(
  session: Session,
  snapshot: Snapshot,
  findings: readonly Finding[],
): FileReport {
  const isSaid = ({ isPlainJson, file }: Finding): boolean =>
    isPlainJson === true && session.client.editorCommands && session.documents.isOpen(file);
  const own = findings.filter((finding) => !isSaid(finding));
  if (own.length === 0) return NO_FINDINGS;
  const convert = session.converter(snapshot);
  const items = own.map((finding) => toDiagnostic(finding, convert, session));
  return { id: fingerprint(JSON.stringify(items)), items };
}
