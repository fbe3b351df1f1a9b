import type { NodeId } from '../nodeIds';
import type { Program } from './program';
import { soleSource } from './soleSource';

/** Whether the options of a new `Cloud` are written in the code and name another mini program. */
export function namesOtherAccount(program: Program, options: NodeId | undefined): boolean {
  const given = options === undefined ? undefined : program.at(soleSource(program, options));
  return given?.kind === 'object' && given.properties.some(({ name }) => name === 'resourceAppid');
}
