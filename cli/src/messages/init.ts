import type { Text } from '#core';

/** What `cloudcall init` says. */
export const INIT = {
  written: { en: '{path} written', zh: '已写入 {path}' },
  there: {
    en: '{path} already exists and was left unchanged',
    zh: '{path} 已经存在，未作改动',
  },
} satisfies Record<string, Text>;
