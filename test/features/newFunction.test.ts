import { describe, expect, it } from 'vitest';
import { functionTemplates } from '../../core/src/features/newFunction/functionTemplates';
import {
  functionParents,
  planNewFunction,
} from '../../core/src/features/newFunction/planNewFunction';
import { applyEdits } from '../../core/src/text/span';
import { loadSnippets } from '../snippets/files';
import { type Files, ROOT, snapshotOf } from './snapshotOf';

const PROJECT = {
  'project.config.json':
    '{ "cloudfunctionRoot": "cloudfunctions/", "miniprogramRoot": "miniprogram/", "libVersion": "3.0.0" }',
  'miniprogram/app.json': '{ "pages": ["pages/home/home", "pages/order/order"] }',
};
const TEMPLATES = functionTemplates(loadSnippets());
const PARENT = `${ROOT}/cloudfunctions`;

function planned(id: string, language: 'javascript' | 'typescript', others: Files = {}) {
  const template = TEMPLATES.find((one) => one.id === id)!;
  const wanted = { parent: PARENT, name: 'fresh', template, language };
  const plan = planNewFunction(snapshotOf({ ...PROJECT, ...others }), wanted, 'zh-cn');
  if (!plan.ok) return plan.reason.en;
  return Object.fromEntries(
    plan.files.map(({ file, edits }) => [file.slice(ROOT.length + 1), applyEdits('', edits)]),
  );
}

describe('a new cloud function', () => {
  it('has a template for each task', () => {
    const ids = TEMPLATES.map(({ id }) => id);
    for (const task of [
      'function',
      'subscribe-message',
      'content-check',
      'mini-program-code',
      'phone-number',
      'push',
      'open-data',
      'timer',
    ]) {
      expect(ids).toContain(`cloudcall-${task}`);
    }
    expect(ids).not.toContain('cloudcall-template-message');
  });

  const cases = TEMPLATES.flatMap(({ id }) =>
    (['javascript', 'typescript'] as const).map((language) => [id, language] as const),
  );
  it.each(cases)('%s in %s is clean', (id, language) => {
    const files = planned(id, language) as Files;
    const snapshot = snapshotOf({ ...PROJECT, ...files });
    expect(snapshot.functions.map(({ name }) => name)).toEqual(['fresh']);
    const findings = snapshot.findings(snapshot.functions[0]!);
    const shown = findings.map(({ rule, message }) => `${rule}: ${message.en}`);
    expect(shown).toEqual([]);
    expect(snapshot.state(snapshot.functions[0]!).undeclared).toEqual([]);
    expect(JSON.stringify(files)).not.toMatch(/\$\{?\d|TEMPLATE_ID'/);
  });

  it('speaks the language of its reader and knows the pages', () => {
    const files = planned('cloudcall-timer', 'javascript') as Files;
    const code = files['cloudfunctions/fresh/index.js'];
    expect(code).toContain('// 定时触发没有调用者');
    expect(code).toContain("page: 'pages/home/home'");
    expect(JSON.parse(files['cloudfunctions/fresh/config.json']!)).toEqual({
      permissions: { openapi: ['subscribeMessage.send'] },
      triggers: [{ name: 'everyMorning', type: 'timer', config: '0 0 9 * * * *' }],
    });
  });

  it('is refused where something is, and under a name that the cloud refuses', () => {
    const others = { 'cloudfunctions/fresh/notes.txt': '' };
    expect(planned('cloudcall-function', 'javascript', others)).toContain('already exists');
    const [template] = TEMPLATES;
    for (const name of ['', '1a', '云函数', 'a b', '../x', 'a'.repeat(61)]) {
      const wanted = { parent: PARENT, name, template: template!, language: 'javascript' } as const;
      expect(planNewFunction(snapshotOf(PROJECT), wanted, 'en')).toMatchObject({ ok: false });
    }
  });

  it('lies where functions lie', () => {
    expect(functionParents(snapshotOf(PROJECT))).toEqual([PARENT]);
    const lone = {
      'project.config.json': '{}',
      'server/a/index.js': "require('wx-server-sdk')",
    };
    expect(functionParents(snapshotOf(lone))).toEqual([`${ROOT}/server`]);
    expect(functionParents(snapshotOf({ 'project.config.json': '{}' }))).toEqual([PARENT]);
  });
});
