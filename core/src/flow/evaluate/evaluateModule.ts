import type { NodeId } from '../nodeIds';
import { WX } from '../solve/tokens';
import type { Evaluation } from './evaluation';
import { type Env, type Outcome, UNKNOWN } from './flowValue';
import { platformValue } from './replies';

/** What a `require` or `import` gives. */
export function evaluateModule(e: Evaluation, node: NodeId, env: Env): Outcome[] {
  const { heap, modules, program } = e.solved;
  const trail = { kind: 'import', node, before: undefined } as const;
  const targets = modules.targetsOf(node);
  if (targets.length === 0) return [{ value: UNKNOWN, env, trail }];
  const owner = program.ownerOf(node);
  return targets.flatMap((target, alternative): Outcome[] => {
    const within = targets.length > 1 ? env.take(node, owner, alternative) : env;
    if (within === undefined) return [];
    if (target.kind === 'sdk') return [{ value: { kind: 'sdk' }, env: within, trail }];
    if (target.kind === 'wx') return [{ value: platformValue(WX)!, env: within, trail }];
    if (target.kind === 'outside') {
      return [{ value: { ...UNKNOWN, module: target.name }, env: within, trail }];
    }
    const exported = heap.exportsOf(target.moduleObject);
    return exported === undefined ? [] : e.evaluate(exported, within);
  });
}
