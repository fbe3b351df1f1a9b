import { expect, test } from 'vitest';
import { diskProject, NOTIFY } from './runInProcess';

const ONLY = ['--rule', 'deprecated-interface=off'];

test('stylish: problems under their file, and one line that sums up', () => {
  const { out } = diskProject(NOTIFY).run(['check', ...ONLY]);
  const [file, problem, gap, summary, hint, end] = out.split('\n');
  expect(file).toBe('cloudfunctions/notify/index.js');
  expect(problem).toMatch(
    /^ {2}6:24 {2}error {2}templateMessage\.send .* {2}undeclared-interface$/,
  );
  expect(gap).toBe('');
  expect(summary).toBe('✖ 1 problem in 1 cloud function (1 error)');
  expect(hint).toContain('--fix');
  expect(end).toBe('');
});

test('stylish names --fix only where it would repair something', () => {
  const project = diskProject(NOTIFY);
  project.run(['check', '--fix']);
  const index = 'cloudfunctions/notify/index.js';
  project.write(index, (NOTIFY[index] ?? '').replace('{ touser: OPENID, ...event }', '{}'));
  const { out } = project.run(['check', ...ONLY]);
  expect(out).toContain('missing-parameter');
  expect(out).not.toContain('--fix');
});

test('stylish in Chinese, and without problems', () => {
  const project = diskProject(NOTIFY);
  expect(project.run(['check', ...ONLY, '--locale', 'zh-cn']).out).toContain(
    '✖ 1 个云函数，1 个问题（1 个错误）',
  );
  project.run(['check', '--fix']);
  expect(project.run(['check', ...ONLY]).out).toBe('✔ 1 cloud function checked, no problems\n');
});

test('stylish says nothing where nothing was checked', () => {
  const { out, err, code } = diskProject({ 'a.txt': '' }).run(['check']);
  expect({ out, code }).toEqual({ out: '', code: 0 });
  expect(err).toMatch(/^cloudcall: no cloud functions found in [^\n]+\n$/);
});

test('stylish colours only where it may', () => {
  const project = diskProject(NOTIFY);
  expect(project.run(['check']).out).not.toContain('\u001b');
  expect(project.run(['check'], { colours: true }).out).toContain('\u001b[31merror\u001b[39m');
});

test('github: one command a problem, escaped, paths from the working folder', () => {
  const project = diskProject({
    'apps/one,two/project.config.json': '{"cloudfunctionRoot":"cloudfunctions/"}',
    'apps/one,two/cloudfunctions/notify/index.js': NOTIFY['cloudfunctions/notify/index.js'] ?? '',
  });
  const { out } = project.run(['check', '--root', 'apps/one,two', ...ONLY, '--format', 'github']);
  const line = out.split('\n').find((one) => one.includes('undeclared-interface'));
  expect(line).toMatch(
    /^::error file=apps\/one%2Ctwo\/cloudfunctions\/notify\/index\.js,line=6,endLine=6,col=24,endColumn=44,title=undeclared-interface::templateMessage\.send /,
  );
});

interface Sarif {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly version: string; readonly rules: readonly { id: string }[] };
    };
    readonly originalUriBaseIds: Readonly<Record<string, { readonly uri: string }>>;
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
          readonly region: Readonly<Record<string, number>>;
        };
      }[];
    }[];
  }[];
}

test('sarif: rules, places and fingerprints that survive moved lines', () => {
  const project = diskProject(NOTIFY);
  const read = () => {
    const log: Sarif = JSON.parse(project.run(['check', ...ONLY, '--format', 'sarif']).out);
    const [run] = log.runs;
    return {
      log,
      run: run!,
      result: run!.results.find(({ ruleId }) => ruleId === 'undeclared-interface')!,
    };
  };
  const { log, run, result } = read();
  expect(log.version).toBe('2.1.0');
  expect(run.tool.driver.version).toBe('1.2.3');
  expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe('undeclared-interface');
  expect(result.level).toBe('error');
  const { artifactLocation, region } = result.locations[0]!.physicalLocation;
  expect(artifactLocation.uri).toBe('cloudfunctions/notify/index.js');
  expect(run.originalUriBaseIds[artifactLocation.uriBaseId]?.uri).toBe(`file://${project.root}/`);
  expect(region).toEqual({ startLine: 6, startColumn: 24, endLine: 6, endColumn: 44 });
  project.write(
    'cloudfunctions/notify/index.js',
    `// moved\n\n${NOTIFY['cloudfunctions/notify/index.js']}`,
  );
  const moved = read().result;
  expect(moved.locations[0]?.physicalLocation.region.startLine).toBe(8);
  expect(moved.partialFingerprints).toEqual(result.partialFingerprints);
});
