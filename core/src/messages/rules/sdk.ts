import type { Text } from '../text';

/** Messages of the rules about the SDK and its use. */
export const sdkMessages = {
  missing: {
    en: 'wx-server-sdk is not among the dependencies in package.json, so the cloud does not install it and the function cannot start.',
    zh: 'package.json 的 dependencies 中没有 wx-server-sdk，云端不会安装它，云函数将无法启动。',
  },
  missingDevOnly: {
    en: 'wx-server-sdk is in devDependencies, which the cloud does not install. Move it to dependencies.',
    zh: 'wx-server-sdk 写在了 devDependencies 中，云端不会安装。请移到 dependencies。',
  },
  missingPackage: {
    en: 'The function has no package.json, so the cloud does not install wx-server-sdk and the function cannot start.',
    zh: '该云函数没有 package.json，云端不会安装 wx-server-sdk，云函数将无法启动。',
  },
  outdated: {
    en: 'wx-server-sdk {range} is too old: {what} needs {needed} or newer.',
    zh: 'wx-server-sdk {range} 版本过低：{what}需要 {needed} 或更高版本。',
  },
  noVersion: {
    en: 'No version of wx-server-sdk matches {range}: npm fails, and the cloud installs nothing for this function. Write {usual}, or latest.',
    zh: 'wx-server-sdk 没有符合 {range} 的版本：npm 会报错，云端不会为该云函数安装依赖。请改为 {usual} 或 latest。',
  },
  tooNew: {
    en: 'wx-server-sdk {range} needs a Node newer than 10, but {where} gives this function {runtime}, on which it does not load. Choose a newer runtime, or wx-server-sdk {usual}.',
    zh: 'wx-server-sdk {range} 需要高于 10 的 Node 版本，而 {where} 为该云函数指定的是 {runtime}，加载时会报语法错误。请选用更新的运行环境，或改用 wx-server-sdk {usual}。',
  },
  notInitialized: {
    en: 'Nothing in this function calls cloud.init(), so every cloud call throws. Call cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV }) before the first one.',
    zh: '该云函数没有调用 cloud.init()，云调用会直接抛错。请先调用 cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })。',
  },
  insertInit: {
    en: 'Insert cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })',
    zh: '插入 cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })',
  },
  clientSdk: {
    en: "wx.cloud exists in the mini program only, not in a cloud function. Use wx-server-sdk: const cloud = require('wx-server-sdk').",
    zh: "wx.cloud 只能在小程序端使用，云函数中没有它。请改用 wx-server-sdk：const cloud = require('wx-server-sdk')。",
  },
  serverSdk: {
    en: 'wx-server-sdk runs in cloud functions only; the mini program cannot load it. Move the call into a cloud function, and call that with wx.cloud.callFunction.',
    zh: 'wx-server-sdk 只能在云函数中运行，小程序端无法加载它。请把调用移到云函数里，再用 wx.cloud.callFunction 调用该云函数。',
  },
  openapiEmpty: {
    en: 'cloud.openapi() needs an options object such as { appid }, or no parentheses at all: without it the call throws.',
    zh: 'cloud.openapi() 需要传入选项对象（如 { appid }），否则会抛错；不需要选项时请去掉括号。',
  },
  openapiArgument: {
    en: "cloud.openapi() takes an options object such as { appid: '…' }; any other value throws.",
    zh: "cloud.openapi() 只接受选项对象，例如 { appid: '…' }，传入其他值会抛错。",
  },
  foreignUser: {
    en: "FROM_OPENID is a user of the account that calls through a shared environment, but this call speaks for the environment's own account. Make it with cloud.openapi({ appid: FROM_APPID }).",
    zh: 'FROM_OPENID 是通过环境共享调用的来源账号下的用户，而这里是以环境所属账号的身份调用。请改用 cloud.openapi({ appid: FROM_APPID }) 发起调用。',
  },
  sharedUser: {
    en: 'This function also serves accounts that share its environment (it reads FROM_APPID), but this call always speaks for its own. For the others, pass FROM_OPENID and call through cloud.openapi({ appid: FROM_APPID }).',
    zh: '该云函数读取了 FROM_APPID，说明也供共享环境的其他账号使用，但这次调用始终以环境所属账号的身份发起。对来源账号请传入 FROM_OPENID，并通过 cloud.openapi({ appid: FROM_APPID }) 调用。',
  },
  contextEarly: {
    en: 'This runs once, when the instance starts and nobody has called yet; every later call gets that same result. Call getWXContext() inside the handler.',
    zh: '这里只在实例启动时执行一次，此时还没有调用者，之后的每次调用也都会用到同一份结果。请在入口函数内调用 getWXContext()。',
  },
  contextField: {
    en: 'getWXContext() returns no {name}, so this is undefined. Its members are OPENID, APPID, UNIONID, ENV, SOURCE and the like, in capitals.',
    zh: 'getWXContext() 的返回值中没有 {name}，读到的是 undefined。可用的字段有 OPENID、APPID、UNIONID、ENV、SOURCE 等，均为大写。',
  },
  contextSpelling: {
    en: 'getWXContext() returns no {name}, so this is undefined: it is called {right}.',
    zh: 'getWXContext() 的返回值中没有 {name}，读到的是 undefined，应为 {right}。',
  },
  userInfoSpelling: {
    en: 'The userInfo that the platform puts into the event has no {name}: it is called {right} there. getWXContext().OPENID is what the documentation advises.',
    zh: '平台写入 event 的 userInfo 中没有 {name}，应为 {right}。官方推荐使用 getWXContext().OPENID。',
  },
  contextValue: {
    en: '{path} is given the whole context of the caller. Pass one of its members, such as getWXContext().OPENID.',
    zh: '{path} 传入了整个调用上下文。请传入其中的字段，例如 getWXContext().OPENID。',
  },
  uncalled: {
    en: 'This gives an openapi object, not a result: resolving it sends a bogus call "{path}then" and never settles. Call a method of it, or do not await or return it from an async function.',
    zh: '这里得到的是 openapi 对象而不是调用结果：resolve 它会发出一次无意义的“{path}then”调用，并且永远不会结束。请调用它的某个方法，或不要 await、不要从 async 函数返回它。',
  },
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
  errorSpelling: {
    en: 'The error that a cloud call throws has no {name}, so this is undefined. The SDK names it {right}.',
    zh: '云调用抛出的错误中没有 {name}，读到的是 undefined。SDK 中的名称是 {right}。',
  },
  readInstead: { en: 'Read {right}', zh: '改为读取 {right}' },
  bufferReturned: {
    en: "The picture goes to the mini program as a serialised Buffer, which it cannot show, and a result may have 1 MB at most. Save it with cloud.uploadFile and return the fileID, or return buffer.toString('base64').",
    zh: "这样会把图片以序列化的 Buffer 返回给小程序端，无法直接显示，而且返回结果不能超过 1 MB。请用 cloud.uploadFile 保存后返回 fileID，或返回 buffer.toString('base64')。",
  },
  addDependency: {
    en: 'Add wx-server-sdk to the dependencies',
    zh: '将 wx-server-sdk 加入 dependencies',
  },
  createPackage: {
    en: 'Create package.json with wx-server-sdk',
    zh: '新建含 wx-server-sdk 的 package.json',
  },
  lowerVersion: { en: 'Change to {range}', zh: '改为 {range}' },
  raiseVersion: { en: 'Raise to {range}', zh: '升级到 {range}' },
  changeVersion: { en: 'Change to {range}', zh: '改为 {range}' },
  waitForAll: { en: 'Wrap in Promise.all(…)', zh: '用 Promise.all(…) 包裹' },
  addAwait: { en: 'Add await', zh: '添加 await' },
  convertCallbacks: {
    en: 'Convert the callbacks to .then and .catch',
    zh: '将回调改为 .then 和 .catch',
  },
} satisfies Record<string, Text>;

/** What needs a version of the SDK, as the subject of "needs". */
export const sdkFeatures = {
  cloudCall: { en: 'cloud call', zh: '云调用' },
  timer: { en: 'cloud call from a timer', zh: '在定时触发器中进行云调用' },
  convertCase: { en: 'the convertCase option', zh: 'convertCase 选项' },
  appid: { en: 'cloud.openapi({ appid })', zh: 'cloud.openapi({ appid }) ' },
  midas: { en: 'midas.*', zh: 'midas.* ' },
} satisfies Record<string, Text>;
