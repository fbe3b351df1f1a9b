import { joinPath, relativePath, type Severity } from '#core';
import { jsonText } from '../jsonText';
import { fingerprints } from './fingerprints';
import type { Reporter } from './reporter';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'major',
  information: 'minor',
  hint: 'info',
};

/** A Code Quality report for GitLab. Paths are relative to the repository. */
export const gitlab: Reporter = ({ root, problems }, { repository, line }) => {
  const fingerprint = fingerprints(line);
  const entries = problems.map((problem) => ({
    description: problem.message,
    check_name: problem.rule,
    fingerprint: fingerprint(problem),
    severity: SEVERITIES[problem.severity],
    location: {
      path: relativePath(repository, joinPath(root, `./${problem.file}`)),
      lines: { begin: problem.range.start.line + 1, end: problem.range.end.line + 1 },
    },
  }));
  return jsonText(entries);
};
