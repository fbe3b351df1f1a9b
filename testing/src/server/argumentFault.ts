import {
  type ErrorEntry,
  fits,
  hasType,
  type Interface,
  isTemplateData,
  missingIn,
  type ObjectValue,
  type Parameter,
  sentName,
  type Value,
} from '#core';
import type { OpenapiOptions } from '../sdk/openapiProxy';
import { isMedia } from '../sdk/wireArgument';

/** Why the server would refuse an argument. */
export interface ArgumentFault {
  readonly errCode: number;
  readonly errMsg: string;
}

/** Documented by many interfaces: the request is not what the interface expects. */
const MALFORMED = 47001;
const WRONG_USER = 40003;

/**
 * What is wrong with an argument by the rules that the checker reports: a required parameter that is
 * missing, or a value of another type. Undefined where nothing is known to be wrong, also for
 * interfaces whose parameters are not (all) known.
 */
export function argumentFault(
  known: Interface,
  sent: Readonly<Record<string, unknown>>,
  options: OpenapiOptions,
): ArgumentFault | undefined {
  if (known.paramsOpen || known.paramsUnverified) return undefined;
  if (options.convertCase === false || options.appid !== undefined) return undefined;
  const argument = asValue(sent) as ObjectValue;
  const call = { argumentCount: 1 };
  const [missing] = missingIn({ interface: known, argument, call, renames: true });
  if (missing?.paths.every((path) => !path.includes('.'))) {
    const wanted = missing.paths.map(sentName).join(' or ');
    return fault(known, missing.parameter, `${wanted} is missing`);
  }
  for (const { name, value } of argument.properties) {
    const parameter = known.params.find((one) => fits(name, one));
    if (parameter === undefined || parameter.media || isTemplateData(parameter)) continue;
    if (!hasType(value, parameter.type)) {
      return fault(known, parameter, `${name} is no ${parameter.type}`);
    }
  }
  return undefined;
}

function fault({ errors }: Interface, parameter: Parameter, reason: string): ArgumentFault {
  const code =
    errors.find((error) => names(error, parameter))?.code ??
    (/^(touser|openid|toUser)$/.test(parameter.name) ? WRONG_USER : undefined) ??
    errors.find(({ message }) => /\bparameter\b.*\b(wrong|error|invalid)\b/i.test(message.en))
      ?.code ??
    MALFORMED;
  return { errCode: code, errMsg: `${reason} (from the stand-in: see the interface's parameters)` };
}

/** Whether an error's meaning speaks of a parameter by its name. */
function names({ code, message }: ErrorEntry, { name, httpName }: Parameter): boolean {
  const spellings = [name, httpName ?? sentName(name)];
  return (
    code !== 0 && spellings.some((spelling) => new RegExp(`\\b${spelling}\\b`).test(message.en))
  );
}

const NOWHERE = { file: '', span: { start: 0, end: 0 } };

/** A value that was sent, as the rules see values. */
function asValue(sent: unknown): Value {
  if (isMedia(sent)) return { ...NOWHERE, kind: 'unknown' };
  if (Array.isArray(sent)) {
    return { ...NOWHERE, kind: 'array', items: sent.map(asValue), open: false };
  }
  switch (typeof sent) {
    case 'string':
      return { ...NOWHERE, kind: 'string', value: sent };
    case 'number':
      return { ...NOWHERE, kind: 'number', value: sent };
    case 'boolean':
      return { ...NOWHERE, kind: 'boolean', value: sent };
    case 'object':
      return sent === null ? { ...NOWHERE, kind: 'null' } : objectAsValue(sent);
    default:
      return { ...NOWHERE, kind: 'undefined' };
  }
}

function objectAsValue(sent: object): ObjectValue {
  const properties = Object.entries(sent).map(([name, value]) => ({
    ...NOWHERE,
    name,
    key: NOWHERE.span,
    value: asValue(value),
  }));
  return { ...NOWHERE, kind: 'object', properties, open: false };
}
