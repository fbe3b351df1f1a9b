import type { Text } from '#core';

/** What `cloudcall mcp --call` says. */
export const MCP = {
  inputNoJson: {
    en: 'the input of {tool} is not JSON',
    zh: '{tool} 的输入不是 JSON',
  },
  refused: { en: '{message}', zh: '{message}' },
} satisfies Record<string, Text>;
