import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync, transformSync } from 'esbuild';
import { IS_LONG } from '../../longRuns';
import { type HostileProgram, sizeUpTo } from './hostileProgram';

const ROOT = join(import.meta.dirname, '../../..');

const LIBRARIES = [
  'ajv',
  'diff',
  'ignore',
  'jsonc-parser',
  ...(IS_LONG ? ['fast-check', 'semver', 'vscode-languageserver/node', 'vscode-textmate'] : []),
];

/** Libraries and a function's own code in one minified CommonJS file, as build tools upload them. */
function bundleWith(own: string): string {
  const libraries = LIBRARIES.map((name, index) => `exports.m${index} = require('${name}');`);
  const result = buildSync({
    stdin: { contents: [...libraries, own].join('\n'), resolveDir: ROOT },
    bundle: true,
    minify: true,
    platform: 'node',
    external: ['wx-server-sdk'],
    write: false,
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text ?? '';
}

/** As many whole parts of the TypeScript compiler as stay below `limit` characters, minified. */
function compiler(limit: number): string {
  const source = readFileSync(join(ROOT, 'node_modules/typescript/lib/_tsc.js'), 'utf8');
  let length = 0;
  const parts = source.split(/^(?=\/\/ src\/)/m).filter((part) => {
    const fits = length + part.length < limit;
    length += fits ? part.length : 0;
    return fits;
  });
  return transformSync(parts.join(''), { minify: true }).code;
}

const OWN = `const cloud = require('wx-server-sdk');
  exports.send = (data) => cloud.openapi.ocr.idcard(data);`;

/** Functions with minified bundles in them; built when asked for. */
export function minifiedBundles(): HostileProgram[] {
  return [
    {
      what: 'a function minified together with its libraries',
      files: { 'bundle.js': `${bundleWith(OWN).trimEnd()} // uses: ocr.idcard` },
      code: "const { send } = require('./bundle'); send({});",
      seconds: 10,
    },
    {
      what: `a minified bundle of ${IS_LONG ? 'more than a megabyte' : 'a quarter of a megabyte'}`,
      files: { 'bundle.js': compiler(sizeUpTo(2_500_000)) },
      code: "const bundle = require('./bundle'); bundle.run(cloud);",
      seconds: 20,
    },
    {
      what: 'a minified bundle that is too long to be read',
      files: { 'bundle.js': compiler(Number.POSITIVE_INFINITY) },
      code: "const bundle = require('./bundle'); bundle.run();",
      isIncomplete: true,
    },
  ];
}
