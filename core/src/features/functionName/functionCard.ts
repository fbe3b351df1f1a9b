import { cronInWords } from '../../config/cron/describeCron';
import { readTriggers } from '../../config/readTriggers';
import type { CloudFunction } from '../../files/cloudFunction';
import { functionNameMessages } from '../../messages/features/functionNames';
import { formatText, type Text } from '../../messages/text';
import { shownPath } from '../../project/shownPath';
import type { Snapshot } from '../../project/snapshot';
import { blocks, code, joinText, plain } from '../card/markdown';

/** The card about a cloud function: where it lies, what it calls and when it runs by itself. */
export function functionCard(snapshot: Snapshot, fn: CloudFunction): Text {
  const { used, undeclared } = snapshot.state(fn);
  const lines = used.map((name) =>
    joinText([
      '- ',
      code(name),
      undeclared.includes(name) ? joinText([' ✗ ', functionNameMessages.notDeclared]) : ' ✓',
    ]),
  );
  const runs = readTriggers(snapshot.config(fn)).flatMap(({ config }) => {
    const words = cronInWords(config?.text ?? '');
    return words === undefined ? [] : [joinText([functionNameMessages.runs, plain(words)], ' ')];
  });
  const path = code(shownPath(snapshot, fn.directory));
  return blocks([
    joinText([`**${code(fn.name)}**`, formatText(functionNameMessages.at, { path })], '  '),
    used.length > 0 ? joinText([functionNameMessages.calls, ...lines], '\n') : undefined,
    ...runs,
  ]);
}
