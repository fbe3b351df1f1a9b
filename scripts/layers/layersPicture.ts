import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { betweenGroups, type Imports, partOf, readImports, readLayers, subFolder } from './imports';

/** What stands around the parts and is none of them. */
const AROUND = `  editor["VS Code"] --- client
  others["other editors"] -- "LSP over stdio" --- server
  terminal["terminal, CI"] --- cli
  client -- "LSP" --- server`;

const DATA = `  core --> index[("catalog.json")]
  catalog[("catalog: the facts")] -- "built into one index" --> index`;

const TITLES: Readonly<Record<string, string>> = {
  core: 'core: the engine, text and offsets only',
  nodehost: 'nodehost: the local disk',
  server: 'server: LSP to queries and back',
  'server/protocol': 'server/protocol: requests beyond LSP',
  library: 'library: a project on the disk',
  mcp: 'mcp: tools for assistants',
  cli: 'cli: options, reporters, exit codes',
  testing: "testing: the sdk's stand-in",
  client: 'client: the extension',
};

/**
 * docs/architecture.md with its pictures drawn anew from what the files import: of the parts, and of
 * the layers of the engine. An arrow is left out where others lead there too.
 */
export function layersPage(root: string): { readonly path: string; readonly text: string } {
  const path = join(root, 'docs', 'architecture.md');
  const page = readFileSync(path, 'utf8');
  const imports = readImports(root);
  const pictures = [partsPicture(imports), enginePicture(imports, page)];
  let next = 0;
  const text = page.replace(/```mermaid\n[\s\S]*?```/g, () => {
    const picture = pictures[next++] ?? '';
    return `\`\`\`mermaid\nflowchart TB\n${picture}\n\`\`\``;
  });
  return { path, text };
}

function partsPicture(imports: Imports): string {
  const parts = betweenGroups(imports, partOf);
  const nodes = [...parts.keys()].map((part) => `  ${idOf(part)}["${TITLES[part] ?? part}"]`);
  return [...nodes, AROUND, ...arrows(parts), DATA].join('\n');
}

function enginePicture(imports: Imports, page: string): string {
  const folder = 'core/src';
  const layers =
    readLayers(page)
      .find((one) => one.folder === folder)
      ?.layers.flat() ?? [];
  const folders = betweenGroups(imports, subFolder(folder));
  const fromTop = new Map(layers.map((name) => [name, folders.get(name) ?? []]));
  return arrows(fromTop).join('\n');
}

function arrows(imports: Imports): string[] {
  return [...imports].flatMap(([from, targets]) =>
    targets
      .filter((to) => !targets.some((between) => between !== to && leadsTo(imports, between, to)))
      .map((to) => `  ${idOf(from)} --> ${idOf(to)}`),
  );
}

function leadsTo(imports: Imports, from: string, to: string): boolean {
  const seen = new Set([from]);
  for (const at of seen) for (const next of imports.get(at) ?? []) seen.add(next);
  return from !== to && seen.has(to);
}

function idOf(name: string): string {
  return name.replaceAll('/', '_');
}
