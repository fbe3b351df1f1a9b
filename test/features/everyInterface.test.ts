import { describe, expect, it } from 'vitest';
import type { Interface } from '../../core/src/catalog/types';
import { complete } from '../../core/src/features/complete';
import { describeTopic } from '../../core/src/features/describeTopic';
import { hover } from '../../core/src/features/hover';
import { signatureHelp } from '../../core/src/features/signatureHelp';
import type { Text } from '../../core/src/messages/text';
import { catalog } from '../catalog/loadCatalog';
import { cursorInCode } from './marked';

const CHINESE = /[\u4e00-\u9fff]/;
const OPTIONS = { snippets: true, callArguments: true };

/** Each language says something, and the English says it without Chinese. */
function expectBoth(text: Text | undefined): void {
  expect(text?.en).toMatch(/\S/);
  expect(text?.zh).toMatch(CHINESE);
  expect(text?.en).not.toMatch(CHINESE);
}

const covered = catalog.all.filter(({ platform }) => platform !== 'officialAccount');

describe.each(covered.map((item) => [item.name, item] as const))('%s', (name, item: Interface) => {
  it('is completed after its category, with documentation', () => {
    const { snapshot, file, offset } = cursorInCode(`await cloud.openapi.${item.category}.¦`);
    const entries = complete(snapshot, file, offset, OPTIONS);
    const entry = entries.find(({ label }) => label === item.method);
    expect(entry).toMatchObject({ kind: 'method', deprecated: item.deprecated !== undefined });
    expectBoth(entry?.detail);
    expectBoth(describeTopic(snapshot, entry?.topic ?? ''));
  });

  it('is explained on hovering', () => {
    const { snapshot, file, offset, text } = cursorInCode(`await cloud.openapi.${name}¦({})`);
    const card = hover(snapshot, file, offset);
    expectBoth(card?.markdown);
    expect(card?.markdown.en).toContain(`\`${name}\``);
    expect(text.slice(card?.span.start, card?.span.end)).toBe(name);
    for (const parameter of item.params.slice(0, 5)) {
      expect(card?.markdown.zh).toContain(`\`${parameter.name}\``);
    }
  });

  it('has a signature with every parameter', () => {
    const { snapshot, file, offset } = cursorInCode(`await cloud.openapi.${name}({ ¦ })`);
    const info = signatureHelp(snapshot, file, offset);
    expect(info?.label.startsWith(`${name}(`)).toBe(true);
    expectBoth(info?.documentation);
    expect(info?.parameters.length).toBe(item.params.length);
    for (const { documentation } of info?.parameters ?? []) expectBoth(documentation);
  });

  it('offers every parameter in its argument but those of old', () => {
    const { snapshot, file, offset } = cursorInCode(`await cloud.openapi.${name}({ ¦ })`);
    const labels = complete(snapshot, file, offset, OPTIONS).map(({ label }) => label);
    const meant = item.params.filter(({ legacy }) => !legacy).map((parameter) => parameter.name);
    expect(labels.sort()).toEqual(meant.sort());
  });
});
