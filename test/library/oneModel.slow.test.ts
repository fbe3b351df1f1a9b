import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Log, Region, Result } from 'sarif';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  type Diagnostic,
  type Range,
  TextDocumentEdit,
} from 'vscode-languageserver/node';
import { runIn } from '../cli/runInProcess';
import { root } from '../root';
import { PULL } from '../server/harness/capabilities';
import { TestClient } from '../server/harness/testClient';
import { ThrowAwayWorkspace } from '../server/harness/throwAwayWorkspace';

const library = createRequire(import.meta.url)(
  '../../dist/library.js',
) as typeof import('../../library/src/index');

const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];

/** What all faces say of one problem. */
interface Said {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
  readonly range: Range;
  readonly message: string;
}

function ordered(problems: readonly Said[]): readonly Said[] {
  const key = ({ file, rule, range: { start } }: Said) =>
    JSON.stringify([file, start.line, start.character, rule]);
  return [...problems].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** A copy of the example, which has mistakes of most kinds. */
function shop(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cloudcall-one-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(root, 'examples/shop'), folder, { recursive: true });
  return folder;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:js|ts|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

async function clientIn(folder: string, locale: 'en' | 'zh-cn'): Promise<TestClient> {
  const workspace = new ThrowAwayWorkspace({});
  onTestFinished(() => workspace.dispose());
  const uri = (path = '') => pathToFileURL(join(folder, path)).href.replace(/\/$/, '');
  const roots = [Object.assign(Object.create(workspace), { uri })];
  // The built server in one language, the same sources in the other.
  const transport = locale === 'en' ? 'stdio' : 'memory';
  const client = await TestClient.start({ transport, roots, capabilities: PULL, locale });
  onTestFinished(() => client.stop());
  for (const file of filesIn(folder)) {
    const language = file.endsWith('.json') ? 'json' : 'javascript';
    client.open(uri(file), readFileSync(join(folder, file), 'utf8'), language);
  }
  return client;
}

const uriOf = (folder: string, file: string) => pathToFileURL(join(folder, file)).href;

describe.each(['en', 'zh-cn'] as const)('one project, three faces, in %s', (locale) => {
  it('the same findings with the same messages', async () => {
    const folder = shop();
    const printed = JSON.parse(
      runIn(folder, ['check', '--format', 'json', '--locale', locale], {}).out,
    );
    const asked = library.check({ root: folder, locale });
    const client = await clientIn(folder, locale);
    const told: Said[] = [];
    for (const file of filesIn(folder)) {
      const diagnostics: readonly Diagnostic[] = await client.pull(uriOf(folder, file));
      for (const { code, severity, range, message, source } of diagnostics) {
        expect(source).toBe('cloudcall');
        told.push({
          file,
          rule: String(code),
          severity: SEVERITIES[severity ?? 0] ?? '',
          range,
          message,
        });
      }
    }
    const { durationMs: _, ...summary } = printed.summary;
    const { durationMs: __, ...other } = asked.summary;
    expect({ ...asked, summary: other }).toEqual({ ...printed, summary });
    const problems = printed.problems.map(({ file, rule, severity, range, message }: Said) => ({
      file,
      rule,
      severity,
      range,
      message,
    }));
    expect(problems.length).toBeGreaterThan(10);
    expect(ordered(told)).toEqual(ordered(problems));
  });

  it('the same fixes with the same edits', async () => {
    const folder = shop();
    const words = ['check', '--format', 'sarif', '--locale', locale];
    const log: Log = JSON.parse(runIn(folder, words, {}).out);
    const client = await clientIn(folder, locale);
    const { connection } = client.server;
    let compared = 0;
    for (const result of log.runs[0]?.results ?? []) {
      const { uri, range } = placeOf(result);
      const diagnostic = (await client.pull(uriOf(folder, uri))).find(
        ({ code, range: at }) => code === result.ruleId && same(at, range),
      );
      const actions = (await connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri: uriOf(folder, uri) },
        range,
        context: { diagnostics: diagnostic ? [diagnostic] : [], only: ['quickfix'] },
      })) as CodeAction[] | null;
      for (const fix of result.fixes ?? []) {
        const action = actions?.find(
          ({ title, diagnostics }) =>
            title === fix.description?.text &&
            diagnostics?.some(({ code, range: at }) => code === result.ruleId && same(at, range)),
        );
        expect(action?.title).toBe(fix.description?.text);
        const { edit } = await connection.sendRequest(CodeActionResolveRequest.type, action!);
        const edits = (edit?.documentChanges ?? [])
          .filter((change) => TextDocumentEdit.is(change))
          .map((change) => ({
            file: change.textDocument.uri,
            edits: change.edits.map((each) =>
              'newText' in each ? [each.range, each.newText] : [],
            ),
          }));
        expect(edits).toEqual(
          fix.artifactChanges.map(({ artifactLocation, replacements }) => ({
            file: uriOf(folder, decodeURIComponent(artifactLocation.uri ?? '')),
            edits: replacements.map(({ deletedRegion, insertedContent }) => [
              rangeOf(deletedRegion),
              insertedContent?.text,
            ]),
          })),
        );
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThanOrEqual(10);
  });
});

it('fix-all writes the same bytes by the command line and by the library', () => {
  const [one, other] = [shop(), shop()];
  runIn(one, ['check', '--fix'], {});
  library.check({ root: other, fix: true });
  const texts = (folder: string) =>
    filesIn(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
  expect(texts(other)).toEqual(texts(one));
  expect(texts(one)).not.toEqual(texts(shop()));
});

function placeOf({ locations }: Result): { uri: string; range: Range } {
  const place = locations?.[0]?.physicalLocation;
  const uri = decodeURIComponent(place?.artifactLocation?.uri ?? '');
  return { uri, range: rangeOf(place?.region ?? {}) };
}

function rangeOf(region: Region): Range {
  const { startLine = 1, startColumn = 1, endLine = 1, endColumn = 1 } = region;
  return {
    start: { line: startLine - 1, character: startColumn - 1 },
    end: { line: endLine - 1, character: endColumn - 1 },
  };
}

function same(a: Range, b: Range): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
