import * as z from 'zod';
import { inLocale, readErrorLine } from '#core';
import { sharedCatalog } from '../../../library/src/engine';
import { READS, type Tool } from '../tool';

const SHOWN_INTERFACES = 6;

const input = {
  text: z.union([z.string(), z.number()]).describe('An error code, or a pasted line of a log'),
};

const output = {
  code: z.number(),
  interface: z.string().optional().describe('The interface that the line names'),
  meanings: z.array(
    z.object({
      meaning: z.string(),
      interfaces: z.array(z.string()).describe('Interfaces that mean this by it; empty: all'),
    }),
  ),
};

/** Explains an error of a cloud call. */
export const explainError: Tool<typeof input, typeof output> = {
  name: 'explain_error',
  title: 'Explain an error',
  description:
    'What an error of a cloud call means and what to do, from a code such as -604101 or a pasted line such as "errCode: 40029 | errMsg: …".',
  input,
  output,
  annotations: READS,
  run({ text }, { locale }) {
    const line = readErrorLine(String(text));
    if (line?.code === undefined) throw new Error('There is no error code in this text.');
    const all = sharedCatalog().error(line.code);
    const near = all.filter(({ interfaces }) => interfaces.includes(line.interface ?? ''));
    const general = all.filter(({ interfaces }) => interfaces.length === 0);
    const chosen = near.length > 0 ? near : general.length > 0 ? general : all;
    const meanings = chosen.map(({ message, interfaces }) => ({
      meaning: inLocale(message, locale),
      interfaces: interfaces.slice(0, SHOWN_INTERFACES),
    }));
    const lines = meanings.map(({ meaning, interfaces }) =>
      interfaces.length === 0 ? meaning : `${meaning} (${interfaces.join(', ')})`,
    );
    return {
      content: { code: line.code, ...(line.interface && { interface: line.interface }), meanings },
      text: `${line.code}: ${lines.join('; ') || 'not a documented code of cloud calls'}`,
    };
  },
};
