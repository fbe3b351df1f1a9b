import type { Text } from '../text';

/** Messages of the rules about what becomes of replies and promises. */
export const resultMessages = {
  floating: {
    en: 'This call is not awaited: the function may end before it is sent, and its errors are lost. Await it or return it.',
    zh: '没有等待这次调用：云函数可能在请求发出前就已结束，错误也会丢失。请用 await 等待或将其返回。',
  },
  floatingCaller: {
    en: 'The function that makes this call is not awaited: the cloud function may end before it is sent, and its errors are lost. Await or return what that function returns, wherever it is called.',
    zh: '发起这次调用的函数没有被等待：云函数可能在请求发出前就已结束，错误也会丢失。请在调用该函数处用 await 等待，或将其返回。',
  },
  floatingHere: {
    en: 'The function called here makes a cloud call and is not awaited: the cloud function may end before the call is sent, and its errors are lost. Await or return its result.',
    zh: '这里没有等待发起云调用的函数：云函数可能在请求发出前就已结束，错误也会丢失。请用 await 等待其结果，或将其返回。',
  },
  floatingList: {
    en: 'This call is not awaited: awaiting or returning an array or an object waits for no promise in it. Use await Promise.all(…).',
    zh: '没有等待这次调用：await 数组或对象，或将其直接返回，都不会等待其中的 Promise。请用 await Promise.all(…)。',
  },
  leftHere: { en: 'Not awaited here.', zh: '此处没有等待。' },
  forEachAsync: {
    en: 'forEach waits for no async callback: the function may end before these calls are sent, and their errors are lost. Use for (… of …) with await, or await Promise.all(list.map(…)).',
    zh: 'forEach 不会等待 async 回调：云函数可能在这些请求发出前就已结束，错误也会丢失。请改用 for (… of …) 加 await，或 await Promise.all(list.map(…))。',
  },
  promiseRead: {
    en: '{name} is read from the promise, not from the result of the call, so it is undefined. Await the call first.',
    zh: '这里从 Promise 而不是调用结果上读取 {name}，得到的是 undefined。请先用 await 等待调用完成。',
  },
  callback: {
    en: 'A cloud call takes no {name} callback; it only returns a promise. Use await, or .then and .catch.',
    zh: '云调用不支持 {name} 回调，只返回 Promise。请使用 await，或 .then 和 .catch。',
  },
  neverFails: {
    en: 'This is never true: an awaited cloud call throws when errCode is not 0. Catch the error instead.',
    zh: '此条件永远不成立：errCode 不为 0 时云调用会直接抛错。请改用 try/catch 捕获。',
  },
  neverFailsCaught: {
    en: 'This is never true: an awaited cloud call throws when errCode is not 0, and the catch below gets that error as it is.',
    zh: '此条件永远不成立：errCode 不为 0 时云调用会直接抛错，下面的 catch 已能捕获，此判断可以省去。',
  },
  alwaysTrue: {
    en: 'This is always true: a reply has no {name}, the SDK names it errCode and makes it 0. A call that fails throws; catch the error instead.',
    zh: '此条件永远成立：返回结果中没有 {name}，SDK 将其改名为 errCode 并置为 0。调用失败会直接抛错，请改用 try/catch 捕获。',
  },
  neverTrue: {
    en: 'This is never true: a reply has no {name}, the SDK names it errCode and makes it 0. A call that fails throws; catch the error instead.',
    zh: '此条件永远不成立：返回结果中没有 {name}，SDK 将其改名为 errCode 并置为 0。调用失败会直接抛错，请改用 try/catch 捕获。',
  },
  suggestIgnored: {
    en: 'msgSecCheck version 2 returns errCode 0 even for risky text. The verdict is in result.suggest ("pass", "review" or "risky").',
    zh: 'msgSecCheck 2.0 对违规内容同样返回 errCode 0，结论在 result.suggest 中（"pass"、"review" 或 "risky"）。',
  },
  verdictUnread: {
    en: 'The verdict is never read: msgSecCheck version 2 reports no error even for risky text. Read result.suggest ("pass", "review" or "risky").',
    zh: '没有查看检测结论：msgSecCheck 2.0 对违规内容同样不会报错。请读取 result.suggest（"pass"、"review" 或 "risky"）。',
  },
  verdictLater: {
    en: 'This says nothing about the media: mediaCheckAsync answers with a traceId only, and the verdict is pushed later as the event wxa_media_check.',
    zh: '这里还没有检测结论：mediaCheckAsync 只返回 traceId，结论稍后通过 wxa_media_check 事件推送。',
  },
  verdictOld: {
    en: 'The media is checked by version 2 here, whose message has no isrisky: the verdict is result.suggest.',
    zh: '项目中的图片、音频检测使用 2.0 版，其推送消息中没有 isrisky，结论在 result.suggest 中。',
  },
  verdictOnPage: {
    en: 'The function passes on the reply of msgSecCheck version 2, whose errCode is 0 even for risky text. Judge by result.suggest ("pass", "review" or "risky").',
    zh: '云函数原样返回了 msgSecCheck 2.0 的结果，违规内容的 errCode 同样是 0。请按 result.suggest（"pass"、"review" 或 "risky"）判断。',
  },
  replySpelling: {
    en: 'The reply has no {name}, so this is undefined: the SDK renames the keys of replies, this one to {right}.',
    zh: '返回结果中没有 {name}，读到的是 undefined：SDK 会改写返回结果的字段名，这里应为 {right}。',
  },
  replyPlace: {
    en: 'The reply has no {name} here, so this is undefined: it is {right}.',
    zh: '这一层没有 {name}，读到的是 undefined，应为 {right}。',
  },
  errorSpelling: {
    en: 'The error that a cloud call throws has no {name}, so this is undefined. The SDK names it {right}.',
    zh: '云调用抛出的错误中没有 {name}，读到的是 undefined。SDK 中的名称是 {right}。',
  },
  bufferReturned: {
    en: "The picture goes to the mini program as a serialised Buffer, which it cannot show, and a result may have 1 MB at most. Save it with cloud.uploadFile and return the fileID, or return buffer.toString('base64').",
    zh: "这样会把图片以序列化的 Buffer 返回给小程序端，无法直接显示，而且返回结果不能超过 1 MB。请用 cloud.uploadFile 保存后返回 fileID，或返回 buffer.toString('base64')。",
  },
  waitForAll: { en: 'Wrap in Promise.all(…)', zh: '用 Promise.all(…) 包裹' },
  addAwait: { en: 'Add await', zh: '添加 await' },
  convertCallbacks: {
    en: 'Convert the callbacks to .then and .catch',
    zh: '将回调改为 .then 和 .catch',
  },
} satisfies Record<string, Text>;
