/** How a cloud function is called by name, from the mini program or from other functions. */
export interface FunctionCalls {
  /**
   * The values that the calls give at some paths of their data, one row for each consistent set;
   * undefined where a value is not a literal.
   */
  rowsAt(paths: readonly (readonly string[])[]): readonly (readonly (string | undefined)[])[];
  /** Whether the project has calls of the function at all. */
  readonly called: boolean;
  /** Whether these are certainly all calls in the project. */
  readonly complete: boolean;
}

export const NO_FUNCTION_CALLS: FunctionCalls = {
  rowsAt: () => [],
  called: false,
  complete: false,
};
