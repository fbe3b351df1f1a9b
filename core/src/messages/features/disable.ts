import type { Text } from '../text';

/** What is said where a finding is dropped by a comment. */
export const disableMessages = {
  title: { en: 'Disable {rule} for this line', zh: '在此行禁用 {rule}' },
  reason: { en: 'why', zh: '原因' },
} satisfies Record<string, Text>;
