import type { Text } from '../text';

/** Messages of the rules about the project around the functions, and about whether code can be loaded at all. */
export const projectMessages = {
  ciSkips: {
    en: '{tool} uploads the code but never applies permissions.openapi. After each change of permissions, upload the function once from WeChat DevTools, then allow ten minutes.',
    zh: '{tool} 只上传代码，不会应用 permissions.openapi。每次改动权限后请在微信开发者工具中上传一次云函数，再等约十分钟生效。',
  },
  rootMissing: {
    en: 'These folders look like cloud functions but no cloudfunctionRoot names them: {list}. Without it DevTools shows and uploads none of them.',
    zh: '以下文件夹看起来是云函数，但没有配置 cloudfunctionRoot：{list}。缺少该配置时开发者工具不会显示和上传它们。',
  },
  rootAbsent: {
    en: 'cloudfunctionRoot names {root}, which does not exist.',
    zh: 'cloudfunctionRoot 指向的 {root} 不存在。',
  },
  rootIsFunction: {
    en: 'cloudfunctionRoot names {root}, which holds the code of a cloud function itself, so DevTools finds no function. Name the folder around it; each function needs a folder of its own.',
    zh: 'cloudfunctionRoot 指向的 {root} 里直接放着云函数的代码，开发者工具找不到云函数。请改为它的上一级文件夹，每个云函数各占一个文件夹。',
  },
  functionUnknown: {
    en: 'No cloud function of this project is called {name}. Unless it is deployed from elsewhere, the call fails with -501000.',
    zh: '项目中没有名为 {name} 的云函数。除非它在别处部署，否则调用会报 -501000。',
  },
  functionNearest: {
    en: 'No cloud function is called {name}; did you mean {nearest}? A wrong name fails with -501000: names are case-sensitive.',
    zh: '没有名为 {name} 的云函数，是不是 {nearest}？名称写错会报 -501000，大小写也要一致。',
  },
  syntax: {
    en: 'The code cannot be parsed here: it does not run, and what follows is not checked. Correct it first.',
    zh: '代码从这里起无法解析：云函数无法运行，后面的内容也没有检查。请先改正语法错误。',
  },
  mergeMark: {
    en: 'A merge conflict marker is left here: the file does not run, and what follows is not checked. Keep one side and delete the markers.',
    zh: '这里残留着合并冲突标记：文件无法运行，后面的内容也没有检查。请保留其中一方并删除标记。',
  },
  utf16: {
    en: 'The file is UTF-16. Node reads UTF-8 only, so it does not run, and nothing in it is checked. Save it as UTF-8.',
    zh: '文件编码是 UTF-16。Node 只读 UTF-8，因此无法运行，其中的内容也没有检查。请另存为 UTF-8。',
  },
  tooLong: {
    en: 'The file has more than {limit} characters and is not read, so cloud calls in it are not known. Move the code that makes them into a file of its own.',
    zh: '文件超过 {limit} 个字符，未作解析，无法得知其中有哪些云调用。请把发起云调用的代码移到单独的文件中。',
  },
  tooDeep: {
    en: 'The code is nested too deeply to be read, so cloud calls in this file are not known. Move the code that makes them into a file of its own.',
    zh: '代码嵌套过深，无法解析，无法得知该文件中有哪些云调用。请把发起云调用的代码移到单独的文件中。',
  },
  unreadable: {
    en: 'The file cannot be read (not a regular file, a link that leads outside the workspace, too large, or no permission), so nothing in it is checked.',
    zh: '无法读取该文件（不是普通文件、链接指向工作区之外、过大或没有权限），其中的内容没有检查。',
  },
  moduleFormat: {
    en: 'Node loads {file} as CommonJS, where import and export are syntax errors: the function fails when it starts. Use require and exports, or set "type": "module" in the function\'s package.json.',
    zh: 'Node 按 CommonJS 加载 {file}，而 CommonJS 中不能使用 import 和 export，云函数启动时就会报错。请改用 require 和 exports，或在云函数的 package.json 中设置 "type": "module"。',
  },
  packageJson: {
    en: 'package.json is not valid JSON from here on: npm fails, and the cloud installs nothing for this function. JSON has no comments and no comma before a closing bracket.',
    zh: 'package.json 从这里起不是合法的 JSON：npm 会报错，云端不会为该云函数安装依赖。JSON 不能有注释，右括号前也不能有逗号。',
  },
} satisfies Record<string, Text>;
