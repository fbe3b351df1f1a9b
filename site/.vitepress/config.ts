import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DefaultTheme, defineConfig } from 'vitepress';
import { searchTerms } from './searchTerms';
import { renderForSearch } from './searchText';

interface RuleGroup {
  title: { en: string; zh: string };
  rules: { id: string; title: { en: string; zh: string } }[];
}

const base = process.env.CLOUDCALL_SITE_BASE ?? '/';
const REPOSITORY = 'https://github.com/cloudcall/wechat-cloudcall';
const generated = fileURLToPath(new URL('../.generated/', import.meta.url));
const groups: RuleGroup[] = JSON.parse(readFileSync(join(generated, 'rules.json'), 'utf8'));

export default defineConfig({
  base,
  srcDir: '.generated',
  outDir: 'dist',
  cacheDir: '.generated/.cache',
  title: '云调用参考',
  description: '微信云调用全部服务端接口：参数、返回、错误码与示例',
  lang: 'zh-CN',
  metaChunk: true,
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: `${base}icon.svg` }]],
  locales: {
    root: {
      label: '简体中文',
      lang: 'zh-CN',
      themeConfig: {
        nav: navOf('zh', ''),
        sidebar: sidebarOf('zh', ''),
        outline: { label: '本页内容', level: [2, 3] },
        docFooter: { prev: '上一页', next: '下一页' },
        darkModeSwitchLabel: '外观',
        lightModeSwitchTitle: '切换到浅色模式',
        darkModeSwitchTitle: '切换到深色模式',
        sidebarMenuLabel: '目录',
        returnToTopLabel: '回到顶部',
        langMenuLabel: '切换语言',
        skipToContentLabel: '跳到正文',
        notFound: {
          title: '没有这个页面',
          quote: '可以用上方的搜索查找接口、错误码和规则。',
          linkLabel: '回到首页',
          linkText: '回到首页',
        },
      },
    },
    en: {
      label: 'English',
      lang: 'en',
      title: 'Cloud Call reference',
      description: 'Every server interface of WeChat cloud calls',
      themeConfig: {
        nav: navOf('en', '/en'),
        sidebar: sidebarOf('en', '/en'),
        outline: { level: [2, 3] },
      },
    },
  },
  themeConfig: {
    logo: '/icon.svg',
    socialLinks: [{ icon: 'github', link: REPOSITORY }],
    search: {
      provider: 'local',
      options: {
        _render: renderForSearch,
        miniSearch: {
          options: { tokenize: searchTerms },
          searchOptions: {
            combineWith: 'AND',
            prefix: true,
            fuzzy: false,
            boost: { title: 6, titles: 2 },
          },
        },
        locales: { root: { translations: chineseSearch() } },
      },
    },
  },
  markdown: {
    anchor: { slugify: anchorOf },
    config(md) {
      const { fence, text } = md.renderer.rules;
      // Vue would take braces in plain text for its own.
      md.renderer.rules.text = (...args) =>
        (text?.(...args) ?? '').replaceAll('{{', '&#123;&#123;');
      md.renderer.rules.fence = (...args) => {
        const { relativePath = '' } = args[3] ?? {};
        const html = fence?.(...args) ?? '';
        return relativePath.startsWith('en/') ? html : html.replaceAll('"Copy Code"', '"复制代码"');
      };
    },
  },
});

function navOf(language: 'en' | 'zh', prefix: string): DefaultTheme.NavItem[] {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  return [
    { text: say('接口', 'Interfaces'), link: `${prefix}/interfaces/`, activeMatch: '/interfaces/' },
    { text: say('错误码', 'Errors'), link: `${prefix}/errors/` },
    { text: say('指南', 'Guides'), items: guides(language, prefix) },
    { text: say('规则', 'Rules'), link: `${prefix}/rules/`, activeMatch: '/rules/' },
    {
      text: say('工具', 'Tools'),
      items: [
        { text: say('命令行', 'Command line'), link: `${prefix}/cli` },
        { text: say('AI 助手', 'Assistants'), link: `${prefix}/assistants` },
        { text: say('测试云函数', 'Testing'), link: `${prefix}/testing` },
      ],
    },
  ];
}

function guides(language: 'en' | 'zh', prefix: string): DefaultTheme.NavItemWithLink[] {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  return [
    {
      text: say('服务端调用：四步上手', 'Server calls in four steps'),
      link: `${prefix}/guide/server-calls`,
    },
    { text: say('开放数据调用', 'Open data'), link: `${prefix}/guide/open-data` },
    { text: say('消息推送', 'Message push'), link: `${prefix}/guide/message-push` },
  ];
}

function sidebarOf(language: 'en' | 'zh', prefix: string): DefaultTheme.Sidebar {
  const rules = groups.map(({ title, rules: ones }) => ({
    text: title[language],
    items: ones.map(({ id, title: its }) => ({
      text: its[language],
      link: `${prefix}/rules/${id}`,
    })),
  }));
  const text = language === 'zh' ? '指南' : 'Guides';
  return {
    [`${prefix}/rules/`]: rules,
    [`${prefix}/guide/`]: [{ text, items: guides(language, prefix) }],
  };
}

/** Anchors as the repository's own pages have them. */
function anchorOf(title: string): string {
  return title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s+/g, '-');
}

function chineseSearch() {
  return {
    button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
    modal: {
      displayDetails: '显示详情',
      resetButtonTitle: '清空',
      backButtonTitle: '关闭',
      noResultsText: '没有找到',
      footer: {
        selectText: '打开',
        selectKeyAriaLabel: '回车',
        navigateText: '切换',
        navigateUpKeyAriaLabel: '上箭头',
        navigateDownKeyAriaLabel: '下箭头',
        closeText: '关闭',
        closeKeyAriaLabel: 'Esc',
      },
    },
  };
}
