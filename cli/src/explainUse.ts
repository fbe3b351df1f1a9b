import {
  formatText,
  inLocale,
  LineIndex,
  type Place,
  type Snapshot,
  type Text,
  visible,
} from '#core';
import { findFunction } from '../../library/src/project/findFunction';
import { openProject } from '../../library/src/project/openProject';
import { refuseUnreadable } from '../../library/src/project/selectFunctions';
import { PlaceFormatter } from '../../library/src/report/placeFormatter';
import { padColumns, widest } from './columns';
import type { Run } from './commands/command';
import { bracketed, COMMANDS, REASONS, STEP_NAMES } from './messages/commands';
import { paintFor } from './paint';

/** How a function comes to use an interface: for each use the places that the value passes on its way there. */
export function explainUse(wanted: string, name: string, run: Run): string {
  const { options, terminal, data, locale } = run;
  const project = openProject({ cwd: terminal.cwd, roots: options.list('root') }, data);
  const snapshot = project.workspace.snapshot();
  const fn = findFunction(snapshot, project, wanted);
  const { flow, declared } = snapshot.state(fn);
  refuseUnreadable(snapshot, project);
  const places = new PlaceFormatter(snapshot, project.root);
  const paint = paintFor(terminal.colours);
  const say = (text: Text, values = {}) => inLocale(formatText(text, values), locale);
  const path = places.path(fn.configPath);
  const state = declared.includes(name) ? COMMANDS.isDeclared : COMMANDS.isUndeclared;
  const head = `${paint.bold(visible(name))}  ${paint.dim(say(state, { path }))}`;
  const uses = flow.uses.filter((use) => use.interface === name);
  if (uses.length === 0) {
    const unknown = flow.unresolved.map((one) =>
      bracketed(places.text(one), inLocale(REASONS[one.reason], locale), locale),
    );
    const message = unknown.length === 0 ? COMMANDS.notUsed : COMMANDS.notUsedIncomplete;
    const values = {
      function: fn.name,
      name,
      places: unknown.join(locale === 'zh-cn' ? '、' : ', '),
    };
    return `${head}\n\n${say(message, values)}`;
  }
  const chains = uses.map((use) => {
    const rows = use.chain.map((step) => ({
      place: visible(places.text(step)),
      kind: inLocale(STEP_NAMES[step.kind], locale),
      code: codeAt(snapshot, step),
    }));
    const width = widest(rows.map(({ place }) => place));
    const kindWidth = widest(rows.map(({ kind }) => kind));
    return rows
      .map(
        ({ place, kind, code }) =>
          `  ${padColumns(place, width)}  ${padColumns(kind, kindWidth)}  ${paint.dim(code)}`,
      )
      .join('\n');
  });
  return [head, ...chains].join('\n\n');
}

/** The line of code at a place, without its indent. */
function codeAt(snapshot: Snapshot, { file, span }: Place): string {
  const text = snapshot.read(file) ?? '';
  const lines = new LineIndex(text);
  const { line } = lines.positionAt(span.start);
  const start = lines.offsetAt({ line, character: 0 });
  const [code = ''] = text.slice(start, start + 200).split(/[\r\n]/, 1);
  return visible(code.trim());
}
