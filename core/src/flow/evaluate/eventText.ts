import { NONE } from '../nodeIds';
import {
  type EventText,
  eventTextOf,
  type FlowValue,
  type MadeText,
  type TextStep,
  UNKNOWN,
  type UnknownValue,
} from './flowValue';
import { textMethod } from './strings';

/** Code that does more than this to a text in the event, in a loop say, is not followed. */
const MAX_STEPS = 4;

/** Methods that make texts of a text, or lists of them. */
const METHODS =
  /^(?:trim|toLowerCase|toUpperCase|concat|split|slice|substring|substr|charAt|replace|replaceAll)$/;

/** What a text is made of where all that is not known of it are texts in the event; undefined for any other. */
export function madeText(value: FlowValue): MadeText | undefined {
  const one = eventTextOf(value);
  if (one !== undefined) return { parts: ['', ''], holes: [one] };
  if (value.kind !== 'template') return undefined;
  const holes = (value.holes ?? []).filter((hole) => hole !== undefined);
  return holes.length === value.parts.length - 1 ? { parts: value.parts, holes } : undefined;
}

/** What a method of texts makes of a text in the event with some arguments; undefined where the value is none, or another method is called. */
export function eventMethod(
  value: FlowValue,
  method: string,
): ((args: readonly FlowValue[]) => FlowValue) | undefined {
  const text = METHODS.test(method) ? eventTextOf(value) : undefined;
  return text && ((args) => withStep(text, { method, args }));
}

/** An item of what was made of a text in the event; undefined for any other value. */
export function eventItem({ made }: UnknownValue, item: number): FlowValue | undefined {
  return made && withStep(made, { item });
}

/** The text in the event that was split into a list, with dots between its parts; undefined for any other value. */
export function joinedByDots(value: FlowValue): FlowValue | undefined {
  const { path, steps } = eventTextOf(value) ?? { path: [], steps: [] };
  const last = steps.at(-1);
  if (last === undefined || 'item' in last || last.method !== 'split') return undefined;
  const dot: FlowValue = { kind: 'text', text: '.', node: NONE };
  const joined: TextStep = { method: 'replaceAll', args: [...last.args, dot] };
  return withStep({ path, steps: steps.slice(0, -1) }, joined);
}

function withStep({ path, steps }: EventText, step: TextStep): FlowValue {
  return steps.length < MAX_STEPS
    ? { ...UNKNOWN, made: { path, steps: [...steps, step] } }
    : UNKNOWN;
}

/** The text that is made of texts which callers pass, one for each hole; undefined where one of these is none that gives it. */
export function textOf(
  { parts, holes }: MadeText,
  passed: readonly (string | undefined)[],
): string | undefined {
  const between = holes.map(({ steps }, index) => steps.reduce(afterStep, passed[index]));
  if (!between.every((text) => typeof text === 'string')) return undefined;
  return parts.map((part, index) => (index === 0 ? part : between[index - 1] + part)).join('');
}

function afterStep(value: unknown, step: TextStep): unknown {
  if ('item' in step) return Array.isArray(value) ? value[step.item] : undefined;
  return typeof value === 'string' ? textMethod(value, step.method, step.args) : undefined;
}
