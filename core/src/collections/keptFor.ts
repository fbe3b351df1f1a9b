/** What is made of an object the first time that it is asked for, and kept for as long as the object is there. */
export function keptFor<Owner extends object, Made>(
  make: (owner: Owner) => Made,
): (owner: Owner) => Made {
  const kept = new WeakMap<Owner, { readonly made: Made }>();
  return (owner) => {
    let entry = kept.get(owner);
    if (entry === undefined) {
      entry = { made: make(owner) };
      kept.set(owner, entry);
    }
    return entry.made;
  };
}

/** The same of each part of an object, such as a node of a program. */
export function keptForEach<Owner extends object, Part, Made>(
  make: (owner: Owner, part: Part) => Made,
): (owner: Owner, part: Part) => Made {
  const partsOf = keptFor<Owner, Map<Part, { readonly made: Made }>>(() => new Map());
  return (owner, part) => {
    const parts = partsOf(owner);
    let entry = parts.get(part);
    if (entry === undefined) {
      entry = { made: make(owner, part) };
      parts.set(part, entry);
    }
    return entry.made;
  };
}
