import type { UnresolvedReason } from '../../flow/functionFlow';
import type { Text } from '../text';

/** Messages of the rules about interface names and permission entries. */
export const permissionMessages = {
  undeclared: {
    en: '{name} is not declared in {config}, so the call fails in the cloud with -604101. Add it to permissions.openapi, upload the function, then allow ten minutes.',
    zh: '{config} 没有声明接口 {name}，在云端调用会报 -604101。请把它加入 permissions.openapi，上传云函数，再等约十分钟生效。',
  },
  undeclaredUnknown: {
    en: '{name} is not declared in {config}, so the call fails in the cloud. If there is such an interface, add it to permissions.openapi, upload the function, then allow ten minutes.',
    zh: '{config} 没有声明 {name}，在云端调用会失败。如果确有该接口，请把它加入 permissions.openapi，上传云函数，再等约十分钟生效。',
  },
  undeclaredNoConfig: {
    en: '{name} is not declared: {config} does not exist, so the call fails in the cloud with -604101. Create it with the interface in permissions.openapi, upload the function, then allow ten minutes.',
    zh: '接口 {name} 没有声明：{config} 不存在，在云端调用会报 -604101。请新建该文件，在 permissions.openapi 中声明接口，上传云函数，再等约十分钟生效。',
  },
  undeclaredMisnamed: {
    en: '{name} is not declared: {config} does not exist, but {beside} does, which is not read. Rename it to config.json, upload the function, then allow ten minutes.',
    zh: '接口 {name} 没有声明：{config} 不存在，但有 {beside}，该文件不会被读取。请把它改名为 config.json，上传云函数，再等约十分钟生效。',
  },
  undeclaredSibling: {
    en: '{message} {sibling} declares it, but a declaration holds for its own function only.',
    zh: '{message}云函数 {sibling} 虽已声明该接口，但声明只对所在的云函数有效。',
  },
  declareHere: {
    en: 'Permissions of this function are declared here.',
    zh: '该云函数的权限在这里声明。',
  },
  siblingEntry: {
    en: 'Declared here for {sibling}.',
    zh: '云函数 {sibling} 在这里声明了它。',
  },
  unused: {
    en: 'Nothing in {function} calls {name}. Remove the entry, upload the function, then allow ten minutes.',
    zh: '云函数 {function} 没有调用 {name}。可以删除这一条，上传云函数，再等约十分钟生效。',
  },
  unknown: {
    en: 'No interface named {name} is known. Check the spelling: a wrong name fails only in the cloud, with -604100.',
    zh: '没有找到名为 {name} 的接口。请核对拼写：名称写错要到云端调用时才会报 -604100。',
  },
  unknownNearest: {
    en: 'No interface named {name} is known; did you mean {nearest}? A wrong name fails only in the cloud, with -604100.',
    zh: '没有找到名为 {name} 的接口，是不是 {nearest}？名称写错要到云端调用时才会报 -604100。',
  },
  unknownMistake: {
    en: 'There is no interface named {name}. Use {right}. {note}',
    zh: '没有名为 {name} 的接口，请改用 {right}。{note}',
  },
  unknownEntry: {
    en: 'No interface named {name} is known. Check the spelling, upload the function, then allow ten minutes.',
    zh: '没有找到名为 {name} 的接口。请核对拼写，上传云函数，再等约十分钟生效。',
  },
  emptyEntry: {
    en: 'This entry is empty. Name an interface here, or remove it.',
    zh: '这一项是空的，请填写接口名，或将其删除。',
  },
  unknownEntryNearest: {
    en: 'No interface named {name} is known; did you mean {nearest}? Correct it, upload the function, then allow ten minutes.',
    zh: '没有找到名为 {name} 的接口，是不是 {nearest}？改正后上传云函数，再等约十分钟生效。',
  },
  unsupported: {
    en: '{name} ({title}) cannot be called through cloud call. Call it over HTTPS with an access token instead.',
    zh: '{name}（{title}）不支持云调用，请改用 HTTPS 加 access_token 调用。',
  },
  unsupportedPath: {
    en: '{name} ({title}) cannot be called through cloud call. Call {path} over HTTPS with an access token instead.',
    zh: '{name}（{title}）不支持云调用，请改用 HTTPS 加 access_token 调用 {path}。',
  },
  unsupportedInstead: {
    en: '{name} ({title}) cannot be called through cloud call. {instead}',
    zh: '{name}（{title}）不支持云调用。{instead}',
  },
  sdkAbility: {
    en: '{name} is part of the SDK, not a cloud call interface: call {right}, which needs no declaration.',
    zh: '{name} 是 SDK 自带的能力，不是云调用接口：请直接调用 {right}，无需声明权限。',
  },
  sdkAbilityEntry: {
    en: '{name} is part of the SDK ({right}), not a cloud call interface: it needs no declaration, so the entry can go.',
    zh: '{name} 是 SDK 自带的能力（{right}），不是云调用接口，无需声明权限，这一条可以删除。',
  },
  bareCategory: {
    en: '{name} is a category, not an interface: name one of the interfaces in it, such as {example}.',
    zh: '{name} 是接口类别，不是接口：请写出其中具体的接口，例如 {example}。',
  },
  deprecated: {
    en: '{name} is retired ({since}).',
    zh: '{name} 已废弃（{since}）。',
  },
  deprecatedReplaced: {
    en: '{name} is retired ({since}). Use {replacement}.',
    zh: '{name} 已废弃（{since}），请改用 {replacement}。',
  },
  deprecatedDepends: {
    en: '{name} is retired ({since}). {note}.',
    zh: '{name} 已废弃（{since}）。{note}。',
  },
  duplicate: {
    en: '{name} is declared twice; once is enough.',
    zh: '{name} 重复声明，保留一条即可。',
  },
  duplicateFirst: { en: 'First declared here.', zh: '首次声明在这里。' },
  wildcard: {
    en: '"{name}" matches nothing: permissions.openapi takes whole interface names only. List every interface that the function calls, upload the function, then allow ten minutes.',
    zh: '“{name}”不起作用：permissions.openapi 不支持通配符，只认完整的接口名。请逐个列出云函数调用的接口，上传云函数，再等约十分钟生效。',
  },
  prefixed: {
    en: '"{name}" declares nothing: an entry is the interface\'s name without the prefix, {bare}. Correct it, upload the function, then allow ten minutes.',
    zh: '“{name}”不起作用：这里应写不带前缀的接口名 {bare}。改正后上传云函数，再等约十分钟生效。',
  },
  uncalled: {
    en: 'This gives an openapi object, not a result: resolving it sends a bogus call "{path}then" and never settles. Call a method of it, or do not await or return it from an async function.',
    zh: '这里得到的是 openapi 对象而不是调用结果：resolve 它会发出一次无意义的“{path}then”调用，并且永远不会结束。请调用它的某个方法，或不要 await、不要从 async 函数返回它。',
  },
  wrongKey: {
    en: '{written} is not read: interfaces are declared under "permissions": { "openapi": […] }. Correct it, upload the function, then allow ten minutes.',
    zh: '{written} 不会生效：接口应声明在 "permissions": { "openapi": […] } 中。改正后上传云函数，再等约十分钟生效。',
  },
  wrongFile: {
    en: 'Permissions are not read from {file}. Declare them in the config.json of each function that calls the interfaces, upload the function, then allow ten minutes.',
    zh: '{file} 中的权限声明不会生效。请写到调用这些接口的各个云函数的 config.json 中，上传云函数，再等约十分钟生效。',
  },
  foreignTriggers: {
    en: 'Triggers are not read from package.json; that works on another platform only. Write "triggers" into the config.json beside it, and upload the trigger.',
    zh: 'package.json 中的触发器不会生效，这是其他平台的写法。请把 "triggers" 写到同目录的 config.json 中，并上传触发器。',
  },
  ignored: {
    en: 'A .gitignore pattern covers {config}: unless it was committed anyway, uploading the function from a fresh clone takes its permissions away. Take it out of .gitignore.',
    zh: '{config} 在 .gitignore 的忽略范围内：如果没有单独提交过这个文件，其他人重新拉取代码后上传云函数会丢失权限。请把它从 .gitignore 中去掉。',
  },
} satisfies Record<string, Text>;

