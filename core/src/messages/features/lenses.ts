import type { Text } from '../text';

/** Titles of code lenses. */
export const lensMessages = {
  allDeclared: {
    en: '{count} cloud call interfaces declared',
    zh: '{count} 个云调用接口均已声明',
  },
  oneDeclared: { en: '1 cloud call interface, declared', zh: '1 个云调用接口已声明' },
  oneUndeclared: {
    en: 'Declare 1 cloud call interface',
    zh: '有 1 个云调用接口未声明，点击声明',
  },
  undeclared: {
    en: 'Declare {missing} cloud call interfaces',
    zh: '有 {missing} 个云调用接口未声明，点击声明',
  },
  calls: { en: '{count} calls', zh: '{count} 处调用' },
  oneCall: { en: '1 call', zh: '1 处调用' },
} satisfies Record<string, Text>;

/** Tooltips of inlay hints. */
export const inlayMessages = {
  calls: { en: 'What this calls, as far as the code tells', zh: '根据代码推断，这里调用的接口' },
  more: { en: '{count} more', zh: '另有 {count} 个' },
} satisfies Record<string, Text>;
