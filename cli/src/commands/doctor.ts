import {
  Catalog,
  type DiagnosisSection,
  diagnosisMessages,
  diagnosisSections,
  inLocale,
  type Text,
  visible,
} from '#core';
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

interface Circumstances {
  readonly versions: Readonly<Record<string, string | number>>;
  readonly cwd: string;
  readonly why: Text;
}

function doctorText(
  diagnosis: Diagnosis,
  { versions, cwd, why }: Circumstances,
  { terminal, locale }: Run,
): string {
  const { root, roots, unreadable } = diagnosis;
  const paint = paintFor(terminal.colours);
  const say = (part: Text | string): string =>
    typeof part === 'string' ? part : inLocale(part, locale);
  const sections: readonly DiagnosisSection[] = [
    {
      title: diagnosisMessages.versions,
      rows: [
        ['cloudcall', String(versions.cloudcall)],
        ['Node', String(versions.node)],
        [DOCTOR.system, String(versions.system)],
        [diagnosisMessages.catalog, String(versions.interfaces)],
        [diagnosisMessages.language, locale],
      ],
    },
    {
      title: DOCTOR.place,
      rows: [
        [DOCTOR.cwd, cwd],
        ...(roots.length === 1
          ? [[DOCTOR.root, root, why] as const]
          : roots.map((each) => [DOCTOR.root, `${root}/${each}`, why] as const)),
      ],
    },
    ...diagnosisSections(diagnosis, SHOWN, DOCTOR.more),
    { title: DOCTOR.unreadable, rows: unreadable.map(({ file, reason }) => [file, reason]) },
  ];
  const separator = locale === 'zh-cn' ? '，' : ', ';
  const blocks = sections
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => {
      const shown = rows.map((row) => row.map((part) => visible(say(part))));
      const width = widest(shown.map(([label = '']) => label));
      const lines = shown.map(([label = '', ...notes]) =>
        notes.length === 0
          ? `  ${label}`
          : `  ${padColumns(label, width)}  ${notes.join(separator)}`,
      );
      return [paint.bold(say(title)), ...lines].join('\n');
    });
  return `${blocks.join('\n\n')}\n`;
}
