import { URI } from 'vscode-uri';
import { normalizePath } from '#core';

/**
 * The engine's path of a URI (see `core/src/text/path.ts`): the plain path of a local file, the
 * decoded URI of any other. Query and fragment do not count.
 */
export function pathOf(uri: string): string {
  const { scheme, authority, path } = URI.parse(uri);
  if (scheme === 'file') return normalizePath(path.replace(/^\/(?=[a-z]:)/i, ''));
  return normalizePath(`${scheme}://${authority}${path}`);
}

/** The URI of an engine path, spelt as `vscode-uri` spells it. */
export function uriOf(path: string): string {
  const virtual = /^([a-z][a-z0-9+.-]+):\/\/([^/]*)/i.exec(path);
  if (virtual === null)
    return URI.from({ scheme: 'file', path: path.replace(/^(?!\/)/, '/') }).toString();
  const [start, scheme = '', authority = ''] = virtual;
  return URI.from({ scheme, authority, path: path.slice(start.length) }).toString();
}
