import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { writeCacheFile } from './writeCacheFile';

/** Node 22 and later keep compiled code by themselves, when told where. */
const builtIn = (Module as { enableCompileCache?: (folder: string) => unknown }).enableCompileCache;

/**
 * Loads a large CommonJS file as `require` does, with V8's compiled code from `folder`, or to be kept
 * there when the process ends. V8 refuses code that another version, other flags or another source
 * have made; whatever is wrong there, the file itself is loaded.
 * @param file absolute
 */
export function loadCompiled(file: string, folder: string): unknown {
  const load = createRequire(file);
  if (builtIn !== undefined) {
    builtIn(folder);
    return load(file);
  }
  const wrapped = Module.wrap(readFileSync(file, 'utf8'));
  const kept = join(folder, `${keyOf(file, wrapped)}.bin`);
  const cachedData = contentOf(kept);
  const script = new Script(wrapped, { filename: file, ...(cachedData && { cachedData }) });
  if (cachedData === undefined || script.cachedDataRejected) {
    // At the end, so that what was compiled on the way is kept too.
    process.once('exit', () => writeCacheFile(kept, script.createCachedData()));
  }
  const module = { exports: {} };
  script.runInThisContext()(module.exports, load, module, file, dirname(file));
  return module.exports;
}

function contentOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** V8 looks at a source's length alone, so its content stands in the name. */
function keyOf(file: string, source: string): string {
  const { v8 } = process.versions;
  const parts = [file, v8, process.arch, source];
  return createHash('sha1').update(parts.join('\0')).digest('hex').slice(0, 24);
}
