import type { Snapshot } from '../../core/src/project/snapshot';
import type { Workspace } from '../../core/src/workspace';
import { type MemoryHost, treeHost } from './memoryHost';
import { openTree } from './openTree';

/** The text of a long file. */
export const LONG = Array.from(
  { length: 400 },
  (_, line) => `exports.f${line} = () => ${line};`,
).join('\n');

/** A project of ten functions, the first of ten files, about which everything has been asked. */
export function tenFunctions(): { host: MemoryHost; workspace: Workspace } {
  const host = treeHost('project.config.json {"cloudfunctionRoot":"cloudfunctions/"}');
  for (let fn = 0; fn < 10; fn += 1) {
    host.write(
      `cloudfunctions/f${fn}/index.js`,
      `const cloud = require('wx-server-sdk');\nexports.main = () => cloud.openapi.wxacode.get({});\n`,
    );
  }
  for (let file = 0; file < 9; file += 1) {
    host.write(`cloudfunctions/f0/lib${file}.js`, LONG);
  }
  const workspace = openTree(host);
  askAll(workspace.snapshot());
  return { host, workspace };
}

/** Asks everything that a check asks. */
export function askAll(snapshot: Snapshot): void {
  for (const fn of snapshot.functions) {
    snapshot.state(fn);
    snapshot.findings(fn);
  }
  snapshot.workspaceFindings();
}
