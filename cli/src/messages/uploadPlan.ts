import type { Text } from '#core';

/** What `cloudcall upload-plan` says. */
export const UPLOAD_PLAN = {
  head: {
    en: 'Permissions and triggers that the next upload changes, compared with {revision}:',
    zh: '与 {revision} 相比，下次上传会改变的权限和触发器：',
  },
  nothing: {
    en: 'no permissions and no triggers differ from {revision}',
    zh: '与 {revision} 相比，权限和触发器没有变化',
  },
  new: { en: '{name} ({path}, new)', zh: '{name}（{path}，新增）' },
  changed: { en: '{name} ({path})', zh: '{name}（{path}）' },
  gone: {
    en: '{name} ({path}, no longer here: the cloud keeps it until it is deleted there)',
    zh: '{name}（{path}，本地已删除：云端仍会保留，需在云端另行删除）',
  },
  permissionsAdded: { en: 'permissions added: {names}', zh: '新增权限：{names}' },
  permissionsRemoved: { en: 'permissions removed: {names}', zh: '移除权限：{names}' },
  triggerAdded: { en: 'trigger added: {name} ({config})', zh: '新增触发器：{name}（{config}）' },
  triggerRemoved: {
    en: 'trigger removed: {name} ({config})',
    zh: '移除触发器：{name}（{config}）',
  },
  triggerChanged: {
    en: 'trigger changed: {name} ({before} → {after})',
    zh: '修改触发器：{name}（{before} → {after}）',
  },
  after: {
    en: 'Upload these functions with the developer tools (triggers are uploaded separately there), then allow ten minutes.',
    zh: '请用微信开发者工具上传这些云函数（触发器在那里需单独上传），再等约十分钟生效。',
  },
  warning: { en: '{place}: {message}', zh: '{place}：{message}' },
  tooMany: { en: 'upload-plan takes one git revision', zh: 'upload-plan 只接受一个 git 版本' },
} satisfies Record<string, Text>;
