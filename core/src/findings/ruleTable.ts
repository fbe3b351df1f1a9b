import type { Text } from '../messages/text';
import { argumentRows } from './ruleRows/argumentRows';
import { configRows } from './ruleRows/configRows';
import { openDataRows } from './ruleRows/openDataRows';
import { permissionRows } from './ruleRows/permissionRows';
import { projectRows } from './ruleRows/projectRows';
import { pushRows } from './ruleRows/pushRows';
import { resultRows } from './ruleRows/resultRows';
import type { RuleRow } from './ruleRows/ruleRow';
import { sdkRows } from './ruleRows/sdkRows';
import { triggerRows } from './ruleRows/triggerRows';

// Written out for the published types, each file of which is made by itself.
const ROWS: typeof permissionRows &
  typeof configRows &
  typeof triggerRows &
  typeof sdkRows &
  typeof argumentRows &
  typeof resultRows &
  typeof openDataRows &
  typeof pushRows &
  typeof projectRows = {
  ...permissionRows,
  ...configRows,
  ...triggerRows,
  ...sdkRows,
  ...argumentRows,
  ...resultRows,
  ...openDataRows,
  ...pushRows,
  ...projectRows,
};

/** The stable id of a rule: it stands in people's settings. */
export type RuleId = keyof typeof ROWS;

/** Every rule, described once, in the order of the documentation. */
export const RULE_TABLE: Readonly<Record<RuleId, RuleRow>> = ROWS;

/** The ids of all rules, in the order of the documentation. */
export const RULE_IDS = Object.keys(ROWS) as readonly RuleId[];

/** Rules that are about the same, as lists show them; in the order of the documentation. */
export const RULE_FAMILIES: readonly { readonly title: Text; readonly ids: readonly RuleId[] }[] = [
  { title: { en: 'Permissions', zh: '权限' }, ids: idsOf(permissionRows) },
  { title: { en: 'config.json', zh: 'config.json' }, ids: idsOf(configRows) },
  { title: { en: 'Triggers', zh: '触发器' }, ids: idsOf(triggerRows) },
  { title: { en: 'The SDK', zh: 'SDK' }, ids: idsOf(sdkRows) },
  { title: { en: 'Arguments', zh: '调用参数' }, ids: idsOf(argumentRows) },
  { title: { en: 'Replies and promises', zh: '返回值与 Promise' }, ids: idsOf(resultRows) },
  { title: { en: 'Open data', zh: '开放数据' }, ids: idsOf(openDataRows) },
  { title: { en: 'Message push', zh: '消息推送' }, ids: idsOf(pushRows) },
  { title: { en: 'The project', zh: '项目' }, ids: idsOf(projectRows) },
];

function idsOf(rows: object): readonly RuleId[] {
  return Object.keys(rows) as RuleId[];
}
