import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { inLocale, joinPath, RULE_IDS, RULE_TABLE, ruleDocsUrl, type Severity } from '#core';
import type { ReportedProblem } from '../../../library/src/report/report';
import type { Reporter, ReporterContext } from './reporter';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, for code scanning. */
export const sarif: Reporter = ({ root, problems }, context) => {
  const rules = RULE_IDS.filter((id) => problems.some(({ rule }) => rule === id));
  const fingerprint = fingerprints(root, context.read);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'cloudcall',
            version: context.version,
            informationUri: 'https://github.com/cloudcall/wechat-cloudcall',
            rules: rules.map((id) => ruleEntry(id, context)),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { uri: `${pathToFileURL(root).href.replace(/\/$/, '')}/` } },
        results: problems.map((problem) => ({
          ruleId: problem.rule,
          ruleIndex: rules.indexOf(problem.rule),
          level: LEVELS[problem.severity],
          message: { text: problem.message },
          locations: [{ physicalLocation: location(problem) }],
          partialFingerprints: { 'cloudcallProblem/v1': fingerprint(problem) },
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function ruleEntry(id: ReportedProblem['rule'], { locale }: ReporterContext): object {
  return {
    id,
    name: id,
    shortDescription: { text: inLocale(RULE_TABLE[id].title, locale) },
    fullDescription: { text: inLocale(RULE_TABLE[id].summary, locale) },
    helpUri: ruleDocsUrl(id),
  };
}

function location({ file, range: { start, end } }: ReportedProblem): object {
  return {
    artifactLocation: {
      uri: file.split('/').map(encodeURIComponent).join('/'),
      uriBaseId: 'ROOT',
    },
    region: {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    },
  };
}

/**
 * Recognises a problem after lines above it have moved: by rule, file, interface, the text of its
 * line, and its number among problems of which all that is the same.
 */
function fingerprints(
  root: string,
  read: ReporterContext['read'],
): (problem: ReportedProblem) => string {
  const counts = new Map<string, number>();
  const lines = new Map<string, readonly string[]>();
  return ({ rule, file, interface: name = '', range }) => {
    const text = lines.get(file) ?? read(joinPath(root, file)).split(/\r\n|\n|\r/);
    lines.set(file, text);
    const key = JSON.stringify([rule, file, name, (text[range.start.line] ?? '').trim()]);
    const number = (counts.get(key) ?? 0) + 1;
    counts.set(key, number);
    return createHash('sha256').update(`${key}${number}`).digest('hex').slice(0, 32);
  };
}
