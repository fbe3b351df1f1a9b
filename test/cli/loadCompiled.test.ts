import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { expect, it } from 'vitest';
import { cacheFolder } from '../../nodehost/src/cacheFolder';
import { root } from '../root';

const folder = mkdtempSync(join(tmpdir(), 'cloudcall-compiled-'));
const library = join(folder, 'library.js');
const compiled = join(folder, 'compiled');
const program = join(folder, 'program.js');

buildSync({
  stdin: {
    contents: `import { loadCompiled } from './nodehost/src/loadCompiled';
      console.log(loadCompiled(process.argv[2], process.argv[3]).say());`,
    resolveDir: root,
  },
  bundle: true,
  platform: 'node',
  outfile: program,
});

function run(text: string): string {
  writeFileSync(library, `exports.say = () => ${JSON.stringify(text)} + require('./other').end;`);
  writeFileSync(join(folder, 'other.js'), "exports.end = '!';");
  return execFileSync(process.execPath, [program, library, compiled], { encoding: 'utf8' }).trim();
}

/** Node 22 and later keep it in a folder of their own. */
function kept(): string[] {
  return readdirSync(compiled, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

it('a module says the same with its compiled code kept, spoilt, or of another source of its length', () => {
  expect(run('one')).toBe('one!');
  const [first] = kept();
  expect(first).toBeDefined();
  const size = readFileSync(first!).length;
  expect(run('one')).toBe('one!');
  expect(readFileSync(first!).length).toBe(size);
  for (const file of kept()) writeFileSync(file, 'no code at all');
  expect(run('one')).toBe('one!');
  expect(run('two')).toBe('two!');
});

it('caches lie where the system wants them', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/caches' }, 'linux')).toBe('/caches/cloudcall');
  expect(cacheFolder({ XDG_CACHE_HOME: 'relative' }, 'linux')).toMatch(/\/\.cache\/cloudcall$/);
  expect(cacheFolder({}, 'darwin')).toMatch(/Library\/Caches\/cloudcall$/);
});
