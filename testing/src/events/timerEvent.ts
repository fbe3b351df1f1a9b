/** The event of a timer: `Time` is the moment of the call unless it is given. */
export function timerEvent(
  triggerName: string,
  fields: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  const Time = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  return { Type: 'Timer', TriggerName: triggerName, Time, Message: '', ...fields };
}
