import type { Text } from '#core';

/** What help and the page of the command line say beside the table of commands. */
export const HELP = {
  intro: {
    en: 'cloudcall checks the cloud calls of WeChat Mini Program cloud functions.',
    zh: 'cloudcall 检查微信小程序云函数中的云调用。',
  },
  usage: { en: 'Usage', zh: '用法' },
  usageLine: { en: 'cloudcall <command> [options]', zh: 'cloudcall <命令> [选项]' },
  options: { en: '[options]', zh: '[选项]' },
  commands: { en: 'Commands', zh: '命令' },
  ownOptions: { en: 'Options', zh: '选项' },
  commonOptions: { en: 'Options of every command', zh: '所有命令的选项' },
  examples: { en: 'Examples', zh: '示例' },
  exitCodes: { en: 'Exit codes', zh: '退出码' },
  exitFine: {
    en: 'no problem of severity error, and no more warnings than allowed',
    zh: '没有错误级别的问题，警告数也没有超过限制',
  },
  exitProblems: {
    en: 'problems of severity error, or more warnings than allowed',
    zh: '有错误级别的问题，或警告数超过限制',
  },
  exitUsage: {
    en: 'wrong usage, input that cannot be read, or a fault of the checker; one line on stderr says which',
    zh: '用法有误、输入无法读取，或检查器自身出错；标准错误输出会用一行说明',
  },
  more: {
    en: 'cloudcall help <command> tells more about a command.',
    zh: '运行 cloudcall help <命令> 查看某个命令的详细说明。',
  },
} satisfies Record<string, Text>;
