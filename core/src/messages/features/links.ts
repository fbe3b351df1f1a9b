import type { Text } from '../text';

/** Tooltips of links. */
export const documentLinkMessages = {
  openPage: { en: 'Open the documentation of {name}', zh: '打开 {name} 的文档' },
} satisfies Record<string, Text>;
