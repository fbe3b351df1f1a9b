import type { Text } from '../text';

/** Messages of the rules about the form of config.json. */
export const configMessages = {
  syntax: {
    en: '{file} is not valid JSON: {problem}.',
    zh: '{file} 不是有效的 JSON：{problem}。',
  },
  unreadable: {
    en: '{file} cannot be read (not a regular file, a link that leads outside the workspace, too large, or no permission), so it is not known what it declares.',
    zh: '无法读取 {file}（不是普通文件、链接指向工作区之外、过大或没有权限），因此无法得知其中声明了哪些接口。',
  },
  utf16: {
    en: '{file} is UTF-16 but is read as UTF-8, so nothing in it takes effect. Save it as UTF-8.',
    zh: '{file} 是 UTF-16 编码，按 UTF-8 读取的工具无法识别，其中的内容都不生效。请另存为 UTF-8。',
  },
  blank: {
    en: '{file} is empty, so the interfaces that the code calls are not declared. Declare them in permissions.openapi, upload the function, then allow ten minutes.',
    zh: '{file} 是空文件，代码调用的接口都没有声明。请在 permissions.openapi 中声明，上传云函数，再等约十分钟生效。',
  },
  commentsOnly: {
    en: '{file} holds nothing but comments, so it declares nothing and is not valid JSON. Write the permissions without comments, or delete the file.',
    zh: '{file} 中只有注释，既没有声明任何权限，也不是有效的 JSON。请写入不带注释的权限声明，或删除该文件。',
  },
  joined: {
    en: '"{name}" is one string with several names in it: each interface needs a string of its own. Split it, upload the function, then allow ten minutes.',
    zh: '“{name}”把多个接口名写进了一个字符串：每个接口应单独成为一个字符串。拆开后上传云函数，再等约十分钟生效。',
  },
  permissionsShape: {
    en: '{path} in {file} must be {expected}, as in "permissions": { "openapi": ["category.method"] }.',
    zh: '{file} 中的 {path} 应为{expected}，形如 "permissions": { "openapi": ["category.method"] }。',
  },
  type: {
    en: '{path} in {file} must be {expected}.',
    zh: '{file} 中的 {path} 应为{expected}。',
  },
  wholeType: {
    en: '{file} must hold {expected}.',
    zh: '{file} 的内容应为{expected}。',
  },
  wholeConfig: {
    en: '{file} must hold {expected}, as in { "permissions": { "openapi": ["category.method"] } }.',
    zh: '{file} 的内容应为{expected}，形如 { "permissions": { "openapi": ["category.method"] } }。',
  },
  duplicateKey: {
    en: '{path} appears twice in {file}; only the last one counts.',
    zh: '{file} 中 {path} 重复出现，只有最后一个生效。',
  },
  effectiveKey: { en: 'This one counts.', zh: '生效的是这一处。' },
  comment: {
    en: 'JSON allows no comments, so the upload may reject {file}.',
    zh: 'JSON 不允许注释，{file} 可能因此上传失败或不生效。',
  },
  trailingComma: {
    en: 'JSON allows no comma before a closing bracket, and the upload may reject {file} because of this one.',
    zh: 'JSON 不允许末尾多余的逗号，{file} 可能因此上传失败或不生效。',
  },
  bom: {
    en: '{file} begins with a byte order mark, which a strict JSON reader rejects.',
    zh: '{file} 以 BOM 开头，严格的 JSON 解析器会拒绝读取。',
  },
  unknownKey: {
    en: 'config.json has no key {key}: it takes "permissions" and "triggers" only.',
    zh: 'config.json 不支持 {key}，只支持 "permissions" 和 "triggers"。',
  },
  unknownInner: {
    en: '{parent} in config.json has no key {key}: it takes {known} only.',
    zh: 'config.json 的 {parent} 中不支持 {key}，只支持 {known}。',
  },
  meantKey: { en: 'Did you mean {key}?', zh: '是不是想写 {key}？' },
  secret: {
    en: '{key} holds a secret, and config.json goes into the code package and often into git. Set it as an environment variable in the cloud console.',
    zh: '{key} 是密钥，而 config.json 会随代码包上传，也常被提交到 git。请改为在云开发控制台配置环境变量。',
  },
  callbackFile: {
    en: 'This file has had no effect since 2019. Message push is configured in the cloud console.',
    zh: '该文件自 2019 年起已不再生效，消息推送请在云开发控制台配置。',
  },
  placed: { en: '{message} {place}', zh: '{message}{place}' },
} satisfies Record<string, Text>;

/** Titles of the fixes of those rules. */
export const configFixes = {
  removeComment: { en: 'Remove the comment', zh: '删除这条注释' },
  removeComma: { en: 'Remove the comma', zh: '删除这个逗号' },
  removeBom: { en: 'Remove the byte order mark', zh: '删除 BOM' },
  correct: { en: 'Correct it', zh: '改正' },
  correctAll: {
    en: 'Correct everything of this kind in the file',
    zh: '改正本文件中的全部此类错误',
  },
  split: { en: 'Split into one name each', zh: '拆分为每个接口一条' },
  makeStrict: {
    en: 'Remove all comments and trailing commas from this file',
    zh: '删除本文件中的全部注释和多余逗号',
  },
} satisfies Record<string, Text>;

