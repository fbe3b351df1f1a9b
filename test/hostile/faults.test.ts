import { afterEach, expect, it } from 'vitest';
import type { Rule } from '../../core/src/rules/_shared/rule';
import { RULES } from '../../core/src/rules/registry';
import { parseReport } from '../cli/checkOutput';
import { diskProject, NOTIFY } from '../cli/runInProcess';
import { PULL } from '../server/harness/capabilities';
import {
  CONFIG,
  declaring,
  NOTIFY as HANDLER,
  INDEX,
  miniProgram,
} from '../server/harness/miniProgram';
import { TestClient } from '../server/harness/testClient';
import { ThrowAwayWorkspace } from '../server/harness/throwAwayWorkspace';

/** A rule with a mistake in it. */
const FAULTY: Rule = {
  id: 'scene-value',
  check({ state }) {
    if (state.fn.name !== 'notify') return [];
    throw new Error('made up');
  },
};

const rules = RULES as Rule[];
afterEach(() => {
  const at = rules.indexOf(FAULTY);
  if (at >= 0) rules.splice(at, 1);
});

it('the command line: a rule that fails is said, the other findings are there, and the run is not clean', () => {
  rules.push(FAULTY);
  const project = diskProject({
    ...NOTIFY,
    'cloudfunctions/other/index.js': NOTIFY['cloudfunctions/notify/index.js'] ?? '',
  });
  const { code, out, err } = project.run(['check', '--format', 'json']);
  expect(err).toBe(
    'cloudcall: internal error in cloudfunctions/notify (scene-value): made up; everything else was checked; please report it\n',
  );
  expect(code).toBe(2);
  const found = parseReport(out).problems.filter(({ rule }) => rule === 'undeclared-interface');
  expect(found.map(({ file }) => file)).toEqual([
    'cloudfunctions/notify/index.js',
    'cloudfunctions/other/index.js',
  ]);
});

it('the server: the other findings are there, and the log says it once', async () => {
  rules.push(FAULTY);
  const workspace = new ThrowAwayWorkspace(miniProgram(declaring()));
  const client = await TestClient.start({
    transport: 'memory',
    roots: [workspace],
    capabilities: PULL,
  });
  const index = workspace.uri(INDEX);
  client.open(index, HANDLER);
  const codes = (await client.pull(index)).map(({ code }) => code);
  expect(codes).toContain('undeclared-interface');
  client.replace(index, HANDLER, `${HANDLER}\n`);
  await client.pull(index);
  await client.pull(workspace.uri(CONFIG));
  expect(client.logged.filter((line) => line.includes('made up'))).toHaveLength(1);
  await client.stop();
  workspace.dispose();
});
