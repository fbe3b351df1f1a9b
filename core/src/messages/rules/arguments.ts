import type { Text } from '../text';

/** Messages of the rules about the argument of a cloud call. */
export const argumentMessages = {
  missing: {
    en: '{name} needs {list}, which this call does not pass.',
    zh: '调用 {name} 缺少必填参数 {list}。',
  },
  unknown: {
    en: '{name} has no parameter {key}.',
    zh: '{name} 没有参数 {key}。',
  },
  unknownNearest: {
    en: '{name} has no parameter {key}; did you mean {nearest}?',
    zh: '{name} 没有参数 {key}，是不是 {nearest}？',
  },
  type: {
    en: '{path} must be {expected}, not {given}.',
    zh: '{path} 应为{expected}，而不是{given}。',
  },
  enumeration: {
    en: '{value} is not a valid value of {path}. It takes {list}.',
    zh: '{path} 不能取 {value}，可用的值有：{list}。',
  },
  tooSmall: {
    en: '{path} must be at least {limit}.',
    zh: '{path} 不能小于 {limit}。',
  },
  tooLarge: {
    en: '{path} must be at most {limit}.',
    zh: '{path} 不能大于 {limit}。',
  },
  tooLong: {
    en: '{path} may have {limit} characters at most; this has {length}.',
    zh: '{path} 最多 {limit} 个字符，这里有 {length} 个。',
  },
  pattern: {
    en: '{value} does not have the form that {path} requires.',
    zh: '{value} 不符合 {path} 要求的格式。',
  },
  storedForAddress: {
    en: '{path} must be an address that WeChat can fetch. It cannot reach files in cloud storage or on the phone: pass the tempFileURL that cloud.getTempFileURL returns.',
    zh: '{path} 必须是微信能访问的网址。微信无法读取云存储的 fileID 或手机本地路径，请传入 cloud.getTempFileURL 返回的 tempFileURL。',
  },
  storedForMedia: {
    en: '{path} must be the id of media uploaded to WeChat, such as the mediaId that customerServiceMessage.uploadTempMedia returns. A file in cloud storage has none.',
    zh: '{path} 必须是已上传到微信的素材 ID，例如 customerServiceMessage.uploadTempMedia 返回的 mediaId。云存储文件的 fileID 不能用在这里。',
  },
  addressForMedia: {
    en: '{path} must be the id of media uploaded to WeChat, such as the mediaId that customerServiceMessage.uploadTempMedia returns, not an address.',
    zh: '{path} 必须是已上传到微信的素材 ID，例如 customerServiceMessage.uploadTempMedia 返回的 mediaId，而不是网址。',
  },
  seconds: {
    en: '{path} is in seconds, and this is in milliseconds. Divide it by 1000: Math.floor(time / 1000).',
    zh: '{path} 的单位是秒，这里传入的是毫秒。请除以 1000：Math.floor(time / 1000)。',
  },
  sameDay: {
    en: '{path} must be the same day as {other}: the interface returns one day at a time.',
    zh: '{path} 必须与 {other} 是同一天：该接口一次只能查询一天的数据。',
  },
  notObject: {
    en: 'The argument of {name} must be an object of its parameters, not {given}.',
    zh: '{name} 的参数应为由各参数组成的对象，而不是{given}。',
  },
  unknownPage: {
    en: '{name} has no parameter {key}; did you mean {nearest}? What a page is called differs from interface to interface.',
    zh: '{name} 没有参数 {key}，是不是 {nearest}？各接口对页面的叫法并不相同。',
  },
  pageAddress: {
    en: '{path} is a page of the mini program, such as pages/index/index, not a web address.',
    zh: '{path} 是小程序的页面路径，例如 pages/index/index，不能是网址。',
  },
  sceneJson: {
    en: 'JSON has quotes and braces, which a scene must not have. Write it as id=1&from=2.',
    zh: 'JSON 含有 scene 不支持的引号和花括号。请写成 id=1&from=2 的形式。',
  },
  sceneEncoded: {
    en: 'Percent codes are not allowed in a scene: as soon as something is encoded, the server refuses it.',
    zh: 'scene 不支持百分号编码，一旦有字符被编码，服务端就会拒绝。',
  },
  parameterCase: {
    en: 'The SDK sends {key} as {sent}, which {name} does not know. Write {right}.',
    zh: 'SDK 会把 {key} 转成 {sent} 发送，而 {name} 没有这个参数。请写成 {right}。',
  },
  sentAsWritten: {
    en: 'With convertCase: false the SDK sends {key} as it is, but the server calls it {http}.',
    zh: '设置了 convertCase: false，SDK 会原样发送 {key}，而服务端的参数名是 {http}。',
  },
  upperCase: {
    en: 'The SDK sends {key} as {sent}, but the server calls it {http}. Use cloud.openapi({ convertCase: false }) for this call.',
    zh: 'SDK 会把 {key} 转成 {sent} 发送，而服务端的参数名是 {http}。请用 cloud.openapi({ convertCase: false }) 调用。',
  },
  freeKey: {
    en: 'The SDK renames this key to {sent}. Write it without capitals, or use cloud.openapi({ convertCase: false }).',
    zh: 'SDK 会把这个键改成 {sent}。请不要使用大写字母，或改用 cloud.openapi({ convertCase: false })。',
  },
  parameterSpelling: {
    en: '{name} does not know {key}: the SDK sends it as it stands. Write {right}.',
    zh: '{name} 没有参数 {key}，SDK 会原样发送。请写成 {right}。',
  },
  fittingKey: {
    en: 'The SDK sends this key as {sent}, which only happens to be what the template has. Write {sent}.',
    zh: 'SDK 会把这个键改成 {sent} 发送，只是碰巧与模板一致。请直接写成 {sent}。',
  },
  accessToken: {
    en: 'A cloud call needs no access token. Remove this parameter.',
    zh: '云调用不需要 access_token，请删除这个参数。',
  },
  placeholder: {
    en: '{value} is only a placeholder. Put in the real value of {path}.',
    zh: '{value} 只是占位内容，请换成 {path} 的真实值。',
  },
  emptyTemplate: {
    en: '{path} is empty. Put in the id of a template of this mini program.',
    zh: '{path} 为空，请填写本小程序的模板 ID。',
  },
  dataText: {
    en: 'The template data must be an object, not a string: the server finds nothing in it.',
    zh: '模板数据应为对象而不是字符串，否则服务端取不到任何内容。',
  },
  dataValue: {
    en: 'A template value is written as { value: … }.',
    zh: '模板变量的值应写成 { value: … }。',
  },
  dataMember: {
    en: 'A template value needs the member "value".',
    zh: '模板变量的值缺少 value 字段。',
  },
  dataList: {
    en: 'The template data must be an object of the variables by their keys, { thing1: { value: … } }, not a list.',
    zh: '模板数据应为以变量名为键的对象，如 { thing1: { value: … } }，而不是数组。',
  },
  dataNoText: {
    en: 'The value of a template variable must be a string or a number, not {type}: the server refuses it with 47003.',
    zh: '模板变量的 value 应为字符串或数字，而不是{type}，否则服务端会返回 47003。',
  },
  dataEmpty: {
    en: 'The value of a template variable must not be empty: the server refuses it with 47003.',
    zh: '模板变量的 value 不能为空，否则服务端会返回 47003。',
  },
  dataKey: {
    en: 'No kind of template variable is spelt {name}; did you mean {key}?',
    zh: '模板变量没有 {name} 这种类型，是不是 {key}？',
  },
  dataSuffix: {
    en: 'Leave out .DATA: the key is {key}.',
    zh: '请去掉 .DATA，键名应为 {key}。',
  },
  dataLimit: {
    en: 'This does not fit a variable of the kind {kind}: {limit}.',
    zh: '内容不符合{kind}类变量的要求：{limit}。',
  },
  mediaShape: {
    en: '{path} must be { contentType, value }, with a Buffer as the value; anything else is sent as plain JSON.',
    zh: '{path} 应为 { contentType, value }，其中 value 是 Buffer；其他写法会被当作普通 JSON 发送。',
  },
  mediaMember: {
    en: '{path} lacks {member}: it must be { contentType, value }, with a Buffer as the value.',
    zh: '{path} 缺少 {member}，应为 { contentType, value }，其中 value 是 Buffer。',
  },
  mediaBuffer: {
    en: 'The value must be a Buffer, for example (await cloud.downloadFile({ fileID })).fileContent or Buffer.from(…); anything else is sent as plain JSON.',
    zh: 'value 应为 Buffer，例如 (await cloud.downloadFile({ fileID })).fileContent 或 Buffer.from(…)；其他值会被当作普通 JSON 发送。',
  },
  mediaPending: {
    en: 'cloud.downloadFile is not awaited here, so fileContent is undefined. Write (await cloud.downloadFile({ fileID })).fileContent.',
    zh: '这里没有等待 cloud.downloadFile 完成，fileContent 为 undefined。请写成 (await cloud.downloadFile({ fileID })).fileContent。',
  },
  mediaKey: {
    en: 'Media has no member {key}; did you mean {right}? With another name it is sent as plain JSON.',
    zh: '媒体参数没有 {key} 字段，是不是 {right}？名称不对时会被当作普通 JSON 发送。',
  },
  mediaNested: {
    en: 'Media is recognised at the top level of the argument only; here it is sent as plain JSON.',
    zh: '媒体参数只有放在参数的最外层才有效，放在这里会被当作普通 JSON 发送。',
  },
  pageSlash: {
    en: '{path} must not begin with a slash.',
    zh: '{path} 不能以 / 开头。',
  },
  pageQuery: {
    en: '{path} takes no query. Put the data into scene.',
    zh: '{path} 不能带参数，请把数据放到 scene 中。',
  },
  pageNoQuery: {
    en: '{path} takes no query; pass it as "query".',
    zh: '{path} 不能带参数，请改用 query 传递。',
  },
  pageMissing: {
    en: '{file} has no page {page}.',
    zh: '{file} 中没有页面 {page}。',
  },
  pageNearest: {
    en: '{file} has no page {page}; did you mean {meant}?',
    zh: '{file} 中没有页面 {page}，是不是 {meant}？',
  },
  pageUnpublished: {
    en: 'For a version that is not released yet, add checkPath: false; otherwise the page must exist in the released one.',
    zh: '生成未发布版本的小程序码时请加上 checkPath: false，否则页面必须已存在于正式版中。',
  },
  sceneEmpty: { en: 'scene must not be empty.', zh: 'scene 不能为空。' },
  sceneLong: {
    en: 'scene may have 32 characters at most; this has {length}.',
    zh: 'scene 最多 32 个字符，这里有 {length} 个。',
  },
  sceneLongAtLeast: {
    en: 'scene may have 32 characters at most; this has more than {length}.',
    zh: 'scene 最多 32 个字符，这里超过 {length} 个。',
  },
  sceneCharacter: {
    en: "scene must not hold {character}: it takes digits, letters and !#$&'()*+,/:;=?@-._~ only.",
    zh: "scene 不能包含 {character}：只支持数字、英文字母和 !#$&'()*+,/:;=?@-._~。",
  },
  addMissing: { en: 'Add the missing parameters', zh: '补上缺少的参数' },
  remove: { en: 'Remove {name}', zh: '删除 {name}' },
  wrapValue: { en: 'Wrap in { value: … }', zh: '改为 { value: … }' },
  separator: { en: ', ', zh: '、' },
  or: { en: ' or ', zh: ' 或 ' },
} satisfies Record<string, Text>;

