import { readSourceFacts } from '../facts/readSourceFacts';
import type { SourceFacts } from '../facts/sourceFacts';
import type { RuleContext } from './rule';

/** The facts of a file. */
export interface FileFacts extends SourceFacts {
  readonly file: string;
}

/** The facts of every source file that the function reaches or that lies in its folder. */
export function functionFacts({ state, snapshot }: RuleContext): readonly FileFacts[] {
  const files = new Set([...state.fn.sources, ...state.flow.files]);
  return [...files].flatMap((file) => {
    const facts = snapshot.derived(file, readSourceFacts);
    return facts === undefined ? [] : [{ ...facts, file }];
  });
}
