import type { Text } from '../text';

/** Messages about suppression comments and cloudcall.json. */
export const suppressionMessages = {
  unused: {
    en: 'This comment suppresses nothing: {rule} reports nothing here.',
    zh: '这条注释没有作用：此处没有 {rule} 的问题。',
  },
  unusedAll: {
    en: 'This comment suppresses nothing: no rule reports anything here.',
    zh: '这条注释没有作用：此处没有任何问题。',
  },
  unknownRule: { en: 'There is no rule named {rule}.', zh: '没有名为 {rule} 的规则。' },
  unknownSeverity: {
    en: '{value} is not a severity; use error, warning, information, hint, off or default.',
    zh: '{value} 不是有效的级别，可用 error、warning、information、hint、off 或 default。',
  },
  unknownKey: {
    en: 'cloudcall.json has no key {key}; it takes "rules" and "ignore".',
    zh: 'cloudcall.json 没有 {key} 这个键，只支持 "rules" 和 "ignore"。',
  },
  unknownIgnoreKey: {
    en: 'An "ignore" entry has no key {key}; it takes "rule", "path" and "interface".',
    zh: '"ignore" 条目没有 {key} 这个键，只支持 "rule"、"path" 和 "interface"。',
  },
} satisfies Record<string, Text>;
