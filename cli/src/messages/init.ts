import type { Text } from '#core';

/** What `cloudcall init` says. */
export const INIT = {
  written: { en: '{path} written', zh: '已写入 {path}' },
  there: {
    en: '{path} already exists and was left unchanged',
    zh: '{path} 已经存在，未作改动',
  },
  needlessWord: {
    en: 'init takes options only, not "{word}"',
    zh: 'init 只接受选项，不接受“{word}”',
  },
} satisfies Record<string, Text>;
