import * as z from 'zod';
import { inLocale, interfaceExample, type Parameter, type ReplyField } from '#core';
import { sharedCatalog } from '../../../library/src/engine';
import { interfacePage } from '../interfacePage';
import { READS, type Surroundings, type Tool } from '../tool';

const input = { name: z.string().describe('Such as subscribeMessage.send') };

const field = z.object({
  name: z.string().describe('Dotted path; [] after the name of a list'),
  type: z.string(),
  required: z.boolean().optional(),
  description: z.string(),
});

const output = {
  name: z.string(),
  title: z.string(),
  summary: z.string(),
  declare: z.string().describe('The entry for permissions.openapi in config.json'),
  parameters: z.array(field),
  parametersKnown: z.boolean().describe('False: there may be others'),
  reply: z.array(field).describe('Beside errCode 0 and errMsg, with the keys that the SDK makes'),
  example: z.object({
    code: z.string().describe('index.js of a function that makes the call'),
    reply: z.string().describe('What the call gives, as JSON'),
  }),
  errors: z.array(z.object({ code: z.number(), meaning: z.string() })),
  retired: z.boolean(),
  url: z.string().optional(),
};

/** One interface whole. */
export const getInterface: Tool<typeof input, typeof output> = {
  name: 'get_interface',
  title: 'Get one interface',
  description:
    'Parameters, reply, errors and limits of one openapi interface, as cloud.openapi takes and gives them.',
  input,
  output,
  annotations: READS,
  run({ name }, surroundings) {
    const catalog = sharedCatalog();
    const found = catalog.get(name);
    if (found === undefined) throw new Error(unknownName(name));
    const say = (text: { en: string; zh: string }) => inLocale(text, surroundings.locale);
    const example = interfaceExample(found);
    const url = found.docUrl ?? found.docUrlOld;
    return {
      content: {
        name,
        title: say(found.title),
        summary: say(found.summary),
        declare: name,
        parameters: flat(found.params, surroundings),
        parametersKnown: !found.paramsOpen,
        reply: found.buffer
          ? [{ name: 'buffer', type: 'Buffer', description: 'The file; contentType beside it' }]
          : flat(found.returns, surroundings),
        example: { code: example.code, reply: JSON.stringify(example.reply) },
        errors: found.errors.map(({ code, message }) => ({ code, meaning: say(message) })),
        retired: found.deprecated !== undefined,
        ...(url !== undefined && { url }),
      },
      text: interfacePage(found, surroundings.locale),
    };
  },
};

function unknownName(name: string): string {
  const catalog = sharedCatalog();
  const negative = catalog.negative(name);
  if (negative !== undefined) return `${name}: a server interface that cloud call does not cover`;
  const nearest = catalog.nearest(name)?.name;
  return nearest === undefined
    ? `${name}: no such interface; search_interfaces finds names`
    : `${name}: no such interface; did you mean ${nearest}?`;
}

function flat(
  fields: readonly (Parameter | ReplyField)[],
  surroundings: Surroundings,
  prefix = '',
): z.infer<typeof field>[] {
  return fields.flatMap((one) => {
    const path = `${prefix}${one.name}`;
    const below = one.type.endsWith('[]') ? `${path}[].` : `${path}.`;
    return [
      {
        name: path,
        type: one.type,
        ...('required' in one && { required: one.required }),
        description: inLocale(one.description, surroundings.locale),
      },
      ...flat(one.fields ?? [], surroundings, below),
    ];
  });
}
