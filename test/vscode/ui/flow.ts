import type { Session } from './openSession';

/** One thing that a person does in the editor, from opening a file to its result on disk. */
export interface Flow {
  name: string;
  /** Throws where what is seen or what is on disk is not as it should be. */
  run: (session: Session) => Promise<void>;
}
