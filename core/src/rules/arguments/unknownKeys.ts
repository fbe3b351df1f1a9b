import type { Parameter } from '../../catalog/types';
import type { ValueProperty } from '../../flow/value';
import { foldedName } from '../../text/foldedName';
import { type CheckedCall, fits, parameterObjects } from '../_shared/argument';

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
  return parameterObjects(argument, known.params).flatMap(({ object, parameters, prefix, of }) => {
    if (of?.media) return [];
    const present = new Set(
      parameters.filter((one) => object.properties.some(({ name }) => fits(name, one))),
    );
    return object.properties.flatMap((property): UnknownKey[] => {
      const folded = foldedName(property.name);
      const isKnown = parameters.some((one) => fits(property.name, one));
      // The SDK drops what is undefined.
      if (isKnown || OTHERS.has(folded) || property.value.kind === 'undefined') return [];
      const meant = parameters.find(({ name }) => foldedName(name) === folded);
      return [{ checked, property, prefix, parameters, meant, present }];
    });
  });
}
