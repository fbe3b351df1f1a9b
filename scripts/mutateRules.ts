import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fixtureRunner } from './mutation/fixtureRunner';
import { mutantsOf } from './mutation/mutants';

// `node scripts/bootstrap.mjs mutateRules [rule files…]`: breaks the conditions of the rules one by
// one and runs the fixtures of that rule. A mutant that no fixture notices is printed, and any such
// makes the exit code 1.
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'core', 'src', 'rules');
const wanted = process.argv.slice(2);
const files = readdirSync(folder)
  .filter((name) => /^ {2}id: '/m.test(readFileSync(join(folder, name), 'utf8')))
  .filter((name) => wanted.length === 0 || wanted.includes(name.replace(/\.ts$/, '')));

void mutateAll();

async function mutateAll(): Promise<void> {
  let noticed = 0;
  const survivors: string[] = [];
  for (const name of files) {
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8');
    const rule = /^ {2}id: '([\w-]+)'/m.exec(text)?.[1] ?? '';
    for (const mutant of mutantsOf(text)) {
      if (await fixtureRunner(root, rule, { path, text: mutant.text })) noticed += 1;
      else survivors.push(`${name}:${mutant.line}: ${mutant.what}`);
    }
    console.log(`${name}: ${noticed} noticed so far, ${survivors.length} not`);
  }
  for (const survivor of survivors) console.log(survivor);
  process.exitCode = survivors.length > 0 ? 1 : 0;
}
