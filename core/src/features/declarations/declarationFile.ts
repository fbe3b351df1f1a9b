import type { Catalog } from '../../catalog/catalog';
import { declarationMessages } from '../../messages/features/declarations';
import { inLocale, type Locale } from '../../messages/text';
import { docComment } from './docComment';
import { methodSignature } from './methodSignature';

/** What a declaration file is written for. */
export interface DeclarationOptions {
  /** Language of its comments. */
  readonly locale: Locale;
  /**
   * Whether wx-server-sdk is installed beside it: the file then keeps the sdk's other types.
   * Otherwise it declares the few that cloud calls need.
   */
  readonly sdkInstalled: boolean;
}

/** Name of the file, for whoever writes it. */
export const DECLARATION_FILE = 'cloudcall.d.ts';

/**
 * The text of a declaration file that gives `openapi` of wx-server-sdk the real types of every
 * interface, with their documentation. It takes part in a program as soon as it is included.
 */
export function declarationFile(catalog: Catalog, options: DeclarationOptions): string {
  const { locale } = options;
  return [
    `// ${inLocale(declarationMessages.header, locale)}`,
    '',
    "declare module 'wx-server-sdk' {",
    options.sdkInstalled ? "  export * from 'wx-server-sdk/index';" : OTHER_MEMBERS,
    '',
    '  export const openapi: CloudCall.Openapi;',
    '',
    '  export class Cloud {',
    '    constructor(options?: CloudCall.CloudOptions);',
    '    init(): Promise<void>;',
    '    readonly openapi: CloudCall.Openapi;',
    '    [member: string]: any;',
    '  }',
    '}',
    '',
    'declare namespace CloudCall {',
    SUPPORT,
    ...interfaceLines(catalog, locale),
    '}',
    '',
  ].join('\n');
}

/** Whether a text was written by `declarationFile`, in either language. */
export function isDeclarationFile(text: string): boolean {
  const { en, zh } = declarationMessages.header;
  return text.startsWith(`// ${en}`) || text.startsWith(`// ${zh}`);
}

const OTHER_MEMBERS = `  export function init(options?: Record<string, any>): void;
  export function getWXContext(): Record<string, string | undefined>;
  export function getOpenData(options: { list: string[] }): Promise<{ list: any[]; errMsg: string }>;
  export function callFunction(options: { name: string; data?: any }): Promise<{ result: any; errMsg: string }>;
  export function uploadFile(options: { cloudPath: string; fileContent: any }): Promise<{ fileID: string; errMsg: string }>;
  export function downloadFile(options: { fileID: string }): Promise<{ fileContent: any; errMsg: string }>;
  export function getTempFileURL(options: { fileList: any[] }): Promise<{ fileList: any[]; errMsg: string }>;
  export function deleteFile(options: { fileList: string[] }): Promise<{ fileList: any[]; errMsg: string }>;
  export function database(options?: Record<string, any>): any;
  export function logger(): any;
  export const DYNAMIC_CURRENT_ENV: symbol;`;

const SUPPORT = `  /** Buffer where the types of Node are there, bytes otherwise. */
  type Bytes = typeof globalThis extends { Buffer: { prototype: infer B } } ? B : Uint8Array;

  interface Media {
    contentType: string;
    value: Bytes;
  }

  interface Reply {
    errCode: number;
    errMsg: string;
  }

  interface BufferReply extends Reply {
    contentType: string;
    buffer: Bytes;
  }

  interface Options {
    appid?: string;
    convertCase?: boolean;
  }

  interface CloudOptions {
    resourceAppid?: string;
    resourceEnv?: string;
    [option: string]: any;
  }

  /** With convertCase: false keys go as they are written. */
  type Unconverted<T> = {
    [K in keyof T]: T[K] extends (...parameters: any) => any
      ? (parameters?: Record<string, any>) => Promise<any>
      : Unconverted<T[K]>;
  };

  interface Openapi extends Interfaces {
    (options: Options & { convertCase: false }): Unconverted<Interfaces>;
    (options?: Options): Interfaces;
  }
`;

function interfaceLines(catalog: Catalog, locale: Locale): readonly string[] {
  return [
    '  interface Interfaces {',
    ...membersBelow(catalog, '', locale, '    '),
    // Keys of their own would all be offered behind `openapi.`, before the categories.
    `    [dotted: \`\${string}.\${string}\`]: (parameters?: Record<string, any>) => Promise<any>;`,
    '  }',
  ];
}

/** The members below a dotted path, each on its own lines. */
function membersBelow(
  catalog: Catalog,
  path: string,
  locale: Locale,
  indent: string,
): readonly string[] {
  return catalog.children(path).flatMap(({ segment, name, interface: item, category }) => {
    const nested = category === undefined ? [] : membersBelow(catalog, name, locale, `${indent}  `);
    const lines: string[] = [];
    if (item) lines.push(...docComment(item, locale, indent));
    else if (category) lines.push(`${indent}/** ${inLocale(category.title, locale)} */`);
    const members = nested.length > 0 ? [`{`, ...nested, `${indent}}`] : [];
    if (item === undefined) lines.push(`${indent}${segment}: ${members.join('\n')};`);
    else if (nested.length === 0) {
      lines.push(`${indent}${segment}${methodSignature(item, locale, indent, ': ')};`);
    } else {
      const type = `(${methodSignature(item, locale, indent, ' => ')}) & ${members.join('\n')}`;
      lines.push(`${indent}${segment}: ${type};`);
    }
    return lines;
  });
}
