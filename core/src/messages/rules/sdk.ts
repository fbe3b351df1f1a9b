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
  addDependency: {
    en: 'Add wx-server-sdk to the dependencies',
    zh: '将 wx-server-sdk 加入 dependencies',
  },
  createPackage: {
    en: 'Create package.json with wx-server-sdk',
    zh: '新建含 wx-server-sdk 的 package.json',
  },
  raiseVersion: { en: 'Raise to {name}', zh: '升级到 {name}' },
} satisfies Record<string, Text>;

/** What needs a version of the SDK, as the subject of "needs". */
export const sdkFeatures = {
  cloudCall: { en: 'cloud call', zh: '云调用' },
  timer: { en: 'cloud call from a timer', zh: '在定时触发器中进行云调用' },
  convertCase: { en: 'the convertCase option', zh: 'convertCase 选项' },
  appid: { en: 'cloud.openapi({ appid })', zh: 'cloud.openapi({ appid }) ' },
  midas: { en: 'midas.*', zh: 'midas.* ' },
} satisfies Record<string, Text>;
