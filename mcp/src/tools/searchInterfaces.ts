import * as z from 'zod';
import { interfaces } from '../../../library/src/index';
import { READS, type Tool } from '../tool';

const input = {
  query: z.string().describe('Words in Chinese or English, a part of a name, an HTTPS path'),
  limit: z.number().int().min(1).max(50).optional().describe('10 when left out'),
};

const output = {
  interfaces: z.array(
    z.object({
      name: z.string().describe('As code and config.json spell it'),
      title: z.string(),
      cloudCall: z
        .union([z.boolean(), z.literal('unconfirmed')])
        .describe('False: only over HTTPS, cloud.openapi does not have it'),
      replacement: z.string().nullable().optional().describe('Present where it is retired'),
    }),
  ),
  total: z.number(),
};

/** Searches the catalogue. */
export const searchInterfaces: Tool<typeof input, typeof output> = {
  name: 'search_interfaces',
  title: 'Search WeChat server interfaces',
  description:
    'Finds the interface for a task (订阅消息, content check, mini program code …) among all WeChat server interfaces, and says whether cloud.openapi has it. Names are never to be guessed: look them up.',
  input,
  output,
  annotations: READS,
  run({ query, limit = 10 }, { locale }) {
    const all = interfaces(query, locale);
    const found = all.slice(0, limit).map(({ name, title, cloudCall, replacement }) => ({
      name,
      title,
      cloudCall,
      ...(replacement !== undefined && { replacement }),
    }));
    const lines = found.map(({ name, title, cloudCall, replacement }) => {
      const notes = [
        cloudCall === false ? 'not by cloud call' : '',
        replacement === undefined ? '' : `retired${replacement ? `, use ${replacement}` : ''}`,
      ].filter(Boolean);
      return `${name}: ${title}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`;
    });
    return {
      content: { interfaces: found, total: all.length },
      text: lines.join('\n') || 'Nothing found.',
    };
  },
};
