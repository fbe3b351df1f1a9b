import { dirName } from '../../text/path';
import type { NodeId } from '../nodeIds';
import type { Evaluation } from './evaluation';
import { type Env, type Outcome, UNKNOWN } from './flowValue';
import { valueOfToken } from './valueOfToken';

/** What a name holds that no code of the file declares. */
export function evaluateGlobal(e: Evaluation, node: NodeId, name: string, env: Env): Outcome[] {
  const { program, pointsTo, heap } = e.solved;
  if (name === '__dirname' || name === '__filename') {
    const path = program.placeOf(node).file;
    const text = name === '__filename' ? path : dirName(path);
    return [e.outcome({ kind: 'text', text, node }, env)];
  }
  const stored = heap.globalField(name);
  if (stored !== undefined) return e.evaluate(stored, env);
  const values = [...pointsTo.of(node)].map((token) => valueOfToken(program, token));
  if (values.length === 0) values.push({ ...UNKNOWN, module: name });
  return values.map((value) => e.outcome(value, env));
}
