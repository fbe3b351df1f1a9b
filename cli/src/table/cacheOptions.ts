import type { OptionSpec } from './commandSpec';

/** Where commands that check keep what they have found. */
export const CACHE_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'cache',
    kind: 'switch',
    text: {
      en: 'take what an earlier run found where nothing has changed since (the default)',
      zh: '文件没有变化时直接采用上次运行的结果（默认开启）',
    },
  },
  {
    name: 'cache-location',
    kind: 'value',
    value: 'DIR',
    offers: 'folders',
    text: {
      en: "the folder for that (by default in the system's folder for caches)",
      zh: '缓存所在的目录（默认在系统的缓存目录中）',
    },
  },
];
