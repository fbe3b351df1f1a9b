import type { CloudFunction } from '../../files/cloudFunction';
import { diagnosisMessages } from '../../messages/features/diagnosis';
import { unresolvedReasons } from '../../messages/rules/permissions';
import { formatText, type Text } from '../../messages/text';
import { besideName } from '../../project/besideName';
import { findingsIn } from '../../project/findingsOf';
import { shownPath } from '../../project/shownPath';
import type { Snapshot } from '../../project/snapshot';
import { baseName, relativePath } from '../../text/path';
import type { Place } from '../../text/span';
import { blocks, bold, code, joinText, link, type Part, plain, table } from '../card/markdown';
import { placeText } from '../card/placeText';
import { functionOverview } from '../functionOverview';
import { diagnose } from './diagnose';
import { type DiagnosisRow, type DiagnosisSection, diagnosisSections } from './diagnosisSections';
import { fileState } from './fileState';

/** Addresses that the links of a report lead to. */
export interface ReportLinks {
  readonly place: (place: Place) => string;
  /** Where the config.json of a function that has none is made. */
  readonly createConfig: (fn: CloudFunction) => string;
}

const M = diagnosisMessages;
const MOST = 60;
const comma: Text = { en: ', ', zh: '、' };
/** Between notes, which are no list. */
const pause: Text = { en: ', ', zh: '，' };
const colon: Text = { en: ': ', zh: '：' };

/**
 * Why a file is checked or not, as a page of markdown: its functions with what they read, call and
 * declare, the projects and settings in force, then `more`. Without a file, about the workspace.
 */
export function fileReport(
  snapshot: Snapshot,
  file: string | undefined,
  links: ReportLinks,
  more: readonly DiagnosisSection[],
): Text {
  const functions = file === undefined ? [] : snapshot.functionsReaching(file);
  const shownIn = (path: string): string => shownPath(snapshot, path);
  const about = functions.length > 0 ? functions : snapshot.functions;
  const all = snapshot.functions.length;
  const severities = Object.entries(snapshot.severities).map(
    ([rule, level]): DiagnosisRow => [`${rule}=${level}`],
  );
  return blocks([
    joinText([
      '# ',
      file === undefined ? M.workspace : formatText(M.title, { file: baseName(file) }),
    ]),
    ...(file === undefined ? [] : verdict(snapshot, file, functions)),
    ...functions.flatMap((fn) => functionBlocks(snapshot, fn, links)),
    ...[
      ...diagnosisSections(diagnose(snapshot, about, shownIn), MOST, M.more, all),
      { title: M.editorSettings, rows: severities },
      ...more,
    ].flatMap(sectionBlocks),
  ]);
}

function verdict(
  snapshot: Snapshot,
  file: string,
  functions: readonly CloudFunction[],
): readonly (Text | undefined)[] {
  const names = joinText(
    functions.map((fn) => bold(plain(nameIn(snapshot, fn)))),
    comma,
  );
  const state = fileState(snapshot, file);
  const count = findingsIn(snapshot, file).length;
  return [
    state !== 'checked'
      ? M[state]
      : functions.length === 0
        ? M.checkedProject
        : formatText(functions[0]?.configPath === file ? M.checkedConfig : M.checked, {
            functions: names,
          }),
    state === 'checked' ? formatText(M.findings, { count }) : undefined,
  ];
}

/** What a function is called, with what tells it from others. */
function nameIn(snapshot: Snapshot, fn: CloudFunction): string {
  return [fn.name, besideName(snapshot, fn)].filter(Boolean).join(' · ');
}

function functionBlocks(
  snapshot: Snapshot,
  fn: CloudFunction,
  links: ReportLinks,
): readonly (Part | undefined)[] {
  const { flow } = snapshot.state(fn);
  const { interfaces } = functionOverview(snapshot, fn);
  const shown = (path: string): string => relativePath(fn.directory, path);
  const linked = (place: Place): Part =>
    link(plain(placeText(snapshot, fn.directory, place)), links.place(place));
  const list = (items: readonly Part[]): Part | undefined =>
    items.length === 0
      ? undefined
      : joinText(
          items.map((item) => joinText(['- ', item])),
          '\n',
        );
  const left = flow.files.length - MOST;
  return [
    joinText(['## ', formatText(M.function, { name: plain(nameIn(snapshot, fn)) })]),
    snapshot.config(fn).exists
      ? undefined
      : joinText([M.isMissing, ' · ', link(M.createConfig, links.createConfig(fn))]),
    table(
      [M.interface, M.state, M.calls, M.entryPlace],
      interfaces.map(({ name, state, calls, entry }) => [
        code(name),
        M[state],
        joinText(calls.map(linked), comma),
        entry === undefined ? '' : linked(entry),
      ]),
    ) ?? M.noInterfaces,
    ...(flow.unresolved.length === 0 ? [] : [bold(M.unknown)]),
    list(flow.unresolved.map((one) => joinText([linked(one), ' ', unresolvedReasons[one.reason]]))),
    bold(formatText(M.files, { count: flow.files.length })),
    list([
      ...flow.files
        .slice(0, MOST)
        .map((file) => link(plain(shown(file)), links.place({ file, span: { start: 0, end: 0 } }))),
      ...(left > 0 ? [formatText(M.more, { count: left })] : []),
    ]),
  ];
}

/** A section as markdown; empty for one without rows. */
function sectionBlocks({ title, rows }: DiagnosisSection): readonly Text[] {
  if (rows.length === 0) return [];
  const items = rows.map(([label, ...notes]) =>
    joinText([
      '- ',
      plain(label),
      notes.length > 0 ? colon : '',
      joinText(notes.map(plain), pause),
    ]),
  );
  return [joinText(['## ', title]), joinText(items, '\n')];
}
