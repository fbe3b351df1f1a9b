import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file beside the bundles that holds the licences of what is in them. */
export const LICENSES_FILE = 'licenses.txt';

/**
 * The names, versions, licences and licence texts of packages that were bundled.
 * @param inputs paths of bundled files, relative to the root
 * @throws Error for a package that brings no text of its licence
 */
export function licenseTexts(root: string, inputs: Iterable<string>): string {
  const folders = new Set<string>();
  for (const input of inputs) {
    const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? [];
    if (folder !== undefined) folders.add(folder);
  }
  const parts = [...folders].sort().map((folder) => licenseOf(join(root, folder)));
  const head = 'Cloud Call contains the following packages, each under its own licence.';
  return `${[head, ...new Set(parts)].join(`\n\n${'='.repeat(80)}\n\n`)}\n`;
}

function licenseOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const texts = files
    .filter((file) => /^(?:licen[cs]e|copying|notice|thirdpartynotice)/i.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  if (texts.length === 0) throw new Error(`${name} brings no text of its licence (${license})`);
  return [`${name} ${version} (${license})`, ...texts].join('\n\n');
}
