import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, sep } from 'node:path';
import { compileFunction } from 'node:vm';
import { toCommonJs } from './toCommonJs';

/** The exported `main` of a cloud function. */
export type Handler = (event: unknown, context: unknown) => unknown;

interface Module {
  exports: Record<string, unknown>;
}

/**
 * Loads a function's own files anew, with other modules in the place of some: they are evaluated as
 * Node's CommonJS is, in the present realm. Packages of `node_modules` come from Node itself.
 * @param replaced modules by the name that `require` is given
 * @throws Error when a file cannot be read or throws while it loads, or when there is no `main`
 */
export function loadHandler(entry: string, replaced: ReadonlyMap<string, unknown>): Handler {
  const loaded = new Map<string, Module>();
  const load = (path: string): unknown => {
    const known = loaded.get(path);
    if (known !== undefined) return known.exports;
    const module: Module = { exports: {} };
    loaded.set(path, module);
    const native = createRequire(path);
    const require = Object.assign(
      (name: string): unknown => {
        if (replaced.has(name)) return replaced.get(name);
        const target = native.resolve(name);
        return isOwn(target) ? load(target) : native(name);
      },
      { resolve: native.resolve, cache: {} },
    );
    evaluate(path, module, require);
    return module.exports;
  };
  const main = (load(entry) as { main?: unknown } | undefined)?.main;
  if (typeof main !== 'function') throw new Error(`${entry}: exports no function "main"`);
  return main as Handler;
}

function evaluate(path: string, module: Module, require: unknown): void {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  if (extname(path) === '.json') {
    module.exports = JSON.parse(text);
    return;
  }
  const names = ['exports', 'require', 'module', '__filename', '__dirname'];
  const run = compileFunction(toCommonJs(path, text), names, { filename: path });
  run.call(module.exports, module.exports, require, module, path, dirname(path));
}

/** Whether a resolved module is a file of the project: no package, no part of Node, nothing compiled. */
function isOwn(path: string): boolean {
  return (
    path.includes(sep) && !path.split(sep).includes('node_modules') && extname(path) !== '.node'
  );
}
