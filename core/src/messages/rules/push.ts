import type { Text } from '../text';

/** Messages of the rules about pushed messages. */
export const pushMessages = {
  list: {
    en: 'List is an object when the event concerns one template, and an array only when it concerns several. Use [].concat(event.List).',
    zh: '事件只涉及一个模板时 List 是对象，涉及多个时才是数组。请使用 [].concat(event.List)。',
  },
  listFix: { en: 'Always make it an array', zh: '统一转为数组' },
  reply: {
    en: "This handles pushed messages but never returns anything: return 'success', or the message is pushed again and the user sees an error.",
    zh: "这里处理了消息推送却没有返回值：请返回 'success'，否则消息会重复推送，用户还可能看到服务不可用的提示。",
  },
  wrongReply: {
    en: "This handles pushed messages, but none of the values it returns is a valid reply: return 'success', or the message is pushed again and the user sees an error.",
    zh: "这里处理了消息推送，但返回值不符合要求：请返回 'success'，否则消息会重复推送，用户还可能看到服务不可用的提示。",
  },
  wrongPaidReply: {
    en: "Virtual payment events need { ErrCode: 0, ErrMsg: 'success' } as the reply, or they are pushed again. Return that.",
    zh: "虚拟支付事件应返回 { ErrCode: 0, ErrMsg: 'success' }，否则会重复推送。请改为返回这个对象。",
  },
  unasked: {
    en: 'A customer-service message reaches only users who have just written to the mini program or entered its customer service (otherwise 45015), and nothing in this project receives such messages. To notify a user on your own initiative, use subscribeMessage.send.',
    zh: '客服消息只能发给刚刚发过消息或进入过客服会话的用户（否则报 45015），而本项目中没有云函数接收这类消息。如需主动通知用户，请使用 subscribeMessage.send。',
  },
} satisfies Record<string, Text>;
