/**
 * Requests between the extension and the server beyond LSP. Places are LSP positions, folders and
 * files are URIs, texts are already in the client's language. Every request answers null when the
 * server could not compute it.
 */

/** A position as LSP has it: zero-based, characters in UTF-16 units. */
export interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}

/** `cloudcall/interfacesAt`: what is used at a place of a source file. */
export const INTERFACES_AT = 'cloudcall/interfacesAt';
export interface InterfacesAtParams {
  readonly uri: string;
  readonly position: ProtocolPosition;
}
export interface InterfacesAtResult {
  /** Interfaces named or called there, without duplicates; empty when there is none. */
  readonly names: readonly string[];
  /** Functions whose code the file is, the one in whose folder it lies first. */
  readonly functions: readonly FunctionInfo[];
}

/** `cloudcall/functions`: all cloud functions of the workspace. */
export const FUNCTIONS = 'cloudcall/functions';
export interface FunctionInfo {
  /** The function's folder. */
  readonly uri: string;
  readonly name: string;
  /** The name; where another function has it too, what tells the two apart. */
  readonly label: string;
  /** The folder as seen from its workspace root, with forward slashes. */
  readonly path: string;
  /** The name of its workspace root; absent where there is one root only. */
  readonly root?: string;
  /** Its root's name, its folder, or both, as far as they tell it from others; absent where the name does. */
  readonly beside?: string;
  /** Where its config.json is or would be. */
  readonly configUri: string;
  /** Whether it is there. */
  readonly hasConfig: boolean;
}

/** `cloudcall/interfaces`: what can be declared for a function, used and undeclared ones first. */
export const INTERFACES = 'cloudcall/interfaces';
export interface InterfacesParams {
  /** The function's folder; without it nothing is known of use and declaration. */
  readonly function?: string;
}
export interface InterfaceInfo {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly state: 'undeclared' | 'declared' | 'other';
  readonly deprecated: boolean;
  /** Page of the documentation; absent where there is none. */
  readonly url?: string;
}

/** `cloudcall/browse`: all server interfaces that answer to some words, best first. */
export const BROWSE = 'cloudcall/browse';
export interface BrowseParams {
  readonly words: string;
  /** A file of the function whose uses and declarations are shown; absent for none. */
  readonly uri?: string;
}
export interface BrowseHit {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  /** False: cloud call does not have it, it has to be called over HTTPS. */
  readonly covered: boolean;
  readonly deprecated: boolean;
  readonly state: InterfaceInfo['state'];
  /** Method and path over HTTPS; absent where not known. */
  readonly httpsPath?: string;
  readonly url?: string;
  /** The call as a snippet, from `openapi` on; absent for one that is not covered. */
  readonly call?: string;
}

/** `cloudcall/callInsertion`: how a call is spelt in a source file; null in the mini program's own code. */
export const CALL_INSERTION = 'cloudcall/callInsertion';
export interface CallInsertionParams {
  readonly uri: string;
}
export interface CallInsertionResult {
  /** The file's own name of the sdk. */
  readonly sdk: string;
  /** What loads the sdk; absent where the file loads it already. */
  readonly load?: { readonly position: ProtocolPosition; readonly newText: string };
}

/** `cloudcall/reference`: a reference page in markdown; null when there is none. */
export const REFERENCE = 'cloudcall/reference';
export interface ReferenceParams {
  /** `interfaces/<name>.md` or `errors/<code>.md`; pages lead to each other by relative paths. */
  readonly path: string;
}
export interface ReferenceResult {
  readonly markdown: string;
}

/** `cloudcall/referenceAt`: the interfaces at a position that have reference pages. */
export const REFERENCE_AT = 'cloudcall/referenceAt';
export interface ReferenceAtParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}
export interface ReferenceAtResult {
  readonly names: readonly string[];
}