/** JSON types as the object of "must be". */
export const jsonTypes: Readonly<Record<string, Text>> = {
  object: { en: 'an object', zh: '对象' },
  array: { en: 'an array', zh: '数组' },
  string: { en: 'a string', zh: '字符串' },
  number: { en: 'a number', zh: '数字' },
  boolean: { en: 'true or false', zh: '布尔值' },
};

/** What a JSON reader stumbles over, by jsonc-parser's name of the error. */
export const syntaxProblems: Readonly<Record<string, Text>> = {
  InvalidSymbol: { en: 'this is not valid here', zh: '此处的内容无法识别' },
  InvalidNumberFormat: { en: 'this is not a valid number', zh: '数字格式不正确' },
  PropertyNameExpected: {
    en: 'a key in double quotes is expected here',
    zh: '此处应为双引号括起的键名',
  },
  ValueExpected: { en: 'a value is expected here', zh: '此处缺少值' },
  ColonExpected: { en: 'a colon is expected here', zh: '此处缺少冒号' },
  CommaExpected: { en: 'a comma is missing here', zh: '此处缺少逗号' },
  CloseBraceExpected: { en: 'a closing } is missing', zh: '缺少右花括号 }' },
  CloseBracketExpected: { en: 'a closing ] is missing', zh: '缺少右方括号 ]' },
  EndOfFileExpected: { en: 'nothing may follow the value', zh: '内容结束后不应再有其他字符' },
  InvalidCommentToken: { en: 'this comment is not well formed', zh: '注释格式不正确' },
  UnexpectedEndOfComment: { en: 'the comment does not end', zh: '注释没有结束' },
  UnexpectedEndOfString: { en: 'the string does not end', zh: '字符串没有结束' },
  UnexpectedEndOfNumber: { en: 'the number does not end', zh: '数字不完整' },
  InvalidUnicode: { en: 'this \\u escape is not valid', zh: '\\u 转义不正确' },
  InvalidEscapeCharacter: { en: 'this escape is not valid', zh: '转义字符不正确' },
  InvalidCharacter: {
    en: 'this character is not allowed here',
    zh: '此处含有不允许的字符',
  },
};

/** The slips that `findSlips` knows. */
export const slipProblems: Readonly<Record<string, Text>> = {
  'wide-sign': {
    en: 'this is a full-width character from a Chinese keyboard, and JSON needs the half-width one',
    zh: '这是中文输入法的全角符号，JSON 需要半角符号',
  },
  'odd-blank': {
    en: 'this is not a plain space (it often comes with text copied from a web page), and JSON needs a plain one',
    zh: '这里的空白不是普通空格（常由网页复制带入），JSON 需要普通空格',
  },
  'curly-quotes': {
    en: 'these are curly quotes, and JSON needs straight double quotes (")',
    zh: '这是弯引号，JSON 需要英文直双引号（"）',
  },
  'single-quotes': {
    en: 'these are single quotes or backquotes, and JSON needs double quotes (")',
    zh: '这里用了单引号或反引号，JSON 需要双引号（"）',
  },
  'missing-quotes': {
    en: 'double quotes (") are missing around this',
    zh: '此处缺少双引号（"）',
  },
  'script-sign': {
    en: 'this belongs in a script: JSON is the object alone, with a colon after each key and commas between',
    zh: '这是脚本里的写法，JSON 只写对象本身，键后用冒号，项与项之间用逗号',
  },
  'merge-mark': {
    en: 'a merge conflict marker is left here; keep one of the two versions',
    zh: '这里留有合并冲突的标记，请只保留其中一个版本',
  },
  'missing-braces': {
    en: 'the outer braces { } around everything are missing',
    zh: '最外层缺少花括号 { }',
  },
};

/** For an error that `syntaxProblems` does not name. */
export const syntaxProblem: Text = { en: 'it cannot be read from here on', zh: '从此处起无法解析' };

/** Where keys belong that people write into config.json. */
export const keyPlaces: Readonly<Record<string, Text>> = {
  limits: {
    en: 'Set it in the cloud console, or in cloudbaserc.json when you deploy with the CloudBase CLI.',
    zh: '请在云开发控制台设置；用 CloudBase CLI 部署时写在 cloudbaserc.json 中。',
  },
  secrets: {
    en: 'Set environment variables in the cloud console; this file goes into the code package, so keep secrets out of it.',
    zh: '环境变量请在云开发控制台设置；本文件会随代码包上传，不要在其中存放密钥。',
  },
  triggers: { en: 'Did you mean "triggers"?', zh: '是不是想写 "triggers"？' },
  dependencies: { en: 'It belongs in package.json.', zh: '它应写在 package.json 中。' },
};
