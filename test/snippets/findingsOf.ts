import ts from 'typescript';
import type { Finding } from '../../core/src/findings/finding';
import { provideTypeScript } from '../../core/src/syntax/typescript';
import { Workspace } from '../../core/src/workspace';
import { catalog } from '../catalog/loadCatalog';
import { MemoryHost, ROOT } from '../project/memoryHost';

provideTypeScript(() => ts);

const projectConfig = { miniprogramRoot: 'miniprogram/', cloudfunctionRoot: 'cloudfunctions/' };
const appConfig = { pages: ['pages/index/index', 'index'] };
const manifest = { name: 'fn', dependencies: { 'wx-server-sdk': 'latest' } };

/** Findings that a snippet may have: it is full of placeholders, and some interfaces are retired. */
const allowed = new Set(['placeholder-value', 'deprecated-interface']);

/**
 * The findings of the checker, as text, in a mini program that holds the given files (paths below
 * its root); the function in `cloudfunctions/fn` has a package.json.
 */
export function findingsOf(files: Readonly<Record<string, string>>): string[] {
  const host = new MemoryHost();
  const all: Record<string, string> = {
    'project.config.json': JSON.stringify({ ...projectConfig, libVersion: '3.0.0' }),
    'miniprogram/app.json': JSON.stringify(appConfig),
    'cloudfunctions/fn/package.json': JSON.stringify(manifest),
    ...files,
  };
  for (const [path, text] of Object.entries(all)) host.write(path, text);
  const snapshot = new Workspace({ host, roots: [ROOT], catalog }).snapshot();
  const findings = [
    ...snapshot.functions.flatMap((fn) => snapshot.findings(fn)),
    ...snapshot.workspaceFindings(),
  ];
  return findings.filter(({ rule }) => !allowed.has(rule)).map(asText);
}

function asText({ rule, file, span, message }: Finding): string {
  return `${file}:${span.start} ${rule}: ${message.en}`;
}
