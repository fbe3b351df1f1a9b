#!/usr/bin/env node
// Takes the place of VS Code's executable in @vscode/test-electron's `runTests`: same arguments,
// same exit code, but the window is the registry's VS Code in a headless browser.
import { require } from 'tsx/cjs/api';

require('./launch.ts', import.meta.url);
