import { type HostSpec, newestHost, oldestHost } from './hostTable';
import { installBrowser } from './installBrowser';
import { installHost } from './installHost';

/** The versions that the tests run in unless told otherwise. */
export const testedHosts: readonly HostSpec[] = [newestHost, oldestHost];

/**
 * Installs what the tests in VS Code need where it is missing: a browser and the VS Code servers.
 * @throws Error with one line that says what could not be had and what to do.
 */
export async function prepareHosts(
  say: (line: string) => void,
  specs: readonly HostSpec[] = testedHosts,
): Promise<void> {
  await installBrowser(say);
  for (const spec of specs) await installHost(spec, say);
}
