import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { diskProject, NOTIFY } from './runInProcess';

const ENTRY = NOTIFY['cloudfunctions/notify/index.js'] ?? '';

const FOLDERS = [
  'a b',
  ' ahead',
  'behind ',
  'q"uote',
  "o'clock",
  '模板 消息',
  'tab\there',
  'back\\',
];

/** What config.json holds before; undefined where there is none. */
const TEXTS = [
  undefined,
  '{"permissions":{"openapi":[]}}',
  '{\r\n  "permissions": {\r\n    "openapi": []\r\n  }\r\n}\r\n',
  '\ufeff{\n\t"permissions": { "openapi": ["wxacode.get"] }\n}\n',
  '{\r  "permissions": {\r    "openapi": []\r  }\r}',
  '{\n  "permissions": {\n    "openapi": [\n      "wxacode.get"\n    ]\n  }\n}',
];

const PROJECT = Object.fromEntries([
  ['project.config.json', '{"cloudfunctionRoot":"cf/"}'],
  ...FOLDERS.flatMap((folder, i) => {
    const text = TEXTS[i % TEXTS.length];
    const config = text === undefined ? [] : [[`cf/${folder}/config.json`, text]];
    return [[`cf/${folder}/index.js`, ENTRY], ...config];
  }),
]);

/** Every file of a project by its path. */
function textsOf(root: string): Record<string, string> {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [path.slice(root.length), readFileSync(path, 'utf8')]),
  );
}

it('patch and git make of what --fix-dry-run prints what --fix makes', () => {
  const fixed = diskProject(PROJECT);
  const { out } = fixed.run(['check', '--fix-dry-run']);
  fixed.run(['check', '--fix']);
  const expected = textsOf(fixed.root);
  const configs = Object.entries(expected).filter(([path]) => path.endsWith('config.json'));
  const declared = configs.filter(([, text]) => text.includes('templateMessage.send'));
  expect(declared).toHaveLength(FOLDERS.length);
  for (const [program, words] of [
    ['patch', ['-p1', '--no-backup-if-mismatch']],
    ['git', ['apply']],
  ] as const) {
    const { root: cwd } = diskProject(PROJECT);
    execFileSync(program, words, { cwd, input: out, stdio: 'pipe' });
    expect(textsOf(cwd)).toEqual(expected);
  }
});
