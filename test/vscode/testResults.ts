/** What a run of the VS Code tests gave; also the form of the file that passes it on. */
export interface TestResults {
  passed: number;
  /** Where each failed test ran, its name and the reason, one text each. */
  failures: string[];
}

/** The results of several runs as one. */
export function mergeResults(parts: readonly TestResults[]): TestResults {
  return {
    passed: parts.reduce((sum, part) => sum + part.passed, 0),
    failures: parts.flatMap((part) => part.failures),
  };
}
