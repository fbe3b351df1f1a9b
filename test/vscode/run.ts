import type { TestResults } from './testResults';

/** Gets a line of progress, without where it comes from. */
export type Say = (line: string) => void;

/** A part of the tests, in windows of its own: any may go beside any other. */
export interface Run {
  /** Where it runs. */
  readonly name: string;
  /** Runs it to its end. Throws an Error with one line where it breaks off. */
  readonly run: (say: Say) => Promise<TestResults>;
}
