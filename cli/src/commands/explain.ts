import { Catalog, type ErrorLine, RULE_IDS, readErrorLine } from '#core';
import { UsageError } from '../../../library/src/usageError';
import { explainCode, explainInterface, explainRule, interfaceMarkdown } from '../explainTopic';
import { explainUse } from '../explainUse';
import { COMMANDS } from '../messages/commands';
import { nearestRule } from '../nearestRule';
import type { Command, ExitCode, Run } from './command';

/** `cloudcall explain <interface|error code|line of a log|rule>` and `cloudcall explain <function> <interface>` */
export const explain: Command = {
  run(run: Run): ExitCode {
    const words = run.options.arguments;
    const pasted = pastedLine(words);
    if (pasted !== undefined) {
      run.terminal.out(`${explainLine(pasted, run)}\n`);
      return 0;
    }
    const [topic, name, ...rest] = words;
    if (topic === undefined || rest.length > 0) throw new UsageError(COMMANDS.explainWhat);
    const text = name === undefined ? explainTopic(topic, run) : explainUse(topic, name, run);
    run.terminal.out(`${text}\n`);
    return 0;
  },
};

/** A line of a log as it was pasted, with quotes around it or without; undefined for anything else. */
function pastedLine(words: readonly string[]): ErrorLine | undefined {
  const text = words.join(' ');
  return /^[+-]?\d+$/.test(text) ? undefined : readErrorLine(text);
}

function explainLine({ code, cause, interface: name }: ErrorLine, run: Run): string {
  if (code === undefined) return explainTopic(name ?? '', run);
  const catalog = new Catalog(run.data.loadCatalog());
  const isKnown = cause !== undefined && catalog.error(cause).length > 0;
  const codes = isKnown ? [code, cause] : [code];
  return codes.map((one) => explainCode(String(one), catalog, run, name)).join('\n\n');
}

function explainTopic(topic: string, run: Run): string {
  const rule = RULE_IDS.find((id) => id === topic);
  if (rule !== undefined) return explainRule(rule, run);
  const catalog = new Catalog(run.data.loadCatalog());
  if (/^[+-]?\d+$/.test(topic)) return explainCode(topic, catalog, run);
  const name = topic.replace(/^(cloud\.)?openapi\./, '');
  const say = run.options.has('markdown') ? interfaceMarkdown : explainInterface;
  const text = say(name, catalog, run) ?? explainInterface(name, catalog, run);
  if (text !== undefined) return text;
  const nearest = catalog.nearest(name)?.name ?? nearestRule(topic);
  throw nearest === undefined
    ? new UsageError(COMMANDS.unknownTopic, { topic })
    : new UsageError(COMMANDS.unknownTopicNearest, { topic, nearest });
}
