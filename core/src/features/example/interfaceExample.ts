import { isTokenError } from '../../catalog/isTokenError';
import type { ErrorEntry, Interface, JsonValue } from '../../catalog/types';
import { sampleArgument } from './sampleArgument';
import { sampleReply } from './sampleReply';

/** A call as one would write it, with all that belongs to it. */
export interface InterfaceExample {
  /** The call alone: `await cloud.openapi.a.b({ … })`. */
  readonly call: string;
  /** The function around it: `index.js`. */
  readonly code: string;
  /** Its `config.json`. */
  readonly config: string;
  readonly reply: JsonValue;
  /** The two or three errors to handle; empty where none of its own is known. */
  readonly errors: readonly ErrorEntry[];
}

/** How many errors an example shows. */
const SHOWN_ERRORS = 3;

/** The account that a call for an official account speaks for. */
const ACCOUNT = 'wx9f2d3c7b5a1e8640';

/** The example of an interface: written by hand where the catalogue has one, else made of its facts. */
export function interfaceExample(item: Interface): InterfaceExample {
  const { name, example } = item;
  const argument = example
    ? { text: example.argument.join('\n'), ...variablesOf(example.argument.join('\n')) }
    : sampleArgument(item);
  const call = `await ${receiver(item)}.${name}(${argument.text})`;
  const errors = errorsOf(item);
  return {
    call,
    code: codeOf(call, argument, errors),
    config: `${JSON.stringify({ permissions: { openapi: [name] } }, undefined, 2)}\n`,
    reply: example?.reply
      ? { ...example.reply, errCode: 0, errMsg: `openapi.${name}:ok` }
      : sampleReply(item),
    errors,
  };
}

/** The variables that a handwritten argument takes from its function. */
function variablesOf(text: string): { readonly needsUser: boolean; readonly needsFile: boolean } {
  return { needsUser: /\bOPENID\b/.test(text), needsFile: /\bfileContent\b/.test(text) };
}

function receiver({ platform, convertCase }: Interface): string {
  const options = [
    ...(platform === 'officialAccount' ? [`appid: '${ACCOUNT}'`] : []),
    ...(convertCase?.httpParamsHaveUppercase ? ['convertCase: false'] : []),
  ];
  return options.length === 0 ? 'cloud.openapi' : `cloud.openapi({ ${options.join(', ')} })`;
}

function errorsOf({ errors, example }: Interface): readonly ErrorEntry[] {
  const own = errors.filter(({ code }) => code !== 0 && !isTokenError(code));
  const wanted = example?.errors;
  const shown = wanted ? wanted.flatMap((code) => own.find((one) => one.code === code) ?? []) : own;
  return shown.slice(0, SHOWN_ERRORS);
}

function codeOf(
  call: string,
  { needsUser, needsFile }: { readonly needsUser: boolean; readonly needsFile: boolean },
  errors: readonly ErrorEntry[],
): string {
  const body = [
    ...(needsUser ? ['const { OPENID } = cloud.getWXContext()'] : []),
    ...(needsFile
      ? ['const { fileContent } = await cloud.downloadFile({ fileID: event.fileID })']
      : []),
  ];
  const result = `return ${call}`;
  const guarded =
    errors.length === 0
      ? [...result.split('\n')]
      : [
          'try {',
          ...result.split('\n').map((line) => `  ${line}`),
          '} catch (error) {',
          `  if ([${errors.map(({ code }) => code).join(', ')}].includes(error.errCode)) {`,
          '    return { ok: false, code: error.errCode, reason: error.errMsg }',
          '  }',
          '  throw error',
          '}',
        ];
  return [
    "const cloud = require('wx-server-sdk')",
    '',
    'cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })',
    '',
    `exports.main = async (${needsFile || /\bevent\b/.test(call) ? 'event' : ''}) => {`,
    ...[...body, ...guarded].map((line) => `  ${line}`),
    '}',
    '',
  ].join('\n');
}
