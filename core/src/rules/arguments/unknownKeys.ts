import type { Parameter } from '../../catalog/types';
import type { Value, ValueProperty } from '../../flow/value';
import { foldedName } from '../../text/foldedName';
import { type CheckedCall, fits } from '../_shared/argument';

/** A key of an argument that is no parameter as written. */
export interface UnknownKey {
  readonly checked: CheckedCall;
  readonly property: ValueProperty;
  /** The dotted path of the object that has it, with a dot behind it; '' for the argument itself. */
  readonly prefix: string;
  /** The parameters that may stand in its place. */
  readonly parameters: readonly Parameter[];
  /** The parameter that it is but for case and underscores. */
  readonly meant: Parameter | undefined;
  /** The parameters that the object already has. */
  readonly present: ReadonlySet<Parameter>;
}

/** Keys about which other rules have something to say. */
const OTHERS = new Set(['accesstoken', 'success', 'fail', 'complete']);

/** The keys of a call's argument that are no parameters, at every depth. */
export function unknownKeys(checked: CheckedCall): readonly UnknownKey[] {
  const { interface: known, argument, renames } = checked;
  if (known.paramsOpen || !renames || argument === undefined) return [];
  const found: UnknownKey[] = [];
  const visit = (object: Value, parameters: readonly Parameter[], prefix: string): void => {
    if (object.kind === 'array') for (const item of object.items) visit(item, parameters, prefix);
    if (object.kind !== 'object') return;
    const present = new Set(
      parameters.filter((one) => object.properties.some(({ name }) => fits(name, one))),
    );
    for (const property of object.properties) {
      const parameter = parameters.find((one) => fits(property.name, one));
      if (parameter !== undefined) {
        if (parameter.fields !== undefined && !parameter.media) {
          visit(property.value, parameter.fields, `${prefix}${parameter.name}.`);
        }
      } else if (!OTHERS.has(foldedName(property.name))) {
        const meant = parameters.find(({ name }) => foldedName(name) === foldedName(property.name));
        found.push({ checked, property, prefix, parameters, meant, present });
      }
    }
  };
  visit(argument, known.params, '');
  return found;
}
