import { Script } from 'node:vm';

/** Whether V8 takes a text for a script. Compiles it at most; nothing is run. */
export function isScript(text: string): boolean {
  try {
    return new Script(text) !== undefined;
  } catch {
    return false;
  }
}
