import { CACHE_OPTIONS } from './cacheOptions';
import { CHECK_SPEC } from './checkSpec';
import type { CommandSpec, OptionSpec } from './commandSpec';
import { INIT_SPEC } from './initSpec';

const JSON_OPTION: OptionSpec = {
  name: 'json',
  kind: 'switch',
  text: { en: 'print JSON', zh: '输出 JSON' },
};

/** A function is named by its path, or by its name where that is unique. */
const NAMED = {
  en: 'A function is named by its path, or by its name where that is unique.',
  zh: '云函数用路径指定，名称唯一时也可以用名称。',
};

/** All commands, in the order in which people meet them. */
export const COMMAND_SPECS = [
  CHECK_SPEC,
  {
    name: 'list',
    words: { usage: { en: '[paths…]', zh: '[路径…]' }, offers: 'files' },
    summary: {
      en: 'list what every function uses and declares',
      zh: '列出每个云函数使用和声明的接口',
    },
    options: [JSON_OPTION, ...CACHE_OPTIONS],
    examples: [
      {
        line: 'cloudcall list --json',
        text: { en: 'the same for programs', zh: '输出供程序读取的结果' },
      },
    ],
  },
  {
    name: 'interfaces',
    words: { usage: { en: '[words…]', zh: '[关键词…]' } },
    summary: {
      en: 'search the interfaces by name, words or HTTPS path',
      zh: '按名称、关键词或 HTTPS 路径搜索接口',
    },
    options: [JSON_OPTION],
    examples: [
      {
        line: 'cloudcall interfaces 小程序码',
        text: { en: 'by Chinese or English words', zh: '按中文或英文关键词搜索' },
      },
    ],
  },
  {
    name: 'declare',
    words: { usage: { en: '<function> <interface…>', zh: '<云函数> <接口…>' } },
    summary: {
      en: "add interfaces to a function's config.json",
      zh: '在云函数的 config.json 中声明接口',
    },
    details: NAMED,
    options: [],
    examples: [
      {
        line: 'cloudcall declare notify subscribeMessage.send',
        text: { en: 'declare one interface', zh: '声明一个接口' },
      },
    ],
  },
  {
    name: 'explain',
    words: {
      usage: {
        en: '<interface|error code|line of a log|rule> | <function> <interface>',
        zh: '<接口|错误码|一行日志|规则> | <云函数> <接口>',
      },
      offers: 'rules',
    },
    summary: {
      en: 'say what something is, or how a function comes to use an interface',
      zh: '查看说明，或查看云函数怎样用到某个接口',
    },
    details: NAMED,
    options: [
      {
        name: 'markdown',
        kind: 'switch',
        text: {
          en: 'print the whole reference page of an interface as Markdown',
          zh: '以 Markdown 输出接口的完整参考页',
        },
      },
    ],
    examples: [
      { line: 'cloudcall explain -604101', text: { en: 'an error code', zh: '查看错误码' } },
      {
        line: 'cloudcall explain "errCode: 40029 | errMsg: openapi.phonenumber.getPhoneNumber:fail"',
        text: { en: 'a whole line of the log', zh: '粘贴整行日志' },
      },
      {
        line: 'cloudcall explain notify subscribeMessage.send',
        text: {
          en: 'the places that a use comes from',
          zh: '查看接口调用的来龙去脉',
        },
      },
    ],
  },
  {
    name: 'types',
    words: { usage: { en: '[function…]', zh: '[云函数…]' } },
    summary: {
      en: "write openapi's types (cloudcall.d.ts) for TypeScript and checkJs",
      zh: '生成 openapi 的类型声明（cloudcall.d.ts），供 TypeScript 与 checkJs 使用',
    },
    details: NAMED,
    options: [],
    examples: [
      {
        line: 'cloudcall types notify',
        text: { en: 'into the folder of one function', zh: '写入一个云函数的文件夹' },
      },
    ],
  },
  {
    name: 'mcp',
    words: { usage: { en: '[input]', zh: '[输入]' } },
    summary: {
      en: 'serve assistants by the Model Context Protocol on stdin and stdout',
      zh: '通过标准输入输出为 AI 助手提供 MCP 服务',
    },
    options: [
      {
        name: 'call',
        kind: 'value',
        value: 'TOOL',
        text: {
          en: 'run one tool with the JSON input that follows, and print its answer',
          zh: '只运行一个工具并输出结果，输入以 JSON 写在后面',
        },
      },
    ],
    examples: [
      {
        line: `cloudcall mcp --call search_interfaces '{"query":"二维码"}'`,
        text: { en: 'one tool, once', zh: '只运行一个工具' },
      },
    ],
  },
  INIT_SPEC,
  {
    name: 'upload-plan',
    words: { usage: { en: '[REF]', zh: '[版本]' } },
    summary: {
      en: 'list the permissions and triggers that the next upload changes',
      zh: '列出下次上传会改变的权限和触发器',
    },
    details: {
      en: 'Compares with a git revision (HEAD by default) and prints a list to paste into a release. Tools that upload without ever applying permissions are named on stderr.',
      zh: '与某个 git 版本（默认 HEAD）比较，输出可直接粘贴到发布说明的列表。上传时从不应用权限的工具会在标准错误输出中指出。',
    },
    options: [JSON_OPTION],
    examples: [
      {
        line: 'cloudcall upload-plan v1.2.0',
        text: { en: 'since the last release', zh: '自上次发布以来' },
      },
    ],
  },
  {
    name: 'doctor',
    words: { usage: { en: '', zh: '' } },
    summary: {
      en: 'say what was found and why: versions, roots, functions, settings',
      zh: '说明找到了什么以及原因：版本、根目录、云函数、设置',
    },
    options: [JSON_OPTION],
    examples: [
      {
        line: 'cloudcall doctor',
        text: { en: 'the first part of a bug report', zh: '反馈问题时请附上' },
      },
    ],
  },
  {
    name: 'completion',
    words: { usage: { en: '<bash|zsh|fish>', zh: '<bash|zsh|fish>' }, offers: 'shells' },
    summary: {
      en: 'print the script that completes commands and options in a shell',
      zh: '输出 shell 的自动补全脚本',
    },
    options: [],
    examples: [
      {
        line: 'source <(cloudcall completion bash)',
        text: { en: 'in ~/.bashrc', zh: '写入 ~/.bashrc' },
      },
      {
        line: 'source <(cloudcall completion zsh)',
        text: { en: 'in ~/.zshrc, after compinit', zh: '写入 ~/.zshrc，放在 compinit 之后' },
      },
      {
        line: 'cloudcall completion fish > ~/.config/fish/completions/cloudcall.fish',
        text: { en: 'once', zh: '执行一次即可' },
      },
    ],
  },
] as const satisfies readonly CommandSpec[];

/** The name of a command. */
export type CommandName = (typeof COMMAND_SPECS)[number]['name'];
