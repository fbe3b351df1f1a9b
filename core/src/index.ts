/** The engine's public surface: everything that a host needs and nothing else. */
export { Catalog } from './catalog/catalog';
export type { CatalogData } from './catalog/packed';
export type * from './catalog/types';
export type { ConfigFile, ConfigIssue, PermissionEntry } from './config/configFile';
export type { EditPlan, PermissionsChange } from './config/permissionsChange';
export { planPermissions } from './config/planPermissions';
export { readConfig } from './config/readConfig';
export type { CloudFunction } from './files/cloudFunction';
export type { DirectoryEntry, FileHost } from './files/fileHost';
export type { FileReader } from './files/fileReader';
export {
  type Finding,
  type Fix,
  type FixChange,
  SEVERITIES,
  type Severity,
} from './findings/finding';
export { RULE_IDS, type RuleId } from './findings/ruleIds';
export { MAX_FIX_ROUNDS, planFixAll } from './fixes/fixAll';
export type {
  FunctionFlow,
  OpenapiCall,
  OpenapiReference,
  Step,
  Unresolved,
  UnresolvedReason,
  Use,
} from './flow/functionFlow';
export type { Value, ValueProperty } from './flow/value';
export { formatText, inLocale, type Locale, localeOf, type MessageValue } from './messages/text';
export type { FunctionState } from './project/functionState';
export type { RuleSeverities, Snapshot } from './project/snapshot';
export { StaleSnapshotError } from './project/versionedSnapshot';
export { ruleDocsUrl } from './rules/ruleDocsUrl';
export { provideTypeScript } from './syntax/typescript';
export { type LineCharacter, LineIndex } from './text/lineIndex';
export * from './text/path';
export * from './text/span';
export { Workspace, type WorkspaceCounters, type WorkspaceOptions } from './workspace';
