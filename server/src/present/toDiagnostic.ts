import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import { type Finding, ruleDocsUrl, type Severity } from '#core';
import type { Converter } from '../convert';
import type { Session } from '../session';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const TAG = {
  deprecated: DiagnosticTag.Deprecated,
  unnecessary: DiagnosticTag.Unnecessary,
} as const;

/** A finding as LSP reports it. */
export function toDiagnostic(
  finding: Finding,
  convert: Converter,
  { say, client }: Pick<Session, 'say' | 'client'>,
): Diagnostic {
  const { rule, severity, file, span, message, tags, related } = finding;
  return {
    range: convert.range(file, span),
    severity: SEVERITY[severity],
    code: rule,
    codeDescription: { href: ruleDocsUrl(rule) },
    source: 'cloudcall',
    message: say(message),
    ...(tags && { tags: tags.map((tag) => TAG[tag]) }),
    ...(related &&
      client.relatedInformation && {
        relatedInformation: related.map((side) => ({
          location: convert.location(side.place),
          message: say(side.message),
        })),
      }),
  };
}
