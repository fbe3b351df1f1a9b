import type { Text } from '../text';

/** Words of the declaration file. */
export const declarationMessages = {
  header: {
    en: 'Types of cloud calls, written by "cloudcall types". Do not edit; write it again instead.',
    zh: '云调用的类型声明，由 “cloudcall types” 生成，请勿手动修改，需要更新时重新生成。',
  },
  foreign: {
    en: 'the file was not written by cloudcall and was left unchanged',
    zh: '文件不是由 cloudcall 生成的，未作改动',
  },
} satisfies Record<string, Text>;
