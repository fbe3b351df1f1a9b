import type { Node } from 'jsonc-parser';
import { closestName } from '../../catalog/closestName';
import { misplacedKeys } from '../../config/misplacedKeys';
import { CONFIG_KEYS } from '../../config/readsAsConfig';
import { isOfOtherType, triggerOf } from '../../config/readTriggers';
import type { Report } from '../../findings/finding';
import { nodeSpan, propertiesOf } from '../../json/jsonProperty';
import { configMessages, keyPlaces } from '../../messages/rules/config';
import { formatText } from '../../messages/text';
import { namesConfig } from '../../questions/namesConfig';
import { joinPath } from '../../text/path';
import type { Rule, RuleContext } from '../_shared/rule';
import { secretKeys } from './secretKeys';

/**
 * A key that config.json does not have, with its right place. Silent about the top level where the
 * code reads the file itself (but for secrets), and about keys that `misplaced-permissions` reports.
 */
export const unknownConfigKey: Rule = {
  id: 'unknown-config-key',
  *check(context) {
    const { config } = context.state;
    const file = config.path;
    yield* callbackFiles(context);
    const misplaced = new Set(misplacedKeys(config).map(({ span }) => span.start));
    const unknown = config.keys.filter(
      ({ name, span }) => !CONFIG_KEYS['']!.has(name) && !misplaced.has(span.start),
    );
    const secrets = secretKeys(config);
    // Code that reads the file itself may keep its own keys there.
    if (unknown.length > 0 && context.ask(namesConfig)) {
      for (const key of secrets) {
        const message = formatText(configMessages.secret, { key: `"${String(key.value)}"` });
        yield { file, span: nodeSpan(key), message };
      }
    } else {
      for (const { name, span, value } of unknown) {
        const end = value === undefined ? span.end : value.offset + value.length;
        const isSecret = secrets.some(({ offset }) => offset >= span.start && offset < end);
        yield { file, span, ...reportFor(name, isSecret) };
      }
    }
    for (const { name, value } of config.keys) {
      const inner = name === 'permissions' ? unknownIn(value, name) : [];
      const elements = name === 'triggers' && value?.type === 'array' ? (value.children ?? []) : [];
      const timers = elements.filter((element) => !isOfOtherType(triggerOf(element, config.text)));
      for (const key of [...inner, ...timers.flatMap((element) => unknownIn(element, name))]) {
        if (misplaced.has(key.offset)) continue;
        const known = name === 'permissions' ? '"openapi"' : '"name", "type", "config"';
        const message = formatText(configMessages.unknownInner, {
          parent: `"${name}"`,
          key: `"${String(key.value)}"`,
          known,
        });
        yield { file, span: nodeSpan(key), message };
      }
    }
  },
};

const CALLBACK_FILE = 'temp-cloud-callback-config.json';

/** The file in which message push was configured before the cloud console had a place for it. */
function* callbackFiles({ state: { fn }, snapshot }: RuleContext): Iterable<Report> {
  if (!snapshot.list(fn.directory).some(({ name }) => name === CALLBACK_FILE)) return;
  const file = joinPath(fn.directory, CALLBACK_FILE);
  yield { file, span: { start: 0, end: 0 }, message: configMessages.callbackFile };
}

function unknownIn(object: Node | undefined, within: string): Node[] {
  return propertiesOf(object).flatMap(({ name, node }) =>
    CONFIG_KEYS[within]!.has(name) ? [] : (node.children?.slice(0, 1) ?? []),
  );
}

const PLACES: readonly [keys: RegExp, place: keyof typeof keyPlaces][] = [
  [/^(timeout|memory(Size)?|runtime|handler|vpc|layers|ignore|concurrency|cpu)$/i, 'limits'],
  [/^(env(Variables?|ironment)?|secret.*|app_?secret|.*api_?key)$/i, 'secrets'],
  [/^(trigger|triggerConfig|timer|timers|cron)$/i, 'triggers'],
  [/^((dev)?dependencies|main|scripts|installDependency)$/i, 'dependencies'],
];

/**
 * A warning only for a secret, and where a known key was meant; what has its place elsewhere, or no
 * known place, is information.
 */
function reportFor(name: string, isSecret: boolean): Pick<Report, 'message' | 'severity'> {
  const message = formatText(configMessages.unknownKey, { key: `"${name}"` });
  const place = PLACES.find(([keys]) => keys.test(name))?.[1];
  if (place !== undefined) {
    const placed = formatText(configMessages.placed, { message, place: keyPlaces[place]! });
    if (place === 'triggers' || isSecret) return { message: placed };
    return { message: placed, severity: 'information' };
  }
  const meant = closestName(name, ['permissions', 'triggers']);
  if (meant === undefined) return { message, severity: 'information' };
  const slip = formatText(configMessages.meantKey, { key: `"${meant}"` });
  return { message: formatText(configMessages.placed, { message, place: slip }) };
}
