import type { Runtime } from './runtime';

/** What is shipped with every server: the catalogue in its bundle or beside it, the snippets in it. `require`, so that the bundler keeps it out of the start. */
export const bundledData: Pick<Runtime, 'loadCatalog' | 'loadSnippets'> = {
  loadCatalog: () => require('../../core/src/catalog/catalog.generated.json'),
  loadSnippets: () => ({
    functions: require('../../snippets/functions.json'),
    push: require('../../snippets/push.json'),
    calls: require('../../snippets/calls.json'),
    miniprogram: require('../../snippets/miniprogram.json'),
    config: require('../../snippets/config.json'),
  }),
};
