import { Catalog, formatText, inLocale, type MessageValue, type Text, visible } from '#core';
import { type Diagnosis, diagnose } from '../../../library/src/diagnosis/diagnose';
import { openProject } from '../../../library/src/project/openProject';
import { padColumns, widest } from '../columns';
import { jsonText } from '../jsonText';
import { DOCTOR } from '../messages/doctor';
import { paintFor } from '../paint';
import type { Command, ExitCode, Run } from './command';

/** How many functions are listed for people. */
const SHOWN = 30;

/** `cloudcall doctor`: what was found and why, for those who wonder and for bug reports. */
export const doctor: Command = {
  run(run: Run): ExitCode {
    const { options, terminal, data, version, locale } = run;
    const project = openProject({ cwd: terminal.cwd, roots: options.list('root') }, data);
    const diagnosis = diagnose(project);
    const versions = {
      cloudcall: version,
      node: process.version,
      system: `${process.platform} ${process.arch}`,
      interfaces: new Catalog(data.loadCatalog()).names.length,
      locale,
    };
    if (options.has('json')) {
      terminal.out(jsonText({ schemaVersion: 1, versions, cwd: project.cwd, ...diagnosis }));
    } else {
      const why = options.has('root')
        ? DOCTOR.rootGiven
        : diagnosis.projects.length > 0
          ? DOCTOR.rootProject
          : DOCTOR.rootFolder;
      terminal.out(doctorText(diagnosis, { versions, cwd: project.cwd, why }, run));
    }
    return 0;
  },
};

type Row = readonly [label: string, ...notes: string[]];

interface Circumstances {
  readonly versions: Readonly<Record<string, string | number>>;
  readonly cwd: string;
  readonly why: Text;
}

function doctorText(
  { root, roots, projects, functions, settings, unreadable }: Diagnosis,
  { versions, cwd, why }: Circumstances,
  { terminal, locale }: Run,
): string {
  const paint = paintFor(terminal.colours);
  const say = (text: Text, values?: Readonly<Record<string, MessageValue>>) =>
    inLocale(formatText(text, values), locale);
  const left = functions.length - SHOWN;
  const sections: readonly (readonly [title: string, rows: readonly Row[]])[] = [
    [
      say(DOCTOR.versions),
      [
        ['cloudcall', String(versions.cloudcall)],
        ['Node', String(versions.node)],
        [say(DOCTOR.system), String(versions.system)],
        [say(DOCTOR.catalog), String(versions.interfaces)],
        [say(DOCTOR.language), locale],
      ],
    ],
    [
      say(DOCTOR.place),
      [
        [say(DOCTOR.cwd), cwd],
        ...(roots.length === 1
          ? [[say(DOCTOR.root), root, say(why)] as const]
          : roots.map((each): Row => [say(DOCTOR.root), `${root}/${each}`, say(why)])),
      ],
    ],
    [
      say(DOCTOR.projects),
      projects.length === 0
        ? [[say(DOCTOR.noProject)]]
        : projects.map(
            ({ file, cloudfunctionRoot: folder }): Row => [
              file,
              folder === '' ? say(DOCTOR.namesNothing) : say(DOCTOR.names, { folder }),
            ],
          ),
    ],
    [
      say(DOCTOR.functions, { count: functions.length }),
      functions.length === 0
        ? [[say(DOCTOR.noFunctions)]]
        : [
            ...functions
              .slice(0, SHOWN)
              .map(
                ({ path, reason, entry, config, sources }): Row => [
                  path,
                  say(DOCTOR[reason]),
                  entry === null ? say(DOCTOR.noEntry) : say(DOCTOR.entry, { entry }),
                  say(DOCTOR.sources, { count: sources }),
                  ...(config === null ? [say(DOCTOR.noConfig)] : []),
                ],
              ),
            ...(left > 0 ? [[say(DOCTOR.more, { count: left })] as const] : []),
          ],
    ],
    [
      say(DOCTOR.settings),
      settings.length === 0
        ? [[say(DOCTOR.noSettings)]]
        : settings.map(
            ({ file, rules, ignored, faults }): Row => [
              file,
              ...Object.entries(rules).map(([rule, level]) => `${rule}=${level}`),
              ...(ignored > 0 ? [say(DOCTOR.ignored, { count: ignored })] : []),
              ...(faults > 0 ? [say(DOCTOR.faults, { count: faults })] : []),
            ],
          ),
    ],
    [say(DOCTOR.unreadable), unreadable.map(({ file, reason }): Row => [file, reason])],
  ];
  const separator = locale === 'zh-cn' ? '，' : ', ';
  const blocks = sections
    .filter(([, rows]) => rows.length > 0)
    .map(([title, rows]) => {
      const width = widest(rows.map(([label]) => visible(label)));
      const lines = rows.map(([label, ...notes]) =>
        notes.length === 0
          ? `  ${visible(label)}`
          : `  ${padColumns(visible(label), width)}  ${visible(notes.join(separator))}`,
      );
      return [paint.bold(title), ...lines].join('\n');
    });
  return `${blocks.join('\n\n')}\n`;
}
