import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateWorkspace } from './generateWorkspace';

// `node --import tsx bench/writeWorkspace.ts <folder> [functions] [seed]`: writes a made-up workspace.
const [folder, functions = '2000', seed = '1'] = process.argv.slice(2);
if (folder === undefined)
  throw new Error('Say where to write it: writeWorkspace.ts <folder> [functions] [seed]');
const files = generateWorkspace({ functions: Number(functions), seed: Number(seed) });
for (const [path, text] of files) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
console.log(`${files.size} files in ${folder}`);
