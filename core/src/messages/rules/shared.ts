import type { Text } from '../text';

/** Titles of fixes that rules of several families offer. */
export const sharedFixes = {
  changeTo: { en: 'Change to {name}', zh: '改为 {name}' },
  readInstead: { en: 'Read {right}', zh: '改为读取 {right}' },
} satisfies Record<string, Text>;
