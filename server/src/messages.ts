import type { Text } from '#core';

/** What the server itself says. */
export const serverMessages = {
  fixAll: {
    en: 'Fix all cloud call problems of this function',
    zh: '修复该云函数的所有云调用问题',
  },
  showReference: {
    en: 'Open the reference of {name}',
    zh: '查看 {name} 的接口说明',
  },
  declareAll: {
    en: 'Declare all {count} interfaces that {function} lacks',
    zh: '声明 {function} 缺少的全部 {count} 个接口',
  },
  whyNot: {
    en: 'Why can {name} not be declared in {config}?',
    zh: '为什么不能在 {config} 中声明 {name}？',
  },
  nameInterface: {
    en: 'Name the interface in a comment (cloudcall-uses)',
    zh: '用注释注明所调用的接口（cloudcall-uses）',
  },
  unknownFunction: {
    en: 'There is no cloud function "{name}" in this workspace.',
    zh: '当前工作区中没有云函数“{name}”。',
  },
  ambiguousFunction: {
    en: 'Several cloud functions are called "{name}"; give the path of one of them: {paths}',
    zh: '有多个名为“{name}”的云函数，请改用路径指定其中一个：{paths}',
  },
  notApplied: {
    en: 'The editor did not apply the change to {config}.',
    zh: '编辑器未能把更改写入 {config}。',
  },
  refused: {
    en: '{config}: {reason}',
    zh: '{config}：{reason}',
  },
  wrongArguments: {
    en: 'cloudcall.declare takes the path or name of a cloud function and then interface names.',
    zh: 'cloudcall.declare 的参数应依次为云函数的路径或名称，以及要声明的接口名。',
  },
} as const satisfies Readonly<Record<string, Text>>;
