import { formatText, type MessageValue, type Text } from '#core';

/** Wrong usage or input that cannot be read: one line on stderr and exit code 2. */
export class UsageError extends Error {
  readonly text: Text;

  constructor(message: Text, values?: Readonly<Record<string, MessageValue>>) {
    const text = formatText(message, values);
    super(text.en);
    this.name = 'UsageError';
    this.text = text;
  }
}
