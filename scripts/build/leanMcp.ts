import type { Plugin } from 'esbuild';

/**
 * Parts of the protocol's SDK that our server never reaches, by their modules: it asks its client
 * for no forms, whose answers the SDK would hold to a schema, and its tools' schemas are zod 4's.
 */
const UNUSED: readonly (readonly [RegExp, string])[] = [
  [
    /[\\/]validation[\\/]ajv-provider\.js$/,
    "export class AjvJsonSchemaValidator { getValidator() { throw new Error('forms are not bundled'); } }",
  ],
  [/[\\/]zod[\\/]v3[\\/]index\.js$/, 'export {};'],
  [/[\\/]zod-to-json-schema[\\/].*[\\/]index\.js$/, 'export const zodToJsonSchema = undefined;'],
];

/** Leaves out of the bundle of the server for assistants what can never run in it. */
export const leanMcp: Plugin = {
  name: 'lean-mcp',
  setup({ onLoad }) {
    for (const [filter, contents] of UNUSED) onLoad({ filter }, () => ({ contents, loader: 'js' }));
  },
};