/** Titles of the fixes of those rules. */
export const permissionFixes = {
  declare: { en: 'Declare {name} in {config}', zh: '在 {config} 中声明 {name}' },
  renameFile: { en: 'Rename {beside} to config.json', zh: '把 {beside} 改名为 config.json' },
  remove: { en: 'Remove {name} from {config}', zh: '从 {config} 中删除 {name}' },
  expand: {
    en: 'Replace with the interfaces that the code calls',
    zh: '替换为代码实际调用的接口',
  },
  moveIntoPermissions: { en: 'Move into "permissions"', zh: '移到 "permissions" 中' },
  moveToConfig: { en: 'Move to {config}', zh: '移到 {config}' },
} satisfies Record<string, Text>;

/** Why an interface cannot be known, as the end of a sentence's first half. */
export const unresolvedReasons: Readonly<Record<UnresolvedReason, Text>> = {
  'name-from-event': {
    en: 'its name comes from whoever calls the function',
    zh: '接口名由调用方传入',
  },
  'dynamic-name': {
    en: 'its name is computed from something unknown',
    zh: '接口名由无法确定的值拼成',
  },
  'value-escapes': {
    en: 'the openapi object is handed to code that cannot be seen',
    zh: 'openapi 对象被传给了无法分析的代码',
  },
  'unknown-receiver': {
    en: 'its openapi is not known to be that of wx-server-sdk',
    zh: '不能确定它的 openapi 属于 wx-server-sdk',
  },
  'computed-require': {
    en: 'it comes from a module whose path is computed',
    zh: '它来自路径在运行时才能确定的模块',
  },
  'outside-workspace': {
    en: 'it comes from a file outside the workspace',
    zh: '它来自工作区之外的文件',
  },
  'unparsable-file': {
    en: 'the file has syntax errors',
    zh: '文件有语法错误',
  },
  'too-complex': {
    en: 'the code is too complex to follow',
    zh: '代码过于复杂，无法跟踪',
  },
};

