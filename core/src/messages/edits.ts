import type { Text } from './text';

/** Why a file is not edited, whatever it holds. */
export const EDIT_REFUSALS = {
  outside: {
    en: 'this lies outside the workspace ({path}) and was left unchanged',
    zh: '该文件实际位于工作区之外（{path}），未作改动',
  },
  unreachable: {
    en: 'this path cannot be reached (a loop of links, or a folder that cannot be entered)',
    zh: '无法访问该路径（链接成环，或途中的文件夹无法进入）',
  },
  folder: { en: 'this is a folder, not a file', zh: '这是文件夹，不是文件' },
  notRegular: {
    en: 'this is a pipe or a device, not a file',
    zh: '这是管道或设备，不是普通文件',
  },
  unreadable: {
    en: 'the file cannot be read and was left unchanged',
    zh: '无法读取该文件，未作改动',
  },
} satisfies Record<string, Text>;
