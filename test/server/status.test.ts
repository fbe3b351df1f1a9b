import { expect, it } from 'vitest';
import { HoverRequest } from 'vscode-languageserver/node';
import {
  FUNCTIONS,
  type FunctionInfo,
  type FunctionOverviewInfo,
  INTERFACES,
  type InterfaceInfo,
  OVERVIEW,
  STATUS,
  STATUS_REPORT,
  type StatusReportResult,
  type StatusResult,
} from '../../server/protocol/src/protocol';
import { PULL } from './harness/capabilities';
import { declaring, INDEX, miniProgram } from './harness/miniProgram';
import { describeServer } from './harness/serverTest';

describeServer('what lists and the status say', (test) => {
  it('a file of the project that has findings is checked, another is not', async () => {
    const workspace = test.workspace({
      'project.config.json': { cloudfunctionRoot: 'nowhere/' },
      'functions/a/index.js': "require('wx-server-sdk')",
      'notes/config.json': {},
    });
    const client = await test.client(workspace, PULL);
    const ask = (path: string) =>
      client.server.connection.sendRequest<StatusResult>(STATUS, { uri: workspace.uri(path) });
    const project = await ask('project.config.json');
    const findings = await client.pull(workspace.uri('project.config.json'));
    expect(project.state === 'checked').toBe(findings.length > 0);
    expect(findings.length).toBeGreaterThan(0);
    expect((await ask('notes/config.json')).state).toBe('not-reached');
  });

  it('a config.json that is not there is told as such', async () => {
    const hasConfig = async (config?: string) => {
      const workspace = test.workspace(miniProgram(config));
      const client = await test.client(workspace, PULL);
      const params = { uri: workspace.uri(INDEX) };
      const status = await client.server.connection.sendRequest<StatusResult>(STATUS, params);
      return status.functions.map((fn) => fn.hasConfig);
    };
    expect(await hasConfig()).toEqual([false]);
    expect(await hasConfig(declaring())).toEqual([true]);
  });

  it('the report says what was found, and its links lead there', async () => {
    const workspace = test.workspace({
      ...miniProgram(),
      'cloudcall.json': { rules: { 'unused-permission': 'off' } },
      'cloudfunctions/notify/lost.js': 'module.exports = 1;',
      'pages/home.js': 'Page({})',
      'cloudfunctions/quiet/index.js': 'exports.main = () => 1;',
      'cloudfunctions/quiet/config.json': declaring('wxacode.get'),
    });
    const report = async (path: string | undefined, locale = 'en') => {
      const client = await test.client(workspace, PULL, { locale });
      const { connection } = client.server;
      const params = { editor: 'Ed 1.2', ...(path && { uri: workspace.uri(path) }) };
      const { markdown } = await connection.sendRequest<StatusReportResult>(STATUS_REPORT, params);
      return markdown.replace(/\]\(command:cloudcall\.report\?([^)]*)\)/g, (_, sent: string) => {
        const [{ kind, uri = '', range }] = JSON.parse(decodeURIComponent(sent));
        return `](${kind} ${uri.replace(workspace.uri(), '')} ${range?.start.line ?? ''})`;
      });
    };
    const index = await report(INDEX);
    for (const line of [
      '# Why is index.js checked, or not?',
      '**Checked**: its code is run by **notify**.',
      'config.json does not exist · [Create config.json](create /cloudfunctions/notify/config.json )',
      '| `security.msgSecCheck` | **not declared** | [index.js:4](open /cloudfunctions/notify/index.js 3) |   |',
      '- [index.js](open /cloudfunctions/notify/index.js 0)',
      '- project.config.json: cloudfunctionRoot cloudfunctions/',
      '- cloudfunctions/notify: in cloudfunctionRoot, entry cloudfunctions/notify/index.js, source files: 2, no config.json',
      '## Cloud functions (1 of 2)',
      '- cloudcall.json: unused-permission=off',
      '- Ed 1.2',
      '[Show the log](log  )',
    ]) {
      expect(index.split('\n')).toContain(line);
    }
    expect(index).toMatch(/^- applying the rules: \d+ ms$/m);
    const chinese = await report(INDEX, 'zh-cn');
    expect(chinese).toContain('\n**已检查**：云函数 **notify** 会运行它的代码。\n');
    expect(chinese).toMatch(/：位于 cloudfunctionRoot，入口 \S+，2 个源文件/);
    expect(await report('cloudfunctions/quiet/config.json')).toMatch(
      /^\| `wxacode\.get` \| not called \| {3}\| \[config\.json:\d+\]/m,
    );
    expect(await report('pages/home.js')).toContain('**Not checked**: no cloud function loads it.');
    expect(await report(undefined)).toMatch(/^# What was found in this workspace\n/);
  });

  it('functions carry their root’s name where there are several roots', async () => {
    const call = "wx.cloud.callFunction({ name: 'notify' });";
    const program = { ...miniProgram(), 'pages/home.js': call };
    const roots = [test.workspace(program), test.workspace(program)];
    const rootsOf = async (some: typeof roots) => {
      const client = await test.client(some, PULL);
      const { connection } = client.server;
      const list = await connection.sendRequest<FunctionInfo[]>(FUNCTIONS, {});
      const params = { editor: 'Ed 1.2' };
      const report = await connection.sendRequest<StatusReportResult>(STATUS_REPORT, params);
      projects = [...report.markdown.matchAll(/^- (\S*project\.config\.json):/gm)].map(
        ([, file]) => file,
      );
      return list.map(({ root }) => root);
    };
    let projects: (string | undefined)[] = [];
    const names = roots.map(({ root }) => root.slice(root.lastIndexOf('/') + 1));
    const [first] = names;
    expect((await rootsOf(roots)).sort()).toEqual(names.sort());
    expect(projects.sort()).toEqual(names.map((name) => `${name}/project.config.json`));
    const { connection } = (await test.client(roots, PULL)).server;
    const params = { editor: 'Ed 1.2', uri: roots[0]?.uri(INDEX) };
    const { markdown } = await connection.sendRequest<StatusReportResult>(STATUS_REPORT, params);
    expect(markdown).toContain(`run by **notify · ${first}**.`);
    expect(markdown).toContain(`## Cloud function notify · ${first}`);
    const hover = await connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: roots[0]?.uri('pages/home.js') ?? '' },
      position: { line: 0, character: call.indexOf('notify') },
    });
    expect(JSON.stringify(hover?.contents)).toContain(`${first}/cloudfunctions/notify`);
    expect(await rootsOf(roots.slice(0, 1))).toEqual([undefined]);
    expect(projects).toEqual(['project.config.json']);
  });

  it('functions of one name in one root carry their folders', async () => {
    const program = miniProgram();
    const twin = { ...program, 'admin/fn/notify/index.js': program[INDEX]! };
    const beside = async (roots: Parameters<typeof test.client>[0]) => {
      const { connection } = (await test.client(roots, PULL)).server;
      const list = await connection.sendRequest<FunctionInfo[]>(FUNCTIONS, {});
      return list.map(({ name, beside: place }) => [name, place]);
    };
    const root = test.workspace(twin);
    expect(await beside(root)).toEqual([
      ['notify', 'admin/fn'],
      ['notify', 'cloudfunctions'],
    ]);
    const other = test.workspace(program);
    const [one, two] = [root, other].map(({ root: path }) => path.slice(path.lastIndexOf('/') + 1));
    expect((await beside([root, other])).map(([, place]) => place).sort()).toEqual(
      [`${one}/admin/fn`, `${one}/cloudfunctions`, two].sort(),
    );
  });

  it('interfaces are found by Chinese words in the English window too', async () => {
    const workspace = test.workspace(miniProgram());
    const summaryIn = async (locale: string) => {
      const client = await test.client(workspace, PULL, { locale });
      const { connection } = client.server;
      const list = await connection.sendRequest<InterfaceInfo[]>(INTERFACES, {});
      return list.find(({ name }) => name === 'subscribeMessage.send')?.summary;
    };
    expect(await summaryIn('en')).toMatch(/ · .*订阅/);
    expect(await summaryIn('zh-cn')).not.toContain(' · ');
  });

  it('a click on an entry has one meaning in VS Code', async () => {
    const linksOf = async (initializationOptions?: object) => {
      const client = await test.client(test.workspace(miniProgram()), PULL, {
        initializationOptions,
      });
      return client.initialized.capabilities.documentLinkProvider;
    };
    expect(await linksOf()).toBeDefined();
    expect(await linksOf({ editorCommands: true })).toBeUndefined();
  });

  it('what no declaration helps is not counted as to be declared', async () => {
    const workspace = test.workspace({
      ...miniProgram(),
      [INDEX]:
        "const cloud = require('wx-server-sdk');\nexports.main = () => cloud.openapi.security.msgSecChek({});",
    });
    const client = await test.client(workspace, PULL);
    const { connection } = client.server;
    const [notify] = await connection.sendRequest<FunctionOverviewInfo[]>(OVERVIEW, {});
    expect(notify?.interfaces.map(({ state }) => state)).toEqual(['wrong']);
  });
});
