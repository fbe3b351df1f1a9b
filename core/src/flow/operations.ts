/** The types of plain values. */
export type PlainType = 'string' | 'number' | 'boolean';

/** A plain value as JavaScript has it. */
export type Plain = string | number | boolean | null | undefined;

/** An operator, or a global function, that makes a plain value of plain values. */
export interface Operation {
  /** What it gives whatever it is given. */
  readonly type: PlainType;
  /** What it gives for known operands; absent where that depends on more than these. */
  readonly run?: (...operands: Plain[]) => Plain;
}

const number = (run?: (a: number, b: number) => number): Operation => ({
  type: 'number',
  ...(run && { run: (a, b) => run(Number(a), Number(b)) }),
});
const truth = (run?: Operation['run']): Operation => ({ type: 'boolean', ...(run && { run }) });
const text = (run?: Operation['run']): Operation => ({ type: 'string', ...(run && { run }) });

/** JavaScript compares texts with texts by their characters, and all else as numbers. */
const order = (compare: (a: number, b: number) => boolean): Operation =>
  truth((a, b) => compare(a as number, b as number));

/** By operator (those of one operand with an `x` behind them), or by the global function's dotted name. */
const OPERATIONS: Readonly<Record<string, Operation>> = {
  '-': number((a, b) => a - b),
  '*': number((a, b) => a * b),
  '/': number((a, b) => a / b),
  '%': number((a, b) => a % b),
  '**': number((a, b) => a ** b),
  '&': number((a, b) => a & b),
  '|': number((a, b) => a | b),
  '^': number((a, b) => a ^ b),
  '<<': number((a, b) => a << b),
  '>>': number((a, b) => a >> b),
  '>>>': number((a, b) => a >>> b),
  '-x': number((a) => -a),
  '+x': number((a) => a),
  '~x': number((a) => ~a),
  '++x': number((a) => a + 1),
  '--x': number((a) => a - 1),
  '!x': truth((a) => !a),
  typeofx: text((a) => (a === null ? 'object' : typeof a)),
  '<': order((a, b) => a < b),
  '<=': order((a, b) => a <= b),
  '>': order((a, b) => a > b),
  '>=': order((a, b) => a >= b),
  '===': truth((a, b) => a === b),
  '!==': truth((a, b) => a !== b),
  // biome-ignore lint/suspicious/noDoubleEquals: it is what the code that is read does
  '==': truth((a, b) => a == b),
  // biome-ignore lint/suspicious/noDoubleEquals: it is what the code that is read does
  '!=': truth((a, b) => a != b),
  in: truth(),
  instanceof: truth(),
  Number: number((a) => a),
  parseInt: { type: 'number', run: (a, b) => Number.parseInt(String(a), Number(b ?? 0)) },
  parseFloat: { type: 'number', run: (a) => Number.parseFloat(String(a)) },
  Boolean: truth((a) => Boolean(a)),
  String: text((a) => String(a)),
  Date: text(),
  'Date.now': number(),
  'Date.parse': number(),
  'Date.UTC': number(),
  'JSON.stringify': text(),
  'Array.isArray': truth(),
  'Number.isInteger': truth((a) => Number.isInteger(a)),
  encodeURIComponent: text((a) => encoded(String(a))),
  encodeURI: text(),
};

/** A text in percent codes; halves of characters have none and are left out. */
function encoded(written: string): string {
  return encodeURIComponent(written.replace(/\p{Surrogate}/gu, ''));
}

/** What an operator or a global function does; undefined for one that may give anything. */
export function operationOf(name: string): Operation | undefined {
  const [object, method = ''] = name.split('.');
  if (object === 'Math') return mathOf(method);
  const known = name.replace(/^Number\.(?=parse)/, '');
  return Object.hasOwn(OPERATIONS, known) ? OPERATIONS[known] : undefined;
}

function mathOf(method: string): Operation | undefined {
  const run = (Math as unknown as Record<string, unknown>)[method];
  if (typeof run !== 'function') return undefined;
  return {
    type: 'number',
    ...(method !== 'random' && {
      run: (...operands: Plain[]) => run(...operands.map(Number)) as number,
    }),
  };
}

/** Methods that give a plain value of one type on every built-in object that has them. */
const METHODS: Readonly<Record<PlainType, ReadonlySet<string>>> = {
  string: new Set(
    'toFixed toPrecision toISOString toLowerCase toUpperCase padStart padEnd trim substring charAt toLocaleString toLocaleDateString toLocaleTimeString'.split(
      ' ',
    ),
  ),
  number: new Set(
    'getTime getFullYear getMonth getDate getHours charCodeAt indexOf lastIndexOf'.split(' '),
  ),
  boolean: new Set('startsWith endsWith includes'.split(' ')),
};

/** What a method gives on the built-in objects that have it; undefined for others. */
export function methodType(name: string): PlainType | undefined {
  return (['string', 'number', 'boolean'] as const).find((type) => METHODS[type].has(name));
}
