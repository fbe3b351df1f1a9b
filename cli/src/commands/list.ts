import { formatText, inLocale, type Text } from '../../../core/src/messages/text';
import { type ReportedFunction, reportedFunction } from '../checkReport';
import { CHECK } from '../messages/check';
import { COMMANDS, REASONS } from '../messages/commands';
import { openProject } from '../openProject';
import { paintFor } from '../paint';
import { PlaceFormatter } from '../placeFormatter';
import { sayLine } from '../sayLine';
import { refuseUnreadable, selectFunctions } from '../selectFunctions';
import type { Command, ExitCode, Run } from './command';

/** `cloudcall list [paths…]`: what every function uses and declares. */
export const list: Command = {
  options: { switches: ['json'] },
  run(run: Run): ExitCode {
    const { options, terminal, data } = run;
    const project = openProject(
      { cwd: terminal.cwd, root: options.value('root'), paths: options.arguments },
      data,
    );
    const snapshot = project.workspace.snapshot();
    const places = new PlaceFormatter(snapshot, project.root);
    const functions = selectFunctions(snapshot, project).map((fn) =>
      reportedFunction(snapshot, fn, places),
    );
    refuseUnreadable(snapshot, project);
    if (options.has('json')) {
      const object = { schemaVersion: 1, root: project.root, functions };
      terminal.out(`${JSON.stringify(object, null, 2)}\n`);
    } else if (functions.length > 0) {
      terminal.out(`${functions.map((fn) => describe(fn, run)).join('\n\n')}\n`);
    }
    if (functions.length === 0) {
      sayLine(run, CHECK.nothingFound, { path: project.paths.join(', ') || project.root });
    }
    return 0;
  },
};

function describe(fn: ReportedFunction, { terminal, locale }: Run): string {
  const paint = paintFor(terminal.colours);
  const used = [...new Set(fn.used.map((use) => use.interface))].sort();
  const row = (label: Text, names: readonly string[]) =>
    `  ${paint.dim(inLocale(label, locale))} ${names.join(', ') || inLocale(COMMANDS.nothing, locale)}`;
  const lines = [
    `${paint.bold(fn.name)}  ${paint.dim(fn.path)}`,
    row(COMMANDS.uses, used),
    row(COMMANDS.declares, fn.declared),
  ];
  if (fn.unresolved.length > 0) {
    const places = fn.unresolved.map(
      ({ file, range, reason }) =>
        `${file}:${range.start.line + 1} (${inLocale(REASONS[reason], locale)})`,
    );
    const text = formatText(COMMANDS.incomplete, { places: places.join(', ') });
    lines.push(`  ${inLocale(text, locale)}`);
  }
  if (fn.undeclared.length > 0) lines.push(paint.red(row(COMMANDS.undeclared, fn.undeclared)));
  if (fn.unused.length > 0) lines.push(paint.yellow(row(COMMANDS.unused, fn.unused)));
  return lines.join('\n');
}
