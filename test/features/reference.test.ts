import { describe, expect, it } from 'vitest';
import { hover } from '../../core/src/features/hover';
import { errorReference } from '../../core/src/features/reference/errorReference';
import { interfaceReference } from '../../core/src/features/reference/interfaceReference';
import { RULE_IDS } from '../../core/src/findings/ruleTable';
import { catalog } from '../catalog/loadCatalog';
import { cursorInCode } from './marked';

const links = {
  interface: (name: string) => `interfaces/${name}.md`,
  rule: (id: string) => `rules/${id}.md`,
  error: (code: number) => `errors/${code}.md`,
};
const CHINESE = /[\u4e00-\u9fff]/;

/** The page without its code, whose strings are Chinese in both languages. */
function prose(page: string): string {
  return page.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
}

/** The page of an interface; throws for one that is not known. */
function pageOf(name: string) {
  const item = catalog.get(name);
  if (item === undefined) throw new Error(name);
  return interfaceReference(catalog, item, links);
}

describe.each(catalog.names)('the page of %s', (name) => {
  const { en, zh } = pageOf(name);

  it('is whole in either language', () => {
    expect(prose(en)).not.toMatch(CHINESE);
    for (const title of ['调用', '参数', '返回', '错误码', '完整示例', '相关']) {
      expect(zh).toContain(`\n## ${title}\n`);
    }
    expect(`${en}${zh}`).not.toMatch(/undefined|\[object/);
    expect(zh.match(/```/g)?.length).toBe(8);
  });

  it('has every parameter with every value', () => {
    for (const { name: key, enum: values = [] } of catalog.get(name)?.params ?? []) {
      expect(zh).toContain(`| \`${key}\` |`);
      for (const { value } of values) expect(zh).toContain(String(value));
    }
  });

  it('leads to pages that are there only', () => {
    for (const [, folder, page = ''] of zh.matchAll(/\]\((\w+)\/([^)]*)\.md\)/g)) {
      if (folder === 'interfaces') expect(catalog.has(page), page).toBe(true);
      if (folder === 'rules') expect(RULE_IDS, page).toContain(page);
      if (folder === 'errors') expect(catalog.error(Number(page)), page).not.toEqual([]);
    }
  });
});

describe('what pages say', () => {
  it('puts what is required first, and what depends next', () => {
    const keys = [
      ...pageOf('subscribeMessage.send').zh.matchAll(/^\| `(\w+)` \| \S+ \| (\S+) \|/gm),
    ];
    expect(keys.slice(0, 6).map(([, , need]) => need)).toEqual([
      '是',
      '是',
      '是',
      '否',
      '否',
      '否',
    ]);
  });

  it('says that nothing comes back apart from not knowing it', () => {
    expect(pageOf('subscribeMessage.send').en).toContain('Nothing but `errCode` and `errMsg`');
    const open = catalog.all.find(({ returnsIncomplete }) => returnsIncomplete);
    expect(pageOf(open?.name ?? '').en).toContain('not fully known');
  });

  it('leads from the retired to the new and back', () => {
    expect(pageOf('templateMessage.send').zh).toContain(
      '请改用：[`subscribeMessage.send`](interfaces/subscribeMessage.send.md)',
    );
    expect(pageOf('subscribeMessage.send').zh).toMatch(/用于替代：\[`templateMessage\.send`\]/);
  });

  it('names the rules that have to do with a call', () => {
    const { en } = pageOf('security.imgSecCheck');
    expect(en).toContain('[`media-value`](rules/media-value.md)');
    expect(en).not.toContain('template-data');
  });

  it('has one for every error code', () => {
    const page = errorReference(catalog, 43101, links);
    expect(page?.zh).toContain('[`subscribeMessage.send`](interfaces/subscribeMessage.send.md)');
    expect(errorReference(catalog, -604101, links)?.zh).toContain('十分钟');
    expect(errorReference(catalog, 123456789, links)).toBeUndefined();
  });
});

describe('a card with a page behind it', () => {
  const page = (name: string) => `command:open?${name}`;

  it('says what is needed and leads to the rest', () => {
    const { snapshot, file, offset } = cursorInCode('cloud.openapi.subscribeMessage.se¦nd({})');
    const { en = '', zh = '' } = hover(snapshot, file, offset, { page })?.markdown ?? {};
    expect(zh).toContain('[完整说明](command:open?subscribeMessage.send)');
    expect(en).toContain('Optional: `page`, `miniprogramState`, `lang`');
    expect(en).toContain('await cloud.openapi.subscribeMessage.send({');
    expect(en).not.toContain('43101');
  });

  it('leaves names without one as they are', () => {
    const { snapshot, file, offset } = cursorInCode('const a = cloud.openapi.secu¦rity');
    expect(hover(snapshot, file, offset, { page })?.markdown.en).not.toContain('command:');
  });
});
