import type { Text } from '../text';

/** What is said when a new cloud function is made. */
export const newFunctionMessages = {
  badName: {
    en: 'A name begins with a letter and has letters, digits, - and _, 60 at most.',
    zh: '名称须以字母开头，只能包含字母、数字、- 和 _，最多 60 个字符。',
  },
  exists: {
    en: 'The folder {name} already exists and is not empty.',
    zh: '文件夹 {name} 已存在且不为空。',
  },
} satisfies Record<string, Text>;
