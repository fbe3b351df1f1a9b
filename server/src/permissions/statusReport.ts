import { type CloudFunction, diagnosisMessages, fileReport, type Place, type Text } from '#core';
import { commandLink, REPORT_COMMAND, type ReportAction } from '../../protocol/src/protocol';
import type { Session } from '../session';
import { pathOf } from '../uris';

/** Of how many functions the times are taken: of what hundreds share, some tell enough. */
const MOST_TIMED = 10;

/**
 * Why a file is checked or not, as markdown whose links are commands of our extension. Without a
 * file, about the workspace. The times are those of doing all of it anew.
 */
export function statusReport(
  session: Session,
  uri: string | undefined,
  editor: string | undefined,
): string {
  const { engine } = session;
  const file = uri === undefined ? undefined : pathOf(uri);
  const snapshot = session.snapshot(...(file === undefined ? [] : [file]));
  const convert = session.converter(snapshot);
  const timed = (file === undefined ? [] : snapshot.functionsReaching(file)).slice(0, MOST_TIMED);
  const links = {
    place: (place: Place) => linkTo({ kind: 'open', ...convert.location(place) }),
    createConfig: ({ configPath }: CloudFunction) =>
      linkTo({ kind: 'create', uri: session.documents.uri(configPath) }),
  };
  const report = fileReport(snapshot, file, links, [
    {
      title: diagnosisMessages.versions,
      rows: [
        ['Cloud Call', engine.version],
        ...(editor === undefined ? [] : [[editor] as const]),
        [diagnosisMessages.catalog, String(snapshot.catalog.names.length)],
      ],
    },
    {
      title: diagnosisMessages.times,
      rows: timesOf(
        session,
        timed.map((fn) => fn.directory),
      ),
    },
  ]);
  const log = `[${session.say(diagnosisMessages.log)}](${linkTo({ kind: 'log' })})`;
  return `${session.say(report)}\n\n${log}`;
}

/** What a check of some functions costs from nothing: each step with its milliseconds. */
function timesOf(
  { engine }: Session,
  folders: readonly string[],
): readonly (readonly [Text, string])[] {
  const fresh = engine.draft().snapshot();
  let last = performance.now();
  const took = (): string => {
    const before = last;
    last = performance.now();
    return `${Math.round(last - before)} ms`;
  };
  const functions = fresh.functions.filter(({ directory }) => folders.includes(directory));
  const discovery = took();
  for (const fn of functions) fresh.state(fn);
  const analysis = took();
  for (const fn of functions) fresh.findings(fn);
  return [
    [diagnosisMessages.discovery, discovery],
    [diagnosisMessages.analysis, analysis],
    [diagnosisMessages.rules, took()],
  ];
}

function linkTo(action: ReportAction): string {
  return commandLink(REPORT_COMMAND, action);
}
