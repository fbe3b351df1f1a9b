import type { Reporter } from './reporter';

/** The report itself, for programs. */
export const json: Reporter = (report) => `${JSON.stringify(report, null, 2)}\n`;
