import type { Text } from '../text';

/** Words of the card about an error code. */
export const errorCardMessages = {
  code: { en: 'Error {code}', zh: '错误码 {code}' },
  more: { en: '{count} other meanings', zh: '另有 {count} 种含义' },
} satisfies Record<string, Text>;
