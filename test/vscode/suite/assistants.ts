import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import type { HostTest } from './hostTest';

/** What newer hosts have and the oldest supported one has not. */
interface Tools {
  readonly tools: readonly { readonly name: string }[];
  invokeTool(
    name: string,
    options: { readonly input: object; readonly toolInvocationToken: undefined },
  ): Promise<{ readonly content: readonly { readonly value?: string }[] }>;
}

const { lm } = vscode as unknown as { readonly lm?: Partial<Tools> };

const NAMES = [
  'cloudcall_list_functions',
  'cloudcall_check',
  'cloudcall_search_interfaces',
  'cloudcall_get_interface',
  'cloudcall_declare_permissions',
  'cloudcall_explain_error',
];

/** Where the host has no tools, there is nothing to offer and nothing may go wrong: activation says so. */
export const assistantsTests: HostTest[] =
  lm?.tools === undefined
    ? []
    : [
        {
          name: 'assistants in the editor find our tools',
          body: () =>
            eventually('tools', () => {
              const present = (lm.tools ?? []).map(({ name }) => name);
              const missing = NAMES.filter((name) => !present.includes(name));
              assert.deepStrictEqual(missing, []);
            }),
        },
        {
          name: 'a tool answers from the packaged checker',
          body: async () => {
            const input = { text: 'errCode: -604101 | errMsg: system error: error code: -604101' };
            const options = { input, toolInvocationToken: undefined };
            const { content } = await lm.invokeTool!('cloudcall_explain_error', options);
            assert.match(content[0]?.value ?? '', /^-604101: /);
          },
        },
      ];
