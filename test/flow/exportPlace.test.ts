import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { exportPlace } from '../../core/src/flow/exportPlace';
import { readFileGraph } from '../../core/src/flow/readFileGraph';
import { SyntaxTrees } from '../../core/src/syntax/syntaxTrees';
import { provideTypeScript } from '../../core/src/syntax/typescript';

provideTypeScript(() => ts);

/** What the code has where it exports `main`; undefined when it does not. */
function placeIn(text: string, file = '/a.ts'): string | undefined {
  const graph = readFileGraph(file, new SyntaxTrees(1_000_000).of(file, text));
  const place = exportPlace(graph, 'main');
  return place && text.slice(place.start, place.end).replace(/['"]/g, '');
}

describe('main is exported by', () => {
  it.each([
    'exports.main = async () => 1;',
    "exports['main'] = async () => 1;",
    'module.exports.main = function () {};',
    'exports.main = wrap(handler);',
    'module.exports = { main };\nasync function main() {}',
    'module.exports = { other: 1, async main(event) {} };',
    "module.exports = { 'main': (event) => event };",
    'export async function main() {}',
    'export const main = async () => 1;',
    'const handler = () => 1; export { handler as main };',
    'const main = () => 1; export { main };',
    "export { main } from './handler';",
    'export const { main } = make();',
    'export = { main: () => 1 };',
    'Object.assign(exports, { main: () => 1 });',
    'Object.assign(module.exports, { main() {} });',
    'const api = module.exports; api.main = () => 1;',
    'const api = {}; api.main = () => 1; module.exports = api;',
    'const handlers = { main() {} }; module.exports = { ...handlers };',
    'module.exports = exports = { main: 1 };',
    'exports = module.exports = {}; exports.main = () => 1;',
    'if (true) { exports.main = () => 1; }',
  ])('%s', (text) => expect(placeIn(text)).toBe('main'));
});

it.each([
  ["Object.defineProperty(exports, 'main', { value: () => 1 });", '() => 1'],
  ['class Fn { static main() {} } module.exports = Fn;', 'static main() {}'],
])('%s exports it where its value is', (text, place) => expect(placeIn(text)).toBe(place));

describe('main is not exported by', () => {
  it.each([
    'const main = () => 1; main();',
    'exports.handler = () => 1;',
    'module.exports = { handler: { main: 1 } };',
    'const other = {}; other.main = () => 1;',
    "const text = 'exports.main = 1'; // exports.main = 1",
    'exports.mainly = 1; exports.domain = 1;',
    'export default { main: 1 };',
    'import { main } from "./x"; main();',
    'request.main = 1; module.exports = {};',
    '',
  ])('%s', (text) => expect(placeIn(text)).toBeUndefined());
});
