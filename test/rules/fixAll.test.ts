import { describe, expect, it } from 'vitest';
import { fixInRounds } from '../../core/src/fixes/fixInRounds';
import type { RuleSeverities } from '../../core/src/project/snapshot';
import { applyEdits } from '../../core/src/text/span';
import { MemoryHost } from '../project/memoryHost';
import { openWorkspace } from './checkCase';

const FOLDER = '/w/cloudfunctions/fn';

interface Outcome {
  readonly files: ReadonlyMap<string, string>;
  readonly rounds: number;
  readonly refused: readonly string[];
}

/** Fix-all to its end, over a function with these files. */
function fixAll(files: Readonly<Record<string, string>>, severities: RuleSeverities = {}): Outcome {
  const host = new MemoryHost();
  host.write('project.config.json', '{ "cloudfunctionRoot": "cloudfunctions" }');
  host.write('cloudfunctions/fn/package.json', '{ "dependencies": { "wx-server-sdk": "latest" } }');
  for (const [path, text] of Object.entries(files)) host.write(`cloudfunctions/fn/${path}`, text);
  const workspace = openWorkspace(host, severities);
  const plans = fixInRounds(
    {
      snapshot: () => workspace.snapshot(),
      functions: ({ functions }) => functions,
      make: ({ edits }) => {
        for (const { file, create, edits: parts } of edits) {
          expect(create).toBe(!host.files.has(file));
          expect(parts).toEqual([...parts].sort((a, b) => a.span.start - b.span.start));
          host.files.set(file, applyEdits(host.files.get(file) ?? '', parts));
        }
        workspace.changed(edits.map(({ file }) => file));
        return true;
      },
    },
    { workspace: true },
  );
  const last = plans.at(-1);
  if (last === undefined || last.edits.length > 0) throw new Error('fix-all never comes to an end');
  const refused = last.refused.map(({ file }) => file);
  return { files: host.files, rounds: plans.length - 1, refused };
}

const entry = (...calls: readonly string[]): string =>
  `const cloud = require('wx-server-sdk')\ncloud.init()\nexports.main = async () => {\n${calls
    .map((call) => `  await cloud.openapi.${call}\n`)
    .join('')}}\n`;

describe('fix-all', () => {
  it('creates one config.json for all calls', () => {
    const { files, rounds } = fixAll({
      'index.js': entry(
        "wxacode.get({ path: 'a' })",
        'subscribeMessage.getTemplateList()',
        "wxacode.get({ path: 'b' })",
      ),
    });
    expect(files.get(`${FOLDER}/config.json`)).toBe(
      '{\n  "permissions": {\n    "openapi": [\n      "wxacode.get",\n      "subscribeMessage.getTemplateList"\n    ]\n  }\n}\n',
    );
    expect(rounds).toBe(1);
  });

  it('puts duplicates, prefixes, wildcards and missing entries right together', () => {
    const { files } = fixAll({
      'index.js': entry("wxacode.get({ path: 'a' })", 'subscribeMessage.getTemplateList()'),
      'config.json':
        '{ "permissions": { "openapi": ["openapi.wxacode.get", "wxacode.get", "wxacode.get", "*"] } }',
    });
    expect(files.get(`${FOLDER}/config.json`)).toBe(
      '{ "permissions": { "openapi": ["wxacode.get", "subscribeMessage.getTemplateList"] } }',
    );
  });

  it('renames in code first and declares in the next round', () => {
    const { files, rounds } = fixAll({ 'index.js': entry('urlScheme.generate({})') });
    expect(files.get(`${FOLDER}/index.js`)).toContain('cloud.openapi.urlscheme.generate({})');
    expect(files.get(`${FOLDER}/config.json`)).toContain('"urlscheme.generate"');
    expect(rounds).toBe(2);
  });

  it('leaves hints, information and unsafe fixes alone', () => {
    const files = {
      'index.js': entry("wxacode.get({ path: 'a' })"),
      'config.json':
        '{\n  // mine\n  "permissions": { "openapi": ["wxacode.get", "security.msgSecCheck"] }\n}',
    };
    expect(fixAll(files).rounds).toBe(0);
  });

  it('removes unused entries where their rule is a warning', () => {
    const files = {
      'index.js': entry("wxacode.get({ path: 'a' })"),
      'config.json': '{ "permissions": { "openapi": ["wxacode.get", "security.msgSecCheck"] } }',
    };
    const fixed = fixAll(files, { 'unused-permission': 'warning' }).files;
    expect(fixed.get(`${FOLDER}/config.json`)).toBe(
      '{ "permissions": { "openapi": ["wxacode.get"] } }',
    );
  });

  it('leaves a broken config.json alone', () => {
    const files = {
      'index.js': entry("wxacode.get({ path: 'a' })"),
      'config.json': '{ "permissions": { "openapi": [ } }',
    };
    expect(fixAll(files)).toMatchObject({ rounds: 0, refused: [] });
  });

  it('edits several places of one argument', () => {
    const { files } = fixAll({
      'index.js': entry(
        "subscribeMessage.send({ access_token: 'x', touser: 'o1', template_Id: 't', data: { 'thing1.DATA': 'a' } })",
      ),
      'config.json': '{ "permissions": { "openapi": ["subscribeMessage.send"] } }',
    });
    expect(files.get(`${FOLDER}/index.js`)).toContain(
      "subscribeMessage.send({ touser: 'o1', templateId: 't', data: { 'thing1': { value: 'a' } } })",
    );
  });
});
