import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installBrowser } from '../../../scripts/vscode/installBrowser';
import { installExtension } from '../../../scripts/vscode/installExtension';
import type { Host } from '../../../scripts/vscode/installHost';
import { openWorkbench } from '../../../scripts/vscode/openWorkbench';
import { startServer } from '../../../scripts/vscode/startServer';
import { configOf, entryOf, packageJson } from '../program';
import type { Say } from '../run';
import { runFlows } from '../runFlows';
import type { TestResults } from '../testResults';
import { browserFlows } from './browserFlows';
import { VIRTUAL_FOLDER, writeVirtualFiles } from './writeVirtualFiles';

const fn = 'cloudfunctions/checkReview';

const scan = 'cloudfunctions/scan';

const files = {
  'project.config.json': '{ "cloudfunctionRoot": "cloudfunctions/" }\n',
  [`${fn}/index.js`]: entryOf(
    'return cloud.openapi.security.msgSecCheck({ content: event.text });',
    '',
  ),
  [`${fn}/package.json`]: packageJson,
  [`${fn}/config.json`]: configOf('customerServiceMessage.send'),
  [`${scan}/index.js`]: entryOf("return cloud.openapi.wxacode.get({ path: 'pages/a/a' });"),
  [`${scan}/package.json`]: packageJson,
};

/**
 * The package in the extension host of the browser, on files that no disk has.
 * @param folder an empty folder for settings, logs and extensions
 */
export async function runBrowserSuite(
  host: Host,
  vsix: string,
  folder: string,
  say: Say,
): Promise<TestResults> {
  const extensionsFolder = join(folder, 'extensions');
  await installExtension(host, vsix, extensionsFolder, join(folder, 'install'));
  leaveOutNode(extensionsFolder);
  const virtualFiles = join(folder, 'virtual-files');
  await writeVirtualFiles(virtualFiles, files, `${fn}/index.js`);
  const browser = await installBrowser(say);
  const server = await startServer(host, { dataFolder: join(folder, 'data'), extensionsFolder });
  const where = `VS Code ${host.spec.vscode}, in the browser`;
  try {
    const workbench = await openWorkbench(server, {
      browser,
      open: VIRTUAL_FOLDER,
      extensionDevelopmentPath: virtualFiles,
    });
    const results = await runFlows(browserFlows, workbench, { where, folder, say });
    await workbench.close();
    return results;
  } finally {
    await server.stop();
  }
}

/** With an entry for Node a server beside the browser would run it there. */
function leaveOutNode(extensionsFolder: string): void {
  for (const name of readdirSync(extensionsFolder)) {
    if (!name.startsWith('cloudcall.')) continue;
    const path = join(extensionsFolder, name, 'package.json');
    const { main: _, ...manifest } = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify(manifest));
  }
}
