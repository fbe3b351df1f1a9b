/** A name without case and underscores: `touser`, `to_user` and `toUser` are the same. */
export function foldedName(name: string): string {
  return name.replace(/_/g, '').toLowerCase();
}
