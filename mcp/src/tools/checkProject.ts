import * as z from 'zod';
import { check } from '../../../library/src/index';
import { READS, type Tool } from '../tool';

/** More than these are counted, not listed: an assistant repairs these first and asks again. */
const MOST = 40;

const input = {
  paths: z.array(z.string()).optional().describe('Functions or folders; everything when left out'),
  changedSince: z
    .string()
    .optional()
    .describe('Only functions that differ from this git revision, such as HEAD'),
  texts: z
    .record(z.string(), z.string())
    .optional()
    .describe(
      'Texts that take the place of files, by path from the root: check code before writing it',
    ),
  minimum: z
    .enum(['error', 'warning', 'information', 'hint'])
    .optional()
    .describe('The lowest severity that is listed; warning when left out'),
};

const problem = z.object({
  rule: z.string().describe('Its page: cloudcall://rules/<rule>'),
  severity: z.enum(['error', 'warning', 'information', 'hint']),
  file: z.string(),
  line: z.number().describe('From 1'),
  message: z.string(),
  interface: z.string().optional(),
  fixable: z.boolean().describe('Whether `cloudcall check --fix` or an editor can repair it'),
});

const output = {
  problems: z.array(problem),
  more: z.number().describe('Problems that are not listed'),
  errors: z.number(),
  warnings: z.number(),
};

const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

/** Checks the project, a part of it, or a text that is not written yet. */
export const checkProject: Tool<typeof input, typeof output> = {
  name: 'check',
  title: 'Check cloud functions',
  description:
    'Finds mistakes in WeChat cloud functions: undeclared or misspelt openapi interfaces, wrong arguments, replies read wrongly, config.json, triggers, open data, message push. Use it after writing a function, or with `texts` before.',
  input,
  output,
  annotations: READS,
  run({ paths, changedSince, texts, minimum = 'warning' }, { project, locale }) {
    const report = check({
      ...project,
      locale,
      ...(paths && { paths }),
      ...(changedSince && { changedSince }),
      ...(texts && { texts }),
    });
    const listed = SEVERITIES.slice(0, SEVERITIES.indexOf(minimum) + 1);
    const found = report.problems
      .filter(({ severity }) => listed.includes(severity))
      .map(({ range, ...rest }) => ({ ...rest, line: range.start.line + 1 }));
    const { errors, warnings, functions } = report.summary;
    const lines = found
      .slice(0, MOST)
      .map(
        ({ file, line, severity, message, rule }) =>
          `${file}:${line} ${severity} ${message} (${rule})`,
      );
    const more = Math.max(0, found.length - MOST);
    const tail = more > 0 ? [`… and ${more} more`] : [];
    const none = `${functions} functions, nothing to report.`;
    return {
      content: { problems: found.slice(0, MOST), more, errors, warnings },
      text: [...lines, ...tail].join('\n') || none,
    };
  },
};
