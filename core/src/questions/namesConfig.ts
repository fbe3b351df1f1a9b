import type { FunctionQuestion } from '../flow/functionQuestion';

/** Whether a string of the code names a config.json, as code that reads the file itself does. */
export const namesConfig: FunctionQuestion<boolean> = {
  signs: /config/,
  none: false,
  answer: ({ solved: { program } }) =>
    program.some((node) => node.kind === 'text' && /(?:^|\/)config(?:\.json)?$/.test(node.value)),
};
