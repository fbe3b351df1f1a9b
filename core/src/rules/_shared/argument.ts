import { sentName } from '../../catalog/nameForms';
import type { Interface, Parameter } from '../../catalog/types';
import type { Report } from '../../findings/finding';
import type { Severity } from '../../findings/severity';
import type { FunctionFlow, OpenapiCall, Use } from '../../flow/functionFlow';
import type { Value, ValueProperty } from '../../flow/value';
import type { Text } from '../../messages/text';
import type { FunctionState } from '../../project/functionState';
import { holds, type Place, placeKey } from '../../text/span';
import type { RuleContext } from './rule';

/** An object literal among the values. */
export type ObjectValue = Extract<Value, { readonly kind: 'object' }>;

/** A call of a known interface with what is known of its argument. */
export interface CheckedCall {
  readonly use: Use;
  readonly call: OpenapiCall;
  readonly interface: Interface;
  /** The argument object; undefined when the call has no argument, or one that is not known. */
  readonly argument: ObjectValue | undefined;
  /** Whether the SDK renames the keys as usual (no `convertCase: false`, no unknown options). */
  readonly renames: boolean;
  /** Whether the SDK certainly sends the keys as they are written (`convertCase: false`). */
  readonly sendsAsWritten: boolean;
  /** Whether the call speaks for another account (`openapi({ appid })`), or may. */
  readonly otherAccount: boolean;
  /** `hint` where the parameters were not seen in a document. */
  readonly severity: Severity | undefined;
}

/** The calls whose interface is known and the only one called there. */
export function checkedCalls(context: RuleContext): readonly CheckedCall[] {
  return callsOf(context).calls;
}

/** The members of all calls' arguments that are known parameters. */
export function checkedMembers(context: RuleContext): readonly MatchedMember[] {
  return callsOf(context).members;
}

interface Calls {
  readonly state: FunctionState;
  readonly calls: readonly CheckedCall[];
  readonly members: readonly MatchedMember[];
}

/** Of the function that was asked about last: the rules ask one after another. */
let last: Calls | undefined;

function callsOf(context: RuleContext): Calls {
  const { state } = context;
  if (last?.state !== state) {
    const calls = findCalls(context);
    last = { state, calls, members: calls.flatMap(matchedMembers) };
  }
  return last;
}

function findCalls({ state, snapshot }: RuleContext): readonly CheckedCall[] {
  const counts = new Map<string, number>();
  for (const { call } of state.flow.uses) {
    if (call !== undefined) counts.set(placeKey(call), (counts.get(placeKey(call)) ?? 0) + 1);
  }
  return state.flow.uses.flatMap((use) => {
    const { call } = use;
    const found = snapshot.catalog.get(use.interface);
    if (call === undefined || found === undefined || counts.get(placeKey(call)) !== 1) return [];
    if (mayBeOther(state.flow, use)) return [];
    const { argument, options } = call;
    return [
      {
        use,
        call,
        interface: found,
        argument: argument?.kind === 'object' ? argument : undefined,
        renames: isRenaming(call),
        sendsAsWritten: isOff(options, 'convertCase'),
        otherAccount: !isPlain(options, 'appid'),
        severity: found.paramsUnverified ? ('hint' as const) : undefined,
      },
    ];
  });
}

/** Whether the name of a use has a part that is not known, so that others may be called there. */
function mayBeOther({ unresolved }: FunctionFlow, { file, span }: Use): boolean {
  return unresolved.filter((one) => one.file === file).some((one) => holds(span, one.span));
}

/** Whether the SDK renames the keys of a call and of its reply as usual: no `convertCase: false`, no unknown options. */
export function isRenaming({ options }: OpenapiCall): boolean {
  return isPlain(options, 'convertCase');
}

