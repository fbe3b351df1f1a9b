import { newestHost } from './vscode/hostTable';
import { prepareHosts, testedHosts } from './vscode/prepareHosts';

// `npm run setup`: installs what the tests need beside the npm packages, into the user's cache; with
// --newest only what `npm test` needs.

const hosts = process.argv.includes('--newest') ? [newestHost] : testedHosts;
prepareHosts(console.log, hosts).then(
  () => console.log('Ready: a browser and the VS Code versions for the tests are installed.'),
  (error: unknown) => {
    console.error(`cloudcall: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  },
);
