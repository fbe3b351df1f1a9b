import type { OptionSpec } from './commandSpec';

/** The options that every command has. */
export const COMMON_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'root',
    kind: 'list',
    value: 'DIR',
    offers: 'folders',
    text: {
      en: 'the workspace root (by default the mini program that the working folder lies in, else the working folder); may be repeated',
      zh: '工作区根目录（默认取当前目录所在的小程序项目，没有则取当前目录），可重复使用',
    },
  },
  {
    name: 'locale',
    kind: 'value',
    value: 'en|zh-cn',
    choices: ['en', 'zh-cn'],
    text: {
      en: 'language of what is printed (by default that of the environment)',
      zh: '输出语言（默认随系统环境）',
    },
  },
  {
    name: 'no-cache',
    kind: 'switch',
    text: {
      en: 'neither read nor write anything that is kept between runs',
      zh: '不读写任何跨运行的缓存',
    },
  },
  {
    name: 'help',
    letter: 'h',
    kind: 'switch',
    text: { en: 'print help', zh: '显示帮助' },
  },
  {
    name: 'version',
    letter: 'v',
    kind: 'switch',
    text: { en: 'print the version', zh: '显示版本号' },
  },
];
