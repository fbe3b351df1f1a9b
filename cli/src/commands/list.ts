import { inLocale, type Text, visible } from '#core';
import { listProject } from '../../../library/src/listProject';
import { openProject } from '../../../library/src/project/openProject';
import type { ReportedFunction } from '../../../library/src/report/report';
import { cacheOf } from '../cacheOf';
import { padColumns, widest } from '../columns';
import { jsonText } from '../jsonText';
import { CHECK } from '../messages/check';
import { bracketed, COMMANDS, REASONS } from '../messages/commands';
import { paintFor } from '../paint';
import { sayFaults } from '../sayFaults';
import { sayLine } from '../sayLine';
import type { Command, ExitCode, Run } from './command';

/** `cloudcall list [paths…]`: what every function uses and declares. */
export const list: Command = {
  run(run: Run): ExitCode {
    const { options, terminal, data } = run;
    const project = openProject(
      {
        cwd: terminal.cwd,
        roots: options.list('root'),
        paths: options.arguments,
        ...cacheOf(run),
      },
      data,
    );
    const { functions, faults } = listProject(project);
    if (options.has('json')) {
      const object = { schemaVersion: 1, root: project.root, functions };
      terminal.out(jsonText(object));
    } else if (functions.length > 0) {
      terminal.out(`${functions.map((fn) => describe(fn, run)).join('\n\n')}\n`);
    }
    if (functions.length === 0) {
      sayLine(run, CHECK.nothingFound, { path: project.paths.join(', ') || project.root });
    }
    return sayFaults(run, faults) ? 2 : 0;
  },
};

function describe(fn: ReportedFunction, { terminal, locale }: Run): string {
  const paint = paintFor(terminal.colours);
  const say = (text: Text) => inLocale(text, locale);
  const used = [...new Set(fn.used.map((use) => use.interface))].sort();
  const unknown = fn.unresolved.map(({ file, range: { start }, reason }) =>
    bracketed(`${file}:${start.line + 1}:${start.character + 1}`, say(REASONS[reason]), locale),
  );
  const rows = [
    { label: COMMANDS.uses, names: used, colour: paint.plain },
    { label: COMMANDS.incomplete, names: unknown, colour: paint.plain },
    { label: COMMANDS.declares, names: fn.declared, colour: paint.plain },
    { label: COMMANDS.undeclared, names: fn.undeclared, colour: paint.red },
    { label: COMMANDS.unused, names: fn.unused, colour: paint.yellow },
  ].filter(
    ({ label, names }) =>
      names.length > 0 || label === COMMANDS.uses || label === COMMANDS.declares,
  );
  const width = widest(rows.map(({ label }) => say(label)));
  const separator = locale === 'zh-cn' ? '、' : ', ';
  return [
    `${paint.bold(visible(fn.name))}  ${paint.dim(visible(fn.path))}`,
    ...rows.map(({ label, names, colour }) => {
      const text =
        names.length > 0
          ? colour(names.map(visible).join(separator))
          : paint.dim(say(COMMANDS.nothing));
      return `  ${paint.dim(padColumns(say(label), width))}  ${text}`;
    }),
  ].join('\n');
}