/** The sentence around a reason of `unresolvedReasons`. */
export const dynamicMessage: Text = {
  en: 'Which interface this calls cannot be known: {reason}. Name them in a comment on the line above: // cloudcall-uses category.method',
  zh: '无法确定这里调用的是哪个接口：{reason}。可在上一行用注释注明：// cloudcall-uses category.method',
};

/** Where code leads out of the workspace. */
export const beyondMessage: Text = {
  en: 'This file lies outside the folders that are checked, and is not looked at: the function may call interfaces that are not named. Open or check a folder that holds it too.',
  zh: '该文件位于所检查的文件夹之外，不会被读取：云函数可能还调用了未列出的接口。请打开或检查包含它的上级文件夹。',
};

/** Where the engine gave up on a function as a whole. */
export const notFollowedMessage: Text = {
  en: 'Not all of the code that begins here could be followed, because of its size or complexity: the function may call interfaces that are not named.',
  zh: '从这里开始的代码过大或过于复杂，未能全部跟踪：该云函数可能还调用了未列出的接口。',
};

/** A call of an interface by something that is not known to be the sdk, by what that is. */
export const receiverMessages = {
  package: {
    en: 'Whether this calls {name} cannot be known: its openapi comes from "{base}", not from wx-server-sdk. Require wx-server-sdk, or, if "{base}" re-exports it, name the interface in a comment on the line above: // cloudcall-uses {name}',
    zh: '无法确定这里是否调用了 {name}：它的 openapi 来自“{base}”，而不是 wx-server-sdk。请引入 wx-server-sdk；如果“{base}”导出的就是该 SDK，可在上一行用注释注明：// cloudcall-uses {name}',
  },
  undeclared: {
    en: 'Whether this calls {name} cannot be known: "{base}" is declared nowhere in this code. Require wx-server-sdk, or, if it is a global of yours, name the interface in a comment on the line above: // cloudcall-uses {name}',
    zh: '无法确定这里是否调用了 {name}：代码中没有声明“{base}”。请引入 wx-server-sdk；如果它是自定义的全局变量，可在上一行用注释注明：// cloudcall-uses {name}',
  },
  unknown: {
    en: 'Whether this calls {name} cannot be known: its openapi is not known to be that of wx-server-sdk. Require wx-server-sdk here, or name the interface in a comment on the line above: // cloudcall-uses {name}',
    zh: '无法确定这里是否调用了 {name}：不能确定它的 openapi 属于 wx-server-sdk。请在这里引入 wx-server-sdk，或在上一行用注释注明：// cloudcall-uses {name}',
  },
} satisfies Record<string, Text>;

/** What each step of a value's way to a call is, for related information. */
export const stepMessages = {
  import: { en: 'The SDK is loaded here.', zh: '在这里引入 SDK。' },
  variable: { en: 'Stored here.', zh: '在这里赋值。' },
  property: { en: 'Kept in this property.', zh: '存放在这个属性中。' },
  argument: { en: 'Passed on here.', zh: '在这里作为参数传入。' },
  return: { en: 'Returned here.', zh: '在这里返回。' },
  name: { en: 'The name comes from here.', zh: '接口名来自这里。' },
  callFunction: { en: 'The caller passes the name here.', zh: '调用方在这里传入接口名。' },
  comment: { en: 'Named by this comment.', zh: '由这条注释注明。' },
  use: { en: 'Called here.', zh: '在这里调用。' },
} satisfies Record<string, Text>;
