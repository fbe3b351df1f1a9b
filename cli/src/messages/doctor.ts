import type { Text } from '#core';

/** What `cloudcall doctor` says beside the diagnosis. */
export const DOCTOR = {
  system: { en: 'system', zh: '系统' },
  place: { en: 'Place', zh: '位置' },
  cwd: { en: 'working folder', zh: '当前目录' },
  root: { en: 'root', zh: '根目录' },
  rootGiven: { en: 'named by --root', zh: '由 --root 指定' },
  rootProject: { en: 'the mini program around the working folder', zh: '当前目录所在的小程序项目' },
  rootFolder: {
    en: 'the working folder: no mini program around it',
    zh: '当前目录，它不在小程序项目中',
  },
  more: { en: '… and {count} more (--json lists all)', zh: '……另有 {count} 个（--json 列出全部）' },
  unreadable: { en: 'Files that cannot be read', zh: '无法读取的文件' },
} satisfies Record<string, Text>;
