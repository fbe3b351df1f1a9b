import type { FileHost, FilePlace } from './fileHost';

/** What a host says is at a path; of a host that has no links, what its files say. */
export function placeOf(host: FileHost, path: string): FilePlace | undefined {
  if (host.place !== undefined) return host.place(path);
  if (host.read(path) !== undefined) return { path, kind: 'file' };
  return { path, kind: host.list(path).length > 0 ? 'directory' : 'absent' };
}
