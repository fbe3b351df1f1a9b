import type { Text } from '../text';

/** Words about pushed messages. */
export const pushMessages = {
  everyMessage: { en: 'every pushed message', zh: '所有推送消息' },
  fieldOf: { en: 'Field of {message}', zh: '{message}的字段' },
  reply: { en: 'Return {value}', zh: '应返回 {value}' },
} satisfies Record<string, Text>;
