import type { NodeId } from '../nodeIds';
import { originOf } from '../solve/tokens';
import type { Evaluation } from './evaluation';
import type { Env, FlowValue } from './flowValue';

/** What reads files, of Node and of the packages that stand in for it. */
const READS = /^(?:node:)?(?:fs|fs-extra|graceful-fs)(?:[./]promises)?\.readFile(?:Sync)?$/;

/** Whether a call reads a file as a text: it gives an encoding. */
export function readsText(
  e: Evaluation,
  callee: string | undefined,
  [, options]: readonly NodeId[],
  env: Env,
): boolean {
  if (options === undefined || callee === undefined || !READS.test(callee)) return false;
  const outcomes = e.evaluate(options, env);
  return outcomes.length > 0 && outcomes.every(({ value }) => namesEncoding(e, value));
}

function namesEncoding({ solved: { program } }: Evaluation, value: FlowValue): boolean {
  if (value.kind === 'text') return true;
  const origin = value.kind === 'object' ? originOf(value.token) : undefined;
  const options = origin && program.at(origin.node);
  if (origin === undefined || options?.kind !== 'object') return false;
  const encoding = options.properties.find(({ name }) => name === 'encoding');
  return (
    encoding !== undefined && program.at(program.ref(origin.node, encoding.value)).kind === 'text'
  );
}
