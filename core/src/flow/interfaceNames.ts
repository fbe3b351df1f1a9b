/** What the engine has to know of the catalogue: which dotted names are interfaces, and which lead to some. */
export interface InterfaceNames {
  has(name: string): boolean;
  /** Whether `path` is a category: a proper prefix of interface names. */
  isCategory(path: string): boolean;
}
