import * as z from 'zod';
import { list, type ReportedFunction } from '../../../library/src/index';
import { READS, type Tool } from '../tool';

const input = {
  paths: z.array(z.string()).optional().describe('Functions or folders; all when left out'),
};

const output = {
  functions: z.array(
    z.object({
      name: z.string(),
      path: z.string(),
      uses: z.array(z.string()).describe('Interfaces that the code calls'),
      declares: z.array(z.string()),
      lacks: z
        .array(z.string())
        .describe('Called and not declared: fails with -604101 in the cloud'),
      unused: z.array(z.string()).describe('Declared and not called; empty where not all is known'),
      unknownCalls: z.number().describe('Calls whose interface cannot be known'),
    }),
  ),
};

/** Lists the cloud functions of the project. */
export const listFunctions: Tool<typeof input, typeof output> = {
  name: 'list_functions',
  title: 'List cloud functions',
  description:
    'Lists the cloud functions of a WeChat mini program with the openapi interfaces that each calls, declares and lacks in its config.json.',
  input,
  output,
  annotations: READS,
  run({ paths }, { project }) {
    const functions = list({ ...project, ...(paths && { paths }) }).map(shortened);
    const lines = functions.map(
      ({ name, path, uses, lacks }) =>
        `${name} (${path}): uses ${namesOf(uses)}; lacks ${namesOf(lacks)}`,
    );
    return { content: { functions }, text: lines.join('\n') || 'No cloud functions here.' };
  },
};

function shortened({
  name,
  path,
  used,
  declared,
  undeclared,
  unused,
  unresolved,
}: ReportedFunction) {
  return {
    name,
    path,
    uses: [...new Set(used.map((use) => use.interface))].sort(),
    declares: [...declared],
    lacks: [...undeclared],
    unused: [...unused],
    unknownCalls: unresolved.length,
  };
}

function namesOf(names: readonly string[]): string {
  return names.length === 0 ? 'nothing' : names.join(', ');
}
