import { diagnosisMessages } from '../../messages/features/diagnosis';
import { formatText, type Text } from '../../messages/text';
import type { Part } from '../card/markdown';
import type { Diagnosis } from './diagnose';

/** A line of a diagnosis: what it is about, and what is to be said of that. */
export type DiagnosisRow = readonly [label: Part, ...notes: Part[]];

/** A part of a diagnosis under a title of its own. */
export interface DiagnosisSection {
  readonly title: Part;
  readonly rows: readonly DiagnosisRow[];
}

const M = diagnosisMessages;

/**
 * A diagnosis for people: projects, functions, settings. At most `most` functions are listed, and
 * `more` says how many are left. `all` tells how many there are where it is about some of them.
 */
export function diagnosisSections(
  { projects, functions, settings }: Diagnosis,
  most: number,
  more: Text = M.more,
  all = functions.length,
): readonly DiagnosisSection[] {
  const left = functions.length - most;
  return [
    {
      title: M.projects,
      rows: orElse(
        M.noProject,
        projects.map(({ file, cloudfunctionRoot: folder }) => [
          file,
          folder === '' ? M.namesNothing : formatText(M.names, { folder }),
        ]),
      ),
    },
    {
      title: formatText(all === functions.length ? M.functions : M.someFunctions, {
        count: functions.length,
        all,
      }),
      rows: orElse(M.noFunctions, [
        ...functions
          .slice(0, most)
          .map(
            ({ path, reason, entry, config, sources }): DiagnosisRow => [
              path,
              M[reason],
              entry === null ? M.noEntry : formatText(M.entry, { entry }),
              formatText(M.sources, { count: sources }),
              ...(config === null ? [M.noConfig] : []),
            ],
          ),
        ...(left > 0 ? [[formatText(more, { count: left })] as const] : []),
      ]),
    },
    {
      title: M.settings,
      rows: orElse(
        M.noSettings,
        settings.map(
          ({ file, rules, ignored, faults }): DiagnosisRow => [
            file,
            ...Object.entries(rules).map(([rule, level]) => `${rule}=${level}`),
            ...(ignored > 0 ? [formatText(M.ignored, { count: ignored })] : []),
            ...(faults > 0 ? [formatText(M.faults, { count: faults })] : []),
          ],
        ),
      ),
    },
  ];
}

function orElse(nothing: Part, rows: readonly DiagnosisRow[]): readonly DiagnosisRow[] {
  return rows.length > 0 ? rows : [[nothing]];
}