/** Command of the extension: opens the reference page of an interface: `[name]`. */
export const OPEN_REFERENCE_COMMAND = 'cloudcall.openReference';

/** `cloudcall/change`: applies a change of a function's permissions through the client's editor. */
export const CHANGE = 'cloudcall/change';
export interface ChangeParams {
  /** The function's folder. */
  readonly function: string;
  readonly change:
    | { readonly kind: 'declare'; readonly names: readonly string[] }
    | { readonly kind: 'remove'; readonly names: readonly string[] }
    | { readonly kind: 'declareAllUsed' }
    | { readonly kind: 'removeUnused' };
}
export interface ChangeResult {
  /** `refused` and `failed` come with a message. */
  readonly outcome: 'applied' | 'nothing' | 'refused' | 'failed';
  /** What was added or removed. */
  readonly names: readonly string[];
  readonly configUri: string;
  readonly message?: string;
}

/** What an edit means for the permissions of one function. */
export interface PermissionsNotice {
  /** The function's label. */
  readonly function: string;
  readonly configUri: string;
  /** Names that are declared by it; empty when it only removes. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** The `data` of a code action: what the server finds it by, and, once it is resolved, what it means. */
export type ActionData<T> = T & { readonly permissions?: readonly PermissionsNotice[] };

/** The parameters of `workspace/applyEdit` as this server sends them: beside the edit, what it means. */
export interface NotedEdit<E> {
  readonly edit: E;
  readonly permissions?: readonly PermissionsNotice[];
}

/** `cloudcall/writeTypes`: writes a function's declaration file through the client's editor. */
export const WRITE_TYPES = 'cloudcall/writeTypes';
export interface WriteTypesParams {
  /** The function's folder. */
  readonly function: string;
}
export interface WriteTypesResult {
  /** `nothing` when the file is up to date; `refused` and `failed` come with a message. */
  readonly outcome: ChangeResult['outcome'];
  /** Where the file is or would be; the function's folder when there is no such function. */
  readonly uri: string;
  /** The same as seen from its workspace root. */
  readonly path: string;
  readonly message?: string;
}

/** `cloudcall/check`: checks the whole workspace; its findings are then reported like those of open files. */
export const CHECK = 'cloudcall/check';
export interface CheckResult {
  readonly functions: number;
  readonly errors: number;
  readonly warnings: number;
  readonly others: number;
}

/** `cloudcall/status`: why a file is checked or not. */
export const STATUS = 'cloudcall/status';
export interface StatusParams {
  readonly uri: string;
}
export interface StatusResult {
  readonly state:
    | 'outside-workspace' // no workspace folder holds the file
    | 'no-functions' // the workspace has no cloud function
    | 'not-reached' // no cloud function reaches the file
    | 'checked';
  /** Functions that the file belongs to; empty unless `checked`, and for a file of the project itself. */
  readonly functions: readonly FunctionStatus[];
}
export interface FunctionStatus extends FunctionInfo {
  /** How many interfaces the function uses. */
  readonly used: number;
  /** How many of them it has not declared. */
  readonly undeclared: number;
  /** Places whose interface cannot be known. */
  readonly unresolved: number;
}

/** `cloudcall/statusReport`: the same as a page, in markdown whose links are `REPORT_COMMAND`s. */
export const STATUS_REPORT = 'cloudcall/statusReport';
export interface StatusReportParams {
  /** Absent: about the workspace. */
  readonly uri?: string;
  /** Name and version of the editor. */
  readonly editor?: string;
}
export interface StatusReportResult {
  readonly markdown: string;
}

/** Command of the extension: what a link of the report does: `[action]`. */
export const REPORT_COMMAND = 'cloudcall.report';
export type ReportAction =
  | ({ readonly kind: 'open' } & ProtocolLocation)
  | { readonly kind: 'create' | 'save'; readonly uri: string }
  | { readonly kind: 'log' | 'restart' };

/** `cloudcall/overview`: what the cloud functions call and declare. */
export const OVERVIEW = 'cloudcall/overview';
export interface OverviewParams {
  /** URIs of folders: only the functions that lie there are told of. All of them when absent. */
  readonly functions?: readonly string[];
}
export interface ProtocolLocation {
  readonly uri: string;
  readonly range: { readonly start: ProtocolPosition; readonly end: ProtocolPosition };
}
export interface FunctionOverviewInfo extends FunctionInfo {
  /** Those to be declared first, then those that nothing calls. */
  readonly interfaces: readonly InterfaceOverviewInfo[];
  /** Calls whose interface cannot be known. */
  readonly unknown: readonly ProtocolLocation[];
}
export interface InterfaceOverviewInfo {
  readonly name: string;
  readonly title: string;
  readonly state: 'missing' | 'declared' | 'unused' | 'wrong';
  /** Whether what is missing or unused is to be mended: not where its rule is off or told to be silent. */
  readonly reported: boolean;
  readonly calls: readonly ProtocolLocation[];
  /** Its entry in config.json; absent where it has none. */
  readonly entry?: ProtocolLocation;
  /** Whether there is a page of the reference about it. */
  readonly known: boolean;
}

/** Notification of the server, a moment after anything has changed: what was asked before may be outdated. */
export const CHANGED = 'cloudcall/changed';

/** `cloudcall/templates`: what a new cloud function may begin with, and where it may lie. */
export const TEMPLATES = 'cloudcall/templates';
export interface TemplatesResult {
  readonly templates: readonly {
    readonly id: string;
    readonly title: string;
    /** In Chinese, for a list in another language to be found by. */
    readonly words: string;
  }[];
  /** Folders of cloud functions. */
  readonly parents: readonly FunctionParent[];
}

/** A folder of cloud functions, where a new one may be put. */
interface FunctionParent {
  readonly uri: string;
  /** As seen from its workspace root, with its name where there are several. */
  readonly path: string;
  /** The folder of its one function; absent where it has none or several. */
  readonly only?: string;
}

/** `cloudcall/newFunction`: writes a new cloud function through the client's editor. */
export const NEW_FUNCTION = 'cloudcall/newFunction';
export interface NewFunctionParams {
  /** The folder in which its folder is made. */
  readonly parent: string;
  readonly name: string;
  readonly template: string;
  readonly language: 'javascript' | 'typescript';
}
export interface NewFunctionResult {
  /** `refused` and `failed` come with a message. */
  readonly outcome: 'applied' | 'refused' | 'failed';
  /** The new function's entry; absent unless `applied`. */
  readonly entryUri?: string;
  readonly message?: string;
}

/** Command of the extension: shows places in a peek view: `[uri, position, locations]`. */
export const SHOW_REFERENCES_COMMAND = 'cloudcall.showReferences';

/** Command of the extension: inserts a snippet into a file: `[uri, position, snippet]`. */
export const INSERT_SNIPPET_COMMAND = 'cloudcall.insertSnippet';

/** The address by which a link in markdown runs a command. */
export function commandLink(command: string, ...given: readonly unknown[]): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify(given))}`;
}

/** Command that the server itself executes: `[function uri or path or name, ...interface names]`. */
export const DECLARE_COMMAND = 'cloudcall.declare';

/** `cloudcall/files`: asked by a server that cannot read files itself (in the browser). */
export const FILES = 'cloudcall/files';
export interface FilesParams {
  /** Folders to be listed, as URIs. */
  readonly folders: readonly string[];
  /** Files to be read, as URIs. */
  readonly texts: readonly string[];
}
export interface FilesResult {
  /** In the order of the folders; empty for what is no folder. */
  readonly folders: readonly (readonly {
    readonly name: string;
    readonly kind: 'file' | 'directory';
  }[])[];
  /** In the order of the files; null for what is no readable file. */
  readonly texts: readonly (string | null)[];
}
