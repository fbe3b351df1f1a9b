/** The door of the engine: everything that a host needs and nothing else. */

export { Catalog } from './catalog/catalog';
export { closestName } from './catalog/closestName';
export { type ErrorLine, readErrorLine } from './catalog/errorLine';
export type { OneOf, PackedField, WrittenField } from './catalog/fieldReader';
export { barePath, foldName, sentName } from './catalog/nameForms';
export { declarableNames, judgeName } from './catalog/nameVerdict';
export type { Packed } from './catalog/packedTexts';
export type { PlatformFacts } from './catalog/platformFacts';
export type {
  Confidence,
  ErrorEntry,
  Interface,
  JsonValue,
  Mistake,
  Negative,
  PagePath,
  Parameter,
  Platform,
  ReplyField,
  SearchHit,
} from './catalog/types';
export type { CatalogData, PackedInterface } from './catalog/unpackInterface';
export type { PermissionsChange } from './config/permissionsChange';
export { readConfig } from './config/readConfig';
export { readTriggers } from './config/readTriggers';
export { browseInterfaces } from './features/browseInterfaces';
export { callInsertion, takesCalls } from './features/callInsertion';
export { flatFields } from './features/card/flatFields';
export { codeLenses } from './features/codeLenses';
export { complete } from './features/complete';
export { planDeclarations } from './features/declarations/planDeclarations';
export { definition } from './features/definition';
export { describeTopic } from './features/describeTopic';
export { type Diagnosis, diagnose } from './features/diagnosis/diagnose';
export { type DiagnosisSection, diagnosisSections } from './features/diagnosis/diagnosisSections';
export { fileReport } from './features/diagnosis/fileReport';
export { fileState } from './features/diagnosis/fileState';
export { commentAbove, disableRule } from './features/disableRule';
export { documentLinks } from './features/documentLinks';
export { documentSymbols } from './features/documentSymbols';
export { interfaceExample } from './features/example/interfaceExample';
export { renameFunction } from './features/functionName/renameFunction';
export { functionOverview } from './features/functionOverview';
export { hover } from './features/hover';
export { inlayHints } from './features/inlayHints';
export { inlineCompletion } from './features/inlineCompletion';
export { interfacesAt, referencedAt } from './features/interfacesAt';
export { functionTemplates } from './features/newFunction/functionTemplates';
export { functionParents, planNewFunction } from './features/newFunction/planNewFunction';
export { planWanted } from './features/planWanted';
export { errorReference } from './features/reference/errorReference';
export { interfaceReference } from './features/reference/interfaceReference';
export type { ReferenceLinks } from './features/reference/referenceLinks';
export { references } from './features/references';
export { signatureHelp } from './features/signatureHelp';
export type { SnippetFiles } from './features/snippets/snippetFile';
export type {
  CodeLensEntry,
  CompletionEntry,
  CompletionKind,
  InlineCompletionEntry,
  WorkspaceSymbolEntry,
} from './features/types';
export { workspaceSymbols } from './features/workspaceSymbols';
export type { CloudFunction } from './files/cloudFunction';
export { entryKind } from './files/entryKind';
export type { DirectoryEntry, FileHost, FilePlace } from './files/fileHost';
export { OverlayFiles } from './files/overlayFiles';
export { placeOf } from './files/placeOf';
export { isSealedFolder, isSourceFile } from './files/sourceFiles';
export type { Fault } from './findings/fault';
export {
  type FileRename,
  type Finding,
  type Fix,
  filesOf,
  safeFixOf,
} from './findings/finding';
export { inOrder } from './findings/inOrder';
export type { FixKind } from './findings/ruleRows/ruleRow';
export { RULE_FAMILIES, RULE_IDS, RULE_TABLE, type RuleId } from './findings/ruleTable';
export { SEVERITIES, type Severity } from './findings/severity';
export { editRefusal, editRefusals, fixRefusal } from './fixes/editRefusal';
export { fixInRounds } from './fixes/fixInRounds';
export { type ResolvedFix, resolveFix, resolvePermissions } from './fixes/resolveFix';
export type { FileGraph, FlowNode } from './flow/fileGraph';
export type { UnresolvedReason, Use } from './flow/functionFlow';
export { readFileGraph } from './flow/readFileGraph';
export {
  EVENT,
  FOLLOWED_MEMBERS,
  memberToken,
  OPENAPI,
  OPENAPI_PATH,
  originOf,
  SDK,
  SDK_CLASS,
  type Token,
} from './flow/solve/tokens';
export { solveFunction } from './flow/solveFunction';
export { solveProgram } from './flow/solveProgram';
export type { Value } from './flow/value';
export { diagnosisMessages } from './messages/features/diagnosis';
export { disableMessages } from './messages/features/disable';
export {
  formatText,
  inLocale,
  type Locale,
  localeOf,
  type MessageValue,
  type Text,
} from './messages/text';
export { besideName } from './project/besideName';
export { findingsIn, findingsOf, ownFindingsIn } from './project/findingsOf';
export { findEntry } from './project/functionFiles';
export { functionLabel } from './project/functionLabel';
export { functionsMeant } from './project/functionsMeant';
export { projectAround } from './project/projectAround';
export {
  PROJECT_CONFIG,
  PROJECT_PRIVATE_CONFIG,
  projectFolders,
} from './project/projectConfig';
export { ROOM_OF_ONE_RUN } from './project/room';
export { shownPath } from './project/shownPath';
export type { RuleSeverities, Snapshot } from './project/snapshot';
export { projectFilesOf, TrackedFiles } from './project/trackedFiles';
export { fits, type ObjectValue } from './rules/_shared/argument';
export { ruleDocsUrl } from './rules/_shared/ruleDocsUrl';
export { missingIn } from './rules/arguments/missingParameter';
export { hasType } from './rules/arguments/parameterType';
export { isTemplateData } from './rules/arguments/templateData';
export { refusalOfNames } from './rules/permissions/wrongName';
export { CLOUDCALL_FILE } from './suppression/cloudcallFiles';
export { matchesGlob } from './suppression/matchesGlob';
export { parseFile } from './syntax/parseFile';
export { provideScriptCheck } from './syntax/soundScript';
export { isTypeScript } from './syntax/sourceExtensions';
export { provideTypeScript } from './syntax/typescript';
export { type ChangedRange, changedRange } from './text/changedRange';
export { fingerprint } from './text/fingerprint';
export { type LineCharacter, LineIndex } from './text/lineIndex';
export { oneLine } from './text/oneLine';
export { baseName, dirName, isInside, joinPath, normalizePath, relativePath } from './text/path';
export { ShownLines } from './text/shownLines';
export {
  applyEdits,
  type FileEdit,
  meets,
  type Place,
  type Span,
  type TextEdit,
  touches,
} from './text/span';
export { visible, visibleLines } from './text/visible';
export { Workspace } from './workspace';
