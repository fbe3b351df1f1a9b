import { formatText, inLocale, type MessageValue, type Text } from '#core';
import { openProject } from '../../../library/src/project/openProject';
import {
  type PlannedFunction,
  uploadPlan as planUpload,
  type UploadPlan,
} from '../../../library/src/uploadPlan/uploadPlan';
import { UsageError } from '../../../library/src/usageError';
import { jsonText } from '../jsonText';
import { UPLOAD_PLAN } from '../messages/uploadPlan';
import { sayLine } from '../sayLine';
import type { Command, ExitCode, Run } from './command';

/** `cloudcall upload-plan [REF]`: the permissions and triggers that the next upload changes, as text for a release. */
export const uploadPlan: Command = {
  run(run: Run): ExitCode {
    const { options, terminal, data, locale } = run;
    const [revision = 'HEAD', ...rest] = options.arguments;
    if (rest.length > 0) throw new UsageError(UPLOAD_PLAN.tooMany);
    const project = openProject(
      {
        cwd: terminal.cwd,
        roots: options.list('root'),
        // Whoever has switched the rule off still wants to know before an upload.
        severities: { 'ci-skips-permissions': 'warning' },
      },
      data,
    );
    const plan = planUpload(project, revision, locale);
    if (options.has('json')) terminal.out(jsonText(plan));
    else if (plan.functions.length > 0) terminal.out(planText(plan, run));
    if (plan.functions.length === 0) sayLine(run, UPLOAD_PLAN.nothing, { revision });
    else
      for (const { file, range, message } of plan.warnings) {
        const place = `${file}:${range.start.line + 1}`;
        sayLine(run, UPLOAD_PLAN.warning, { place, message });
      }
    return 0;
  },
};

/** Markdown, with one list. */
function planText({ functions, revision }: UploadPlan, { locale }: Run): string {
  const say = (text: Text, values?: Readonly<Record<string, MessageValue>>) =>
    inLocale(formatText(text, values), locale);
  return [
    say(UPLOAD_PLAN.head, { revision }),
    '',
    ...functions.flatMap(({ name, path, state, ...changes }) => [
      `- ${say(UPLOAD_PLAN[state], { name, path })}`,
      ...changeLines(changes).map(([text, values]) => `  - ${say(text, values)}`),
    ]),
    '',
    say(UPLOAD_PLAN.after),
    '',
  ].join('\n');
}

type Line = readonly [text: Text, values: Readonly<Record<string, MessageValue>>];

function changeLines({
  permissions: { added, removed },
  triggers,
}: Pick<PlannedFunction, 'permissions' | 'triggers'>): readonly Line[] {
  const names = (list: readonly string[]) => ({ en: list.join(', '), zh: list.join('、') });
  return [
    ...(added.length > 0 ? [[UPLOAD_PLAN.permissionsAdded, { names: names(added) }] as const] : []),
    ...(removed.length > 0
      ? [[UPLOAD_PLAN.permissionsRemoved, { names: names(removed) }] as const]
      : []),
    ...triggers.added.map((one): Line => [UPLOAD_PLAN.triggerAdded, { ...one }]),
    ...triggers.changed.map((one): Line => [UPLOAD_PLAN.triggerChanged, { ...one }]),
    ...triggers.removed.map((one): Line => [UPLOAD_PLAN.triggerRemoved, { ...one }]),
  ];
}
