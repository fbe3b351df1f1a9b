import { prepareHosts } from './vscode/prepareHosts';

// `npm run setup`: installs what the tests need beside the npm packages, into the user's cache.

prepareHosts(console.log).then(
  () => console.log('Ready: a browser and the VS Code versions for the tests are installed.'),
  (error: unknown) => {
    console.error(`cloudcall: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  },
);
