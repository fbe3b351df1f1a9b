import type { CancellationToken } from 'vscode-languageserver';
import { browseInterfaces, callInsertion, findingsOf, interfacesAt, takesCalls } from '#core';
import {
  BROWSE,
  type BrowseHit,
  type BrowseParams,
  CALL_INSERTION,
  type CallInsertionParams,
  type CallInsertionResult,
  CHANGE,
  CHANGED,
  CHECK,
  type ChangeParams,
  type ChangeResult,
  type CheckResult,
  FUNCTIONS,
  type FunctionInfo,
  type FunctionOverviewInfo,
  INTERFACES,
  INTERFACES_AT,
  type InterfaceInfo,
  type InterfacesAtParams,
  type InterfacesAtResult,
  type InterfacesParams,
  NEW_FUNCTION,
  type NewFunctionParams,
  type NewFunctionResult,
  OVERVIEW,
  type OverviewParams,
  STATUS,
  STATUS_REPORT,
  type StatusParams,
  type StatusReportParams,
  type StatusReportResult,
  type StatusResult,
  TEMPLATES,
  type TemplatesResult,
  WRITE_TYPES,
  type WriteTypesParams,
  type WriteTypesResult,
} from '../../protocol/src/protocol';
import type { Diagnostics } from '../diagnostics/diagnostics';
import { guarded, safely } from '../guard';
import { changePermissions } from '../permissions/changePermissions';
import { fileStatus } from '../permissions/fileStatus';
import { findFunction } from '../permissions/findFunction';
import { functionInfo } from '../permissions/functionInfo';
import { interfaceInfos } from '../permissions/interfaceInfos';
import { newFunction, templates } from '../permissions/newFunction';
import { overview } from '../permissions/overview';
import { statusReport } from '../permissions/statusReport';
import { writeTypes } from '../permissions/writeTypes';
import type { Session } from '../session';
import { pathOf } from '../uris';

/** Answers the requests of `server/protocol`. */
export function registerPermissionRequests(session: Session, diagnostics: Diagnostics): void {
  const { connection } = session;
  const on = <P, R>(
    method: string,
    answer: (params: P, token: CancellationToken) => R | Promise<R>,
  ): void => {
    const handle = guarded<P, R | null>(session, method, null, answer);
    connection.onRequest(method, (params: P, token: CancellationToken) => handle(params, token));
  };
  on<InterfacesAtParams, InterfacesAtResult>(INTERFACES_AT, ({ uri, position }) => {
    const { file, snapshot, offset } = session.at({ textDocument: { uri }, position });
    return {
      names: interfacesAt(snapshot, file, offset),
      functions: snapshot.functionsReaching(file).map((fn) => functionInfo(session, fn)),
    };
  });
  on<unknown, readonly FunctionInfo[]>(FUNCTIONS, () =>
    session.snapshot().functions.map((fn) => functionInfo(session, fn)),
  );
  on<InterfacesParams, readonly InterfaceInfo[]>(INTERFACES, ({ function: wanted }) => {
    const snapshot = session.snapshot();
    const found = wanted === undefined ? undefined : findFunction(snapshot, wanted);
    return interfaceInfos(session, snapshot, found?.ok ? found.fn : undefined);
  });
  on<BrowseParams, readonly BrowseHit[]>(BROWSE, ({ words, uri }) => {
    const snapshot = session.snapshot(...(uri === undefined ? [] : [pathOf(uri)]));
    const fn = uri === undefined ? undefined : snapshot.functionsReaching(pathOf(uri))[0];
    return browseInterfaces(snapshot, words, fn).map(({ title, summary, ...entry }) => ({
      ...entry,
      title: session.say(title),
      summary: session.say(summary),
    }));
  });
  on<CallInsertionParams, CallInsertionResult | null>(CALL_INSERTION, ({ uri }) => {
    const { file, snapshot, convert } = session.about(uri);
    if (!takesCalls(snapshot, file)) return null;
    const { sdk, load } = callInsertion(file, snapshot.read(file) ?? '');
    if (load === undefined) return { sdk };
    const position = convert.position(file, load.offset);
    return { sdk, load: { position, newText: load.newText } };
  });
  on<ChangeParams, ChangeResult>(CHANGE, async ({ function: wanted, change }) => {
    const found = findFunction(session.snapshot(), wanted);
    if (found.ok) return changePermissions(session, found.fn, change);
    const message = session.say(found.reason);
    return { outcome: 'refused', names: [], configUri: wanted, message };
  });
  on<WriteTypesParams, WriteTypesResult>(WRITE_TYPES, async ({ function: wanted }) => {
    const found = findFunction(session.snapshot(), wanted);
    if (found.ok) return writeTypes(session, found.fn);
    const message = session.say(found.reason);
    return { outcome: 'refused', uri: wanted, path: wanted, message };
  });
  on<OverviewParams, readonly FunctionOverviewInfo[]>(OVERVIEW, ({ functions }) =>
    overview(session, functions?.map(pathOf)),
  );
  on<unknown, TemplatesResult>(TEMPLATES, () => templates(session));
  on<NewFunctionParams, NewFunctionResult>(NEW_FUNCTION, (params) => newFunction(session, params));
  tellOfChanges(session);
  on<StatusParams, StatusResult>(STATUS, ({ uri }) => fileStatus(session, pathOf(uri)));
  on<StatusReportParams, StatusReportResult>(STATUS_REPORT, ({ uri, editor }) => ({
    markdown: statusReport(session, uri, editor),
  }));
  on<unknown, CheckResult>(CHECK, async (_, token) => {
    await diagnostics.checkAll(token);
    const snapshot = session.engine.snapshot();
    const all = token.isCancellationRequested ? [] : findingsOf(snapshot);
    const errors = all.filter(({ severity }) => severity === 'error').length;
    const warnings = all.filter(({ severity }) => severity === 'warning').length;
    const others = all.length - errors - warnings;
    return { functions: snapshot.functions.length, errors, warnings, others };
  });
}

/** How long a change may wait until the client is told of it. */
const CHANGED_MS = 400;

/** Tells our own client, once for many changes, that answers may be outdated. */
function tellOfChanges(session: Session): void {
  const { connection, engine, client, log } = session;
  if (!client.editorCommands) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = safely(log, CHANGED, () => connection.sendNotification(CHANGED));
  engine.onChange(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      tell();
    }, CHANGED_MS);
  });
  session.onStop(() => clearTimeout(timer));
}
