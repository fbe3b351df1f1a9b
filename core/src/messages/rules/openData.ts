import type { Text } from '../text';

/** Messages of the rules about open data and message push. */
export const openDataMessages = {
  noId: {
    en: 'CloudID takes a cloudID, not {name}: this one is never replaced by open data.',
    zh: 'CloudID 的参数应为 cloudID 而不是 {name}，否则不会被替换为开放数据。',
  },
  whole: {
    en: 'A CloudID is replaced by the open data as a member of data only, such as data: { phone: wx.cloud.CloudID(id) }; here the function gets nothing.',
    zh: 'CloudID 只有作为 data 的字段才会被替换为开放数据，例如 data: { phone: wx.cloud.CloudID(id) }；直接作为 data 时云函数收不到内容。',
  },
  nested: {
    en: 'wx.cloud.CloudID works only directly in data; deeper down it stays a plain string. Move it up one level.',
    zh: 'wx.cloud.CloudID 只有直接放在 data 的最外层才会被换成开放数据，嵌套在里面会原样当作字符串传递。请移到 data 的最外层。',
  },
  tooMany: {
    en: 'One call takes five CloudIDs at most; any others are not replaced.',
    zh: '一次调用最多支持五个 CloudID，多出的不会被替换。',
  },
  raw: {
    en: 'A cloudID is replaced by the data only inside wx.cloud.CloudID(…). The function {function} gets a plain string here.',
    zh: 'cloudID 要用 wx.cloud.CloudID(…) 包裹才会被换成开放数据，云函数 {function} 在这里收到的只是普通字符串。',
  },
  wrap: { en: 'Wrap in wx.cloud.CloudID(…)', zh: '用 wx.cloud.CloudID(…) 包裹' },
  baseLibrary: {
    en: 'libVersion {version} is too old: CloudID needs base library 2.7.0 or newer.',
    zh: 'libVersion {version} 版本过低：CloudID 需要基础库 2.7.0 或更高版本。',
  },
  listMissing: {
    en: 'getOpenData throws without a list. Call cloud.getOpenData({ list: [cloudID] }).',
    zh: 'getOpenData 缺少 list 会直接抛错，应为 cloud.getOpenData({ list: [cloudID] })。',
  },
  listType: {
    en: 'The list of getOpenData is an array of cloudIDs: { list: [cloudID] }.',
    zh: 'getOpenData 的 list 应为由 cloudID 组成的数组：{ list: [cloudID] }。',
  },
  unchecked: {
    en: 'event.{field}.data is missing when the cloudID has expired or is not valid: check event.{field}.errCode first.',
    zh: 'cloudID 过期或无效时没有 event.{field}.data，请先判断 event.{field}.errCode。',
  },
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
