import { CHAINS } from './chains';
import { CYCLES } from './cycles';
import { DEEP_EXPRESSIONS } from './depth';
import { GROWTH } from './growth';
import type { HostileProgram } from './hostileProgram';
import { MASSES } from './masses';
import { minifiedBundles } from './minifiedBundles';
import { MIXING } from './mixing';
import { DEEP_CODE } from './nesting';

/** All programs that are hard on the engine. Building the bundles takes a few seconds. */
export function hostilePrograms(): HostileProgram[] {
  return [
    ...CYCLES,
    ...MASSES,
    ...GROWTH,
    ...DEEP_EXPRESSIONS,
    ...DEEP_CODE,
    ...CHAINS,
    ...MIXING,
    ...minifiedBundles(),
  ];
}
