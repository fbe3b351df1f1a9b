import { pathToFileURL } from 'node:url';
import {
  inLocale,
  joinPath,
  RULE_IDS,
  RULE_TABLE,
  relativePath,
  ruleDocsUrl,
  type Severity,
} from '#core';
import type { ReportedFix } from '../../../library/src/report/fixReporter';
import type { Range, ReportedProblem } from '../../../library/src/report/report';
import { jsonText } from '../jsonText';
import { COMMANDS } from '../messages/commands';
import { fingerprints } from './fingerprints';
import type { Reporter, ReporterContext } from './reporter';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** Turns a path of the report into a location, relative to the repository. */
type Locate = (file: string) => { readonly uri: string; readonly uriBaseId: string };

/** SARIF 2.1.0, for code scanning. */
export const sarif: Reporter = ({ root, problems }, context) => {
  const rules = RULE_IDS.filter((id) => problems.some(({ rule }) => rule === id));
  const fingerprint = fingerprints(context.line);
  const locate: Locate = (file) => ({
    uri: relativePath(context.repository, joinPath(root, `./${file}`))
      .split('/')
      .map(encodeURIComponent)
      .join('/'),
    uriBaseId: 'ROOT',
  });
  const base = pathToFileURL(context.repository).href.replace(/\/$/, '');
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
        // Runs of one repository over several roots are kept apart by what comes after the slash.
        automationDetails: { id: `cloudcall/${locate('.').uri}` },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { uri: `${base}/` } },
        invocations: [invocation(context)],
        results: problems.map((problem) => ({
          ruleId: problem.rule,
          ruleIndex: rules.indexOf(problem.rule),
          level: LEVELS[problem.severity],
          message: { text: problem.message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: locate(problem.file),
                region: region(problem.range),
              },
            },
          ],
          partialFingerprints: { 'cloudcallProblem/v1': fingerprint(problem) },
          ...fixesOf(context.fixes(problem), locate),
        })),
      },
    ],
  };
  return jsonText(log);
};

function ruleEntry(id: ReportedProblem['rule'], { locale }: ReporterContext): object {
  const { title, summary, severity } = RULE_TABLE[id];
  const text = inLocale(summary, locale);
  const more = inLocale(COMMANDS.rulePage, locale);
  const url = ruleDocsUrl(id);
  return {
    id,
    name: id,
    shortDescription: { text: inLocale(title, locale) },
    fullDescription: { text },
    help: {
      text: `${text} ${more.replace('{url}', url)}`,
      markdown: `${text} ${more.replace('{url}', `[${id}](${url})`)}`,
    },
    helpUri: url,
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

/** How the run went: one that failed somewhere must not look like a clean one. */
function invocation({ faults }: ReporterContext): object {
  return {
    executionSuccessful: faults.length === 0,
    ...(faults.length > 0 && {
      toolExecutionNotifications: faults.map(([where, { what, message }]) => ({
        level: 'error',
        message: { text: `${where} (${what}): ${message}` },
      })),
    }),
  };
}

function fixesOf(fixes: readonly ReportedFix[], locate: Locate): object {
  if (fixes.length === 0) return {};
  return {
    fixes: fixes.map(({ title, edits }) => ({
      description: { text: title },
      artifactChanges: [...new Set(edits.map(({ file }) => file))].map((file) => ({
        artifactLocation: locate(file),
        replacements: edits
          .filter((edit) => edit.file === file)
          .map(({ range, newText }) => ({
            deletedRegion: region(range),
            insertedContent: { text: newText },
          })),
      })),
    })),
  };
}

/** Lines and columns counted from one. */
function region({ start, end }: Range): object {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
