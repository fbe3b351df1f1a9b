import { describeCron } from '../../config/cron/describeCron';
import { parseCron } from '../../config/cron/parseCron';
import { readTriggers } from '../../config/readTriggers';
import type { CloudFunction } from '../../files/cloudFunction';
import { functionNameMessages } from '../../messages/features/functionNames';
import { formatText, type Text } from '../../messages/text';
import type { Snapshot } from '../../project/snapshot';
import { relativePath } from '../../text/path';
import { blocks, code, joinText, plain } from '../card/markdown';

/** The card about a cloud function: where it lies, what it calls and when it runs by itself. */
export function functionCard(snapshot: Snapshot, fn: CloudFunction): Text {
  const { flow, undeclared } = snapshot.state(fn);
  const names = [...new Set(flow.uses.map((use) => use.interface))].sort();
  const lines = names.map((name) =>
    joinText([
      '- ',
      code(name),
      undeclared.includes(name) ? joinText([' ✗ ', functionNameMessages.notDeclared]) : ' ✓',
    ]),
  );
  const runs = readTriggers(snapshot.config(fn)).flatMap(({ config }) => {
    const cron = config?.text === undefined ? undefined : parseCron(config.text);
    return cron?.ok
      ? [joinText([functionNameMessages.runs, plain(describeCron(cron.cron))], ' ')]
      : [];
  });
  const path = code(relativePath(fn.root, fn.directory));
  return blocks([
    joinText([`**${code(fn.name)}**`, formatText(functionNameMessages.at, { path })], '  '),
    names.length > 0 ? joinText([functionNameMessages.calls, ...lines], '\n') : undefined,
    ...runs,
  ]);
}
