import type { Text } from './text';

/** Why a config.json is left alone. */
export const CONFIG_REFUSALS = {
  broken: {
    en: 'config.json is not valid JSON (line {line}). Repair it first; it was left unchanged.',
    zh: 'config.json 不是有效的 JSON（第 {line} 行），请先修复；文件未作改动。',
  },
  utf16: {
    en: 'config.json is UTF-16. Save it as UTF-8 first; it was left unchanged.',
    zh: 'config.json 是 UTF-16 编码，请先另存为 UTF-8；文件未作改动。',
  },
  misnamed: {
    en: 'config.json does not exist, but {name} does, which is not read. Rename it to config.json first.',
    zh: 'config.json 不存在，但有 {name}，该文件不会被读取。请先把它改名为 config.json。',
  },
  empty: {
    en: 'config.json is empty, so there is nothing to repair.',
    zh: 'config.json 内容为空，无需修复。',
  },
  rootType: {
    en: 'config.json must hold an object ({ … }). Repair it first; it was left unchanged.',
    zh: 'config.json 的顶层必须是对象（{ … }），请先修复；文件未作改动。',
  },
  permissionsType: {
    en: '"permissions" in config.json must be an object. Repair it first; the file was left unchanged.',
    zh: 'config.json 中的 "permissions" 必须是对象，请先修复；文件未作改动。',
  },
  openapiType: {
    en: '"permissions.openapi" in config.json must be an array. Repair it first; the file was left unchanged.',
    zh: 'config.json 中的 "permissions.openapi" 必须是数组，请先修复；文件未作改动。',
  },
  misplacedKey: {
    en: '{written} in config.json is not read. Correct it first (its quick fix or cloudcall check --fix does); the file was left unchanged.',
    zh: 'config.json 中的 {written} 不会被读取，请先改正（可用快速修复或 cloudcall check --fix）；文件未作改动。',
  },
} as const satisfies Record<string, Text>;
