/** What the sdk calls an object: no array, no Buffer, no Date, no class with a tag of its own. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return Object.prototype.toString.call(value) === '[object Object]';
}

/** A key as it is sent: every capital becomes an underscore and its small letter, except a first one. */
export function toSnakeCase(key: string): string {
  return key.replace(
    /[A-Z]/g,
    (capital, at: number) => (at > 0 ? '_' : '') + capital.toLowerCase(),
  );
}

/** A reply's key as code reads it: an underscore before a small letter goes, and the letter grows. */
export function toCamelCase(key: string): string {
  return key.replace(/_[a-z]/g, (pair) => pair.charAt(1).toUpperCase());
}

/**
 * Renames the keys of objects at any depth, through arrays too. Where two keys become one, the later
 * key's value counts. Anything else comes back as it is, a bare string renamed like a key.
 */
export function renameKeys(value: unknown, rename: (key: string) => string): unknown {
  if (typeof value === 'string') return rename(value);
  return renameWithin(value, rename);
}

function renameWithin(value: unknown, rename: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => renameWithin(item, rename));
  if (!isPlainObject(value)) return value;
  const renamed: Record<string, unknown> = { ...value };
  for (const key of Object.keys(renamed)) {
    if (!Object.hasOwn(renamed, key)) continue;
    const name = rename(key);
    renamed[name] = renameWithin(renamed[key], rename);
    if (name !== key) delete renamed[key];
  }
  return renamed;
}
