/**
 * Whether a glob matches a whole text: `*` any characters but `/`, `**` any characters, `?` one
 * character but `/`. A glob for a path also matches everything below the folder it names.
 */
export function matchesGlob(glob: string, text: string): boolean {
  const pattern = glob
    .replace(/^\.\//, '')
    .replace(/\/$/, '')
    .replace(/\*\*\/|\*\*|\*|\?|[.+^${}()|[\]\\]/g, (part) => PARTS[part] ?? `\\${part}`);
  return new RegExp(`^${pattern}(?:/.*)?$`, 's').test(text);
}

const PARTS: Readonly<Record<string, string>> = {
  '**/': '(?:.*/)?',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
};
