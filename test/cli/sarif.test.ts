import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv';
import type { Log, Result, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../core/src/text/lineIndex';
import { applyEdits } from '../../core/src/text/span';
import { type DiskProject, diskProject, NOTIFY } from './runInProcess';

const ONLY = ['--rule', 'deprecated-interface=off'];

/** The official schema; draft 4 differs from what ajv reads by the names of two keys, of which one is used. */
const {
  $schema: _,
  id: __,
  ...schema
} = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
ajv.addFormat('uri', (text: string) => URL.canParse(text));
ajv.addFormat('uri-reference', (text: string) => URL.canParse(text, 'file:///root/'));
ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)));
const isValid = ajv.compile(schema);

function logOf(
  project: DiskProject,
  ...words: string[]
): { log: Log; run: Run; results: Result[] } {
  const log: Log = JSON.parse(project.run(['check', ...ONLY, '--format', 'sarif', ...words]).out);
  expect(isValid(log) ? [] : isValid.errors).toEqual([]);
  const run = log.runs[0]!;
  return { log, run, results: run.results ?? [] };
}

const undeclared = (results: Result[]) =>
  results.find(({ ruleId }) => ruleId === 'undeclared-interface')!;

it('the schema refuses what is not SARIF', () => {
  expect(isValid({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false);
  expect(isValid({ version: '2.0.0', runs: [] })).toBe(false);
});

describe('a log', () => {
  it('names the rule with its help, its level and its place', () => {
    const project = diskProject(NOTIFY);
    const { log, run, results } = logOf(project);
    expect(log.version).toBe('2.1.0');
    expect(run.tool.driver.version).toBe('1.2.3');
    const result = undeclared(results);
    const rule = run.tool.driver.rules![result.ruleIndex!]!;
    expect(rule).toMatchObject({
      id: 'undeclared-interface',
      defaultConfiguration: { level: 'error' },
      help: {
        text: expect.stringContaining('docs/rules/undeclared-interface.md'),
        markdown: expect.stringContaining('[undeclared-interface](http'),
      },
    });
    expect(result.level).toBe('error');
    const { artifactLocation, region } = result.locations![0]!.physicalLocation!;
    expect(artifactLocation?.uri).toBe('cloudfunctions/notify/index.js');
    expect(run.originalUriBaseIds?.[artifactLocation!.uriBaseId!]?.uri).toBe(
      `file://${project.root}/`,
    );
    expect(region).toEqual({ startLine: 6, startColumn: 24, endLine: 6, endColumn: 44 });
    expect(run.invocations).toEqual([{ executionSuccessful: true }]);
  });

  it('its fingerprints survive moved lines, and tell equal lines apart', () => {
    const project = diskProject(NOTIFY);
    const call = '  cloud.openapi.wxacode.get({ path: "a" });\n';
    const text = NOTIFY['cloudfunctions/notify/index.js']!.replace(
      '  return',
      `${call}${call}  return`,
    );
    project.write('cloudfunctions/notify/index.js', text);
    const before = logOf(project).results.map(({ partialFingerprints }) => partialFingerprints);
    expect(new Set(before.map((each) => JSON.stringify(each))).size).toBe(before.length);
    project.write('cloudfunctions/notify/index.js', `// moved\n\n${text}`);
    const moved = logOf(project).results;
    expect(moved.map(({ partialFingerprints }) => partialFingerprints)).toEqual(before);
    expect(undeclared(moved).locations![0]!.physicalLocation!.region!.startLine).toBeGreaterThan(6);
  });

  it('its fixes, applied as SARIF says, are what --fix writes', () => {
    const project = diskProject({
      ...NOTIFY,
      'cloudfunctions/notify/config.json': '\ufeff{"permissions":{"openapi":["wxacode.get"]}}',
    });
    const config = join(project.root, 'cloudfunctions/notify/config.json');
    const { fixes } = undeclared(logOf(project, '--rule', 'lenient-config=off').results);
    const [change] = fixes![0]!.artifactChanges;
    expect(change!.artifactLocation.uri).toBe('cloudfunctions/notify/config.json');
    const before = readFileSync(config, 'utf8').slice(1);
    const lines = new LineIndex(before);
    const at = (line = 1, column = 1) => lines.offsetAt({ line: line - 1, character: column - 1 });
    const after = applyEdits(
      before,
      change!.replacements.map(({ deletedRegion: region, insertedContent }) => ({
        span: {
          start: at(region.startLine, region.startColumn),
          end: at(region.endLine, region.endColumn),
        },
        newText: insertedContent?.text ?? '',
      })),
    );
    project.run(['check', '--fix', '--rule', 'lenient-config=off']);
    expect(readFileSync(config, 'utf8')).toBe(`\ufeff${after}`);
  });

  it('a file that a fix creates is one insertion at its start', () => {
    const { fixes } = undeclared(logOf(diskProject(NOTIFY)).results);
    expect(fixes![0]!.artifactChanges).toEqual([
      {
        artifactLocation: { uri: 'cloudfunctions/notify/config.json', uriBaseId: 'ROOT' },
        replacements: [
          {
            deletedRegion: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
            insertedContent: { text: expect.stringContaining('templateMessage.send') },
          },
        ],
      },
    ]);
  });

  it('paths begin at the repository, whatever the root is', () => {
    const project = diskProject({
      'apps/小 程序/project.config.json': '{"cloudfunctionRoot":"cloudfunctions/"}',
      'apps/小 程序/cloudfunctions/notify/index.js': NOTIFY['cloudfunctions/notify/index.js']!,
    });
    writeFileSync(join(project.root, '.git'), 'gitdir: elsewhere\n');
    const { run, results } = logOf(project, '--root', 'apps/小 程序');
    expect(undeclared(results).locations![0]!.physicalLocation!.artifactLocation!.uri).toBe(
      'apps/%E5%B0%8F%20%E7%A8%8B%E5%BA%8F/cloudfunctions/notify/index.js',
    );
    expect(run.automationDetails?.id).toBe('cloudcall/apps/%E5%B0%8F%20%E7%A8%8B%E5%BA%8F');
  });

  it('in Chinese, of every rule of the example, and of nothing', () => {
    expect(logOf(diskProject(NOTIFY), '--locale', 'zh-cn').results.length).toBeGreaterThan(0);
    expect(logOf(diskProject({})).results).toEqual([]);
  });
});
