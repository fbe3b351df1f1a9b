import fc from 'fast-check';
import type { MemoryHost } from './memoryHost';

/** One change of a project's files. */
export type Edit =
  | { readonly kind: 'write'; readonly path: string; readonly text: string }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string };

const FOLDERS = ['cloudfunctions', 'dist/cloudfunctions', 'fns'];
const FUNCTIONS = FOLDERS.flatMap((folder) => ['a', 'b', 'group/c'].map((fn) => `${folder}/${fn}`));
const SOURCES = [
  'index.js',
  'index.ts',
  'lib/send.js',
  'src/index.ts',
  'dist/index.js',
  'x.test.js',
];

const folder = fc.constantFrom(...FOLDERS, ...FUNCTIONS, 'cloudfunctions/group', 'miniprogram');
const source = fc.constantFrom(
  ...FUNCTIONS.flatMap((fn) => SOURCES.map((file) => `${fn}/${file}`)),
  'common/cloud.js',
  'miniprogram/app.js',
  'miniprogram/pages/index.js',
);
const config = fc.constantFrom(...FUNCTIONS, 'cloudfunctions').map((fn) => `${fn}/config.json`);
const manifest = fc.constantFrom(...FUNCTIONS).map((fn) => `${fn}/package.json`);
const project = fc.constantFrom(
  'project.config.json',
  'project.private.config.json',
  'dist/project.config.json',
);
const ignored = fc.constantFrom('.gitignore', 'cloudfunctions/.gitignore');

const name = fc.constantFrom(
  'security.msgSecCheck',
  'subscribeMessage.send',
  'security.msgSecChek',
  'wxacode.get',
);
const line = fc.oneof(
  fc.constantFrom(
    "const cloud = require('wx-server-sdk');",
    "import cloud from 'wx-server-sdk';",
    "const cloud = require('../../common/cloud');",
    "const { send } = require('./lib/send');",
    "module.exports = require('wx-server-sdk');",
    'exports.send = (c) => c.openapi.security.msgSecCheck({});',
    'exports.main = async (event) => cloud.openapi[event.name]();',
    'const { openapi } = cloud; send(cloud);',
    '// cloudcall-disable-next-line undeclared-interface -- later',
    '// cloudcall-uses wxacode.getUnlimited',
    "wx.cloud.callFunction({ name: 'a', data: { name: 'security.msgSecCheck' } });",
    'function broken( {',
  ),
  name.map((one) => `exports.main = async () => { await cloud.openapi.${one}({}); };`),
);
const code = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));
const permissions = fc
  .array(name, { maxLength: 3 })
  .map((openapi) => JSON.stringify({ permissions: { openapi } }, null, 2));

const write = fc
  .oneof(
    { weight: 8, arbitrary: fc.tuple(source, code) },
    { weight: 4, arbitrary: fc.tuple(config, fc.oneof(permissions, fc.constantFrom('{', '{}'))) },
    {
      weight: 1,
      arbitrary: fc.tuple(
        manifest,
        fc.constantFrom(
          '{}',
          '{"main":"dist/index.js"}',
          '{"main":"lib/send"}',
          '{"name":"wx-server-sdk"}',
        ),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(
        project,
        fc.constantFrom(
          '{"cloudfunctionRoot":"cloudfunctions/"}',
          '{"cloudfunctionRoot":"./fns"}',
          '{}',
        ),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(ignored, fc.constantFrom('dist', 'group/', '!dist', 'config.json')),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(
        fc.constantFrom('cloudcall.json', 'cloudfunctions/cloudcall.json'),
        fc.constantFrom(
          '{"rules":{"undeclared-interface":"off"}}',
          '{"ignore":[{"path":"**/a/**"}]}',
        ),
      ),
    },
  )
  .map(([path, text]): Edit => ({ kind: 'write', path, text }));

const anyPath = fc.oneof(
  { weight: 3, arbitrary: source },
  config,
  manifest,
  project,
  ignored,
  folder,
);

/** One change: mostly writing, sometimes removing or renaming a file or a whole folder. */
export const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: write },
  { weight: 2, arbitrary: anyPath.map((path): Edit => ({ kind: 'remove', path })) },
  {
    weight: 1,
    arbitrary: fc
      .oneof(fc.tuple(source, source), fc.tuple(folder, folder), fc.tuple(config, config))
      .filter(([from, to]) => !to.startsWith(`${from}/`) && !from.startsWith(`${to}/`))
      .map(([from, to]): Edit => ({ kind: 'rename', from, to })),
  },
);

/** Carries a change out and returns the paths that a file watcher would name. */
export function carryOut(host: MemoryHost, change: Edit): string[] {
  if (change.kind === 'write') return [host.write(change.path, change.text)];
  if (change.kind === 'remove') return [host.remove(change.path)];
  return host.rename(change.from, change.to);
}
