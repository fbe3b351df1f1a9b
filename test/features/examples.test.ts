import { afterAll, describe, expect, it } from 'vitest';
import type { Interface } from '../../core/src/catalog/types';
import { interfaceExample } from '../../core/src/features/example/interfaceExample';
import { catalog } from '../catalog/loadCatalog';
import { snapshotOf } from './snapshotOf';

const PAGES = [
  'pages/index/index',
  'pages/order/detail',
  'pages/news/detail',
  'pages/goods/detail',
];

/** A mini program whose one function is the example. */
function projectOf(item: Interface) {
  const { code, config } = interfaceExample(item);
  return snapshotOf({
    'miniprogram/app.json': JSON.stringify({ pages: PAGES }),
    'cloudfunctions/example/index.js': code,
    'cloudfunctions/example/config.json': config,
    'cloudfunctions/example/package.json': JSON.stringify({
      name: 'example',
      version: '1.0.0',
      main: 'index.js',
      dependencies: { 'wx-server-sdk': '~3.0.4' },
    }),
  });
}

describe.each(catalog.all.map((item) => [item.name, item] as const))('%s', (name, item) => {
  let made: ReturnType<typeof projectOf> | undefined;
  const project = () => {
    made ??= projectOf(item);
    return made;
  };

  it('has an example that our checker has nothing against', () => {
    const snapshot = project();
    const found = snapshot.functions.flatMap((fn) => snapshot.findings(fn));
    const others = found.filter(({ rule }) => rule !== 'deprecated-interface');
    expect(others.map(({ rule, message }) => `${rule}: ${message.en}`)).toEqual([]);
  });

  it('is called by its example, and by nothing else', () => {
    const snapshot = project();
    const flows = snapshot.functions.map((fn) => snapshot.state(fn).flow);
    expect(flows.flatMap(({ uses }) => uses.map((use) => use.interface))).toEqual([name]);
    expect(flows.flatMap(({ unresolved }) => unresolved)).toEqual([]);
  });

  it('replies as the SDK hands it over', () => {
    const { reply } = interfaceExample(item);
    expect(reply).toMatchObject({ errCode: 0, errMsg: `openapi.${name}:ok` });
    expect(Object.keys(reply as object)).not.toContain('errcode');
  });

  afterAll(() => {
    made = undefined;
  });
});

it('has calls written by hand for at least sixty interfaces, those in real use among them', () => {
  const written = catalog.all.filter(({ example }) => example !== undefined);
  expect(written.length).toBeGreaterThanOrEqual(60);
  const used = catalog.all.filter(({ uses }) => uses > 0).map(({ name }) => name);
  const missing = used.filter((name) => !written.some((item) => item.name === name));
  // Undocumented, without parameters, or better said by the facts.
  expect(missing).toEqual([
    'miniprogramMessage.send',
    'search.siteSearch',
    'search.submitPages',
    'subscribeMessage.getTemplateList',
  ]);
});
