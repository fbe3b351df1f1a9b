#!/usr/bin/env node
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { NodeFileHost } from '../../nodehost/src/nodeFileHost';
import { startServer } from './server';

// `require`, so that the bundler keeps both out of the start of the process.
startServer(createConnection(ProposedFeatures.all), {
  files: new NodeFileHost(),
  loadCatalog: () => require('../../core/src/catalog/catalog.generated.json'),
  loadTypeScript: () => require('./typescript.js'),
});
