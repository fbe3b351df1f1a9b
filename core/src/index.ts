/** The engine's public surface: everything that a host needs and nothing else. */
export { Catalog } from './catalog/catalog';
export type { CatalogData } from './catalog/packed';
export type * from './catalog/types';
export type { ConfigFile, ConfigIssue, PermissionEntry } from './config/configFile';
export type { EditPlan, PermissionsChange } from './config/permissionsChange';
export { planPermissions } from './config/planPermissions';
export { readConfig } from './config/readConfig';
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
export { provideTypeScript } from './flow/typescript';
export type { Value, ValueProperty } from './flow/value';
export { formatText, inLocale, type Locale, localeOf, type MessageValue } from './messages/text';
export type { CloudFunction } from './project/cloudFunction';
export type { DirectoryEntry, FileHost } from './project/fileHost';
export type { FunctionState } from './project/functionState';
export type { FileReader, RuleSeverities, Snapshot } from './project/snapshot';
export { StaleSnapshotError } from './project/versionedSnapshot';
export { type Finding, type Fix, type FixChange, SEVERITIES, type Severity } from './rules/finding';
export { ruleDocsUrl } from './rules/ruleDocsUrl';
export { RULE_IDS, type RuleId } from './rules/ruleIds';
export { type LineCharacter, LineIndex } from './text/lineIndex';
export * from './text/path';
export * from './text/span';
export { Workspace, type WorkspaceCounters, type WorkspaceOptions } from './workspace';