/** Whether the options are known not to set a member. */
function isPlain(options: Value | undefined, name: string): boolean {
  if (options === undefined) return true;
  if (options.kind !== 'object' || options.open) return false;
  const member = memberOf(options, name);
  return member === undefined || (member.value.kind === 'boolean' && member.value.value);
}

/** Whether the options are known to set a member to false. */
function isOff(options: Value | undefined, name: string): boolean {
  const value = memberOf(options, name)?.value;
  return value?.kind === 'boolean' && !value.value;
}

/** A member of an object value; undefined when it has none of that name, or is no object. */
export function memberOf(value: Value | undefined, name: string): ValueProperty | undefined {
  return value?.kind === 'object'
    ? value.properties.filter((property) => property.name === name).at(-1)
    : undefined;
}

/** Whether a key reaches the server as a parameter. */
export function fits(key: string, { name, httpName }: Parameter): boolean {
  return key === name || sentName(key) === (httpName ?? sentName(name));
}

/** A member of an argument that is a known parameter, at any depth. */
export interface MatchedMember {
  readonly checked: CheckedCall;
  readonly parameter: Parameter;
  readonly property: ValueProperty;
  /** Dotted path from the argument down. */
  readonly path: string;
}

/**
 * A member, and where one of several is sent (`a ? 'x' : 'y'`, `a || 'x'`) each of these that is known
 * as a member of its own, with its own place; empty texts, which stand for nothing, left out.
 */
export function givenMembers(member: MatchedMember): readonly MatchedMember[] {
  const { property } = member;
  const given = choices(property.value).map((value) => ({
    ...member,
    property: { ...property, value },
  }));
  return [member, ...given];
}

function choices(value: Value): readonly Value[] {
  if (value.kind !== 'unknown') return [];
  return (value.options ?? []).flatMap((one) => {
    if (one.kind === 'unknown') return choices(one);
    return one.kind === 'string' && one.value.trim() === '' ? [] : [one];
  });
}

/** What is said at a place of a call's argument: of its interface, as severe as what is known of that allows. */
export function reportAt(
  { use, severity }: CheckedCall,
  { file, span }: Place,
  message: Text,
): Report {
  return { file, span, interface: use.interface, severity, message };
}

/** Where the key of a member is written. */
export function keyPlace({ file, key }: ValueProperty): Place {
  return { file, span: key };
}

/** All members of a call's argument that are known parameters, nested ones after their parents. */
export function matchedMembers(checked: CheckedCall): readonly MatchedMember[] {
  const objects = parameterObjects(checked.argument, checked.interface.params);
  return objects.flatMap(({ object, parameters, prefix }) =>
    object.properties.flatMap((property) => {
      const parameter = parameters.find((one) => fits(property.name, one));
      return parameter === undefined
        ? []
        : [{ checked, parameter, property, path: `${prefix}${parameter.name}` }];
    }),
  );
}

/** An object in an argument with the parameters that may be its members. */
export interface ParameterObject {
  readonly object: ObjectValue;
  readonly parameters: readonly Parameter[];
  /** Its dotted path with a dot behind it; '' for the argument itself. */
  readonly prefix: string;
  /** The parameter whose value it is, or is in; undefined for the argument itself. */
  readonly of: Parameter | undefined;
}

/** The objects in an argument that are known to hold parameters, itself first. */
export function parameterObjects(
  value: Value | undefined,
  parameters: readonly Parameter[],
  prefix = '',
  of?: Parameter,
): readonly ParameterObject[] {
  if (value?.kind === 'array') {
    return value.items.flatMap((item) => parameterObjects(item, parameters, prefix, of));
  }
  if (value?.kind !== 'object') return [];
  const inner = value.properties.flatMap((property) => {
    const parameter = parameters.find((one) => fits(property.name, one));
    const { name, fields } = parameter ?? {};
    if (fields === undefined) return [];
    return parameterObjects(property.value, fields, `${prefix}${name}.`, parameter);
  });
  return [{ object: value, parameters, prefix, of }, ...inner];
}
