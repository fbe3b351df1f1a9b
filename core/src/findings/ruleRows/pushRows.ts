/** Rules about pushed messages. */
export const pushRows = {
  'push-list-shape': {
    severity: 'warning',
    fix: 'manual',
    since: '0.1.0',
    title: { en: 'event.List taken for an array', zh: '误把 event.List 当数组' },
    summary: { en: 'event.List taken for an array.', zh: '把 event.List 当作数组使用。' },
  },
  'push-reply': {
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    title: { en: 'Reply to a pushed message', zh: '消息推送的回复' },
    summary: {
      en: 'A push handler that never returns anything, or a customer-service message to somebody who has not written.',
      zh: '消息推送的处理函数没有返回值，或向没有发过消息的用户发送客服消息。',
    },
  },
} as const;
