import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A built site behind a web server of the simplest kind. */
export interface ServedSite {
  /** Where it begins, with a slash at its end. */
  readonly address: string;
  /** Paths that were asked for and are not there, since the beginning. */
  readonly missing: readonly string[];
  /** Bytes of all bodies sent so far, as they went over the wire. */
  sent(): number;
  close(): void;
}

/** Serves a folder under a path, compressed; knows nothing of `.html` left out. */
export async function serveSite(folder: string, base: string): Promise<ServedSite> {
  const missing: string[] = [];
  let bytes = 0;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    try {
      if (!pathname.startsWith(base)) throw new Error('outside');
      const path = decodeURIComponent(pathname.slice(base.length));
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      const body = gzipSync(readFileSync(join(folder, file)));
      bytes += body.length;
      response.writeHead(200, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'content-encoding': 'gzip',
      });
      response.end(body);
    } catch {
      missing.push(pathname);
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${base}`,
    missing,
    sent: () => bytes,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