/** Types of parameters and values as the object of "must be". */
export const valueTypes: Readonly<Record<string, Text>> = {
  string: { en: 'a string', zh: '字符串' },
  template: { en: 'a string', zh: '字符串' },
  number: { en: 'a number', zh: '数字' },
  boolean: { en: 'true or false', zh: '布尔值' },
  object: { en: 'an object', zh: '对象' },
  array: { en: 'an array', zh: '数组' },
  function: { en: 'a function', zh: '函数' },
  Buffer: { en: 'a Buffer', zh: ' Buffer' },
  'object[]': { en: 'an array of objects', zh: '对象数组' },
  'string[]': { en: 'an array of strings', zh: '字符串数组' },
  'number[]': { en: 'an array of numbers', zh: '数字数组' },
  'number|string': { en: 'a number or a string', zh: '数字或字符串' },
  'string|object': { en: 'a string or an object', zh: '字符串或对象' },
};

/** What a template variable may not be, as the complement of "not". */
export const templateTypes: Readonly<Record<string, Text>> = {
  date: { en: 'a Date object', zh: ' Date 对象' },
  array: { en: 'a list', zh: '数组' },
  object: { en: 'an object', zh: '对象' },
  function: { en: 'a function', zh: '函数' },
  boolean: { en: 'true or false', zh: '布尔值' },
  null: { en: 'null', zh: ' null' },
  undefined: { en: 'undefined', zh: ' undefined' },
};
