import type TS from 'typescript';

/**
 * The TypeScript compiler, used as a parser only. Loading it costs time, so hosts hand in a
 * loader (`provideTypeScript`) and the engine calls it when the first source file has to be read.
 */
export let ts: typeof TS;

let load: (() => typeof TS) | undefined;

/** Says how the compiler is loaded; called once by every host before it asks the engine anything. */
export function provideTypeScript(loader: () => typeof TS): void {
  load = loader;
}

/** Makes `ts` usable. Throws when no host has provided a loader. */
export function ensureTypeScript(): void {
  if (ts !== undefined) return;
  if (load === undefined) throw new Error('provideTypeScript was not called');
  // Its exports are getters; lowering asks for thousands of them with every key.
  ts = { ...load() };
}
