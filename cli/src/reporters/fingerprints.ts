import { createHash } from 'node:crypto';
import type { ReportedProblem } from '../../../library/src/report/report';

/**
 * Recognises a problem after lines above it have moved: by rule, file, interface, the text of its
 * line, and its number among problems of which all that is the same. To be asked once for each
 * problem, in their order.
 */
export function fingerprints(
  line: (file: string, line: number) => string,
): (problem: ReportedProblem) => string {
  const counts = new Map<string, number>();
  return ({ rule, file, interface: name = '', range }) => {
    const key = JSON.stringify([rule, file, name, line(file, range.start.line).trim()]);
    const number = (counts.get(key) ?? 0) + 1;
    counts.set(key, number);
    return createHash('sha256').update(`${key}${number}`).digest('hex').slice(0, 32);
  };
}
