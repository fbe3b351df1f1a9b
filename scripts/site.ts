import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildSite, SITE_OUTPUT } from './site/buildSite';

// `npm run site`: builds the reference as a static site into site/dist.
//   --base /PATH/   the path that it is served under; / when absent
const root = dirname(dirname(fileURLToPath(import.meta.url)));

try {
  const { values } = parseArgs({ options: { base: { type: 'string', default: '/' } } });
  buildSite(root, values.base);
  console.log(`${SITE_OUTPUT}: the site, to be served under ${values.base}`);
} catch (error) {
  console.error(`cloudcall: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
