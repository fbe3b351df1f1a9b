import * as z from 'zod';
import { declare } from '../../../library/src/index';
import type { Tool } from '../tool';

const input = {
  function: z.string().describe("The function's path, or its name where that is unique"),
  interfaces: z.array(z.string()).min(1).describe('Names as the code spells them'),
  write: z
    .boolean()
    .optional()
    .describe('Write config.json; false: only show what it would become'),
};

const output = {
  file: z.string(),
  added: z.array(z.string()).describe('Names that were not declared before'),
  written: z.boolean(),
  text: z.string().describe('config.json afterwards'),
};

/** Declares interfaces in a function's config.json. */
export const declarePermissions: Tool<typeof input, typeof output> = {
  name: 'declare_permissions',
  title: 'Declare openapi permissions',
  description:
    "Adds interfaces to permissions.openapi of a function's config.json and changes nothing else in it. Without `write` it only shows the result. Afterwards the function must be uploaded from WeChat DevTools; the permission is cached for about ten minutes.",
  input,
  output,
  annotations: {
    readOnlyHint: false,
    destructiveHint: false,
    idempotentHint: true,
    openWorldHint: false,
  },
  run({ function: fn, interfaces, write = false }, { project }) {
    const { file, added, written, after } = declare({
      ...project,
      function: fn,
      interfaces,
      write,
    });
    const names = added.length === 0 ? 'nothing: all are declared' : added.join(', ');
    const verb = written ? 'Declared' : 'Would declare';
    return {
      content: { file, added: [...added], written, text: after },
      text: `${verb} in ${file}: ${names}.`,
    };
  },
};
