import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { badInputPage } from './badInput/badInputPage';
import { cliPages } from './cliPages/cliPages';
import { layersPage } from './layers/layersPicture';
import { ruleDocuments } from './ruleDocs/ruleDocuments';

// `npm run docs`: writes what is generated: about the rules the facts in each page under docs/rules/,
// the index beside them and the list of rules in the schema of cloudcall.json; the pages of the
// command line; what is tried of bad input; and the pictures of the layers. `-- --check` only
// compares and fails where something is out of date.
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const isCheck = process.argv.includes('--check');
try {
  const documents = [
    ...ruleDocuments(root),
    ...cliPages(root),
    badInputPage(root),
    layersPage(root),
  ];
  const stale = documents.filter(({ path, text }) => readOrEmpty(path) !== text);
  for (const { path, text } of stale) {
    if (isCheck) console.error(`${relative(root, path)}: out of date, run "npm run docs"`);
    else writeFileSync(path, text);
  }
  if (isCheck) process.exitCode = stale.length > 0 ? 1 : 0;
  else console.log(`${stale.length} files written`);
} catch (error) {
  console.error(`cloudcall: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
