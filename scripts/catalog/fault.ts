/** Something wrong in the catalogue's files. */
export interface Fault {
  /** Relative to the project's root. */
  readonly file: string;
  readonly message: string;
}

/** The file that holds an interface of the given category. */
export function fileOfCategory(category: string): string {
  return `catalog/interfaces/${category}.json`;
}
