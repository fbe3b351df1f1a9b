import { setFlagsFromString } from 'node:v8';

/**
 * Makes V8 allocate among young objects alone. What a check makes of a function lives as long as the
 * function is looked at, and outlives the collections that fall into that time. V8 takes it for
 * long-lived and puts the next of its kind among the old at once, where it stays after its function,
 * and keeps alive what it points to. To be called when a process starts, before the code is optimized.
 */
export function keepYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
