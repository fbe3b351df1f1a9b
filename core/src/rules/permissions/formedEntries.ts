import type { ConfigFile, PermissionEntry } from '../../config/configFile';
import { joinedNames } from '../../config/typeRepair';

/** How an entry of `permissions.openapi` is formed; only `plain` ones can name an interface. */
type EntryForm =
  | { readonly kind: 'plain' }
  | { readonly kind: 'wildcard' }
  /** `bare` is the entry without its prefix. */
  | { readonly kind: 'prefixed'; readonly bare: string }
  /** The same as an earlier entry. */
  | { readonly kind: 'duplicate'; readonly first: PermissionEntry }
  /** Several names in one string. */
  | { readonly kind: 'joined'; readonly names: readonly string[] }
  /** A string that is no JSON: unclosed, or with a wrong escape. What it will name is not known yet. */
  | { readonly kind: 'broken' };

const PREFIX = /^(?:wx\.)?(?:cloud\.)?openapi\./;

/** An entry with its form. */
export interface FormedEntry {
  readonly entry: PermissionEntry;
  readonly form: EntryForm;
}

/** The entries of a config.json with their forms, in file order. */
export function formedEntries(config: ConfigFile): readonly FormedEntry[] {
  const seen = new Map<string, PermissionEntry>();
  return config.permissions.map((entry) => {
    if (isBroken(config, entry)) return { entry, form: { kind: 'broken' } };
    if (entry.name.includes('*')) return { entry, form: { kind: 'wildcard' } };
    const names = joinedNames(entry.name);
    if (names.length > 1) return { entry, form: { kind: 'joined', names } };
    const bare = entry.name.replace(PREFIX, '');
    if (bare !== entry.name) return { entry, form: { kind: 'prefixed', bare } };
    const first = seen.get(entry.name);
    if (first !== undefined) return { entry, form: { kind: 'duplicate', first } };
    seen.set(entry.name, entry);
    return { entry, form: { kind: 'plain' } };
  });
}

/** The entries that may name an interface. */
export function plainEntries(config: ConfigFile): readonly PermissionEntry[] {
  return formedEntries(config).flatMap(({ entry, form }) => (form.kind === 'plain' ? entry : []));
}

function isBroken({ broken, text }: ConfigFile, { span }: PermissionEntry): boolean {
  if (!broken) return false;
  try {
    JSON.parse(text.slice(span.start, span.end));
    return false;
  } catch {
    return true;
  }
}
