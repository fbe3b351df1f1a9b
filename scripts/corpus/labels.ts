import { readFileSync } from 'node:fs';

/** A place where a labelled function uses an interface. `line` is 1-based. */
interface LabelledUse {
  readonly api: string;
  readonly file: string;
  readonly line: number;
  readonly idiom?: string;
  readonly reachable?: string;
}

/** A function read by hand; `expected` is the truth the checker is held to. */
export interface LabelledFunction {
  readonly repo: string;
  readonly dir: string;
  readonly uses: readonly LabelledUse[];
  readonly expected: {
    readonly used: readonly string[];
    readonly undeclared: readonly string[];
    readonly unused: readonly string[];
  };
}

/** A function folder with no cloud call and no declaration. */
interface NegativeFolder {
  readonly repo: string;
  readonly dir: string;
}

/** A folder that looks like a function with cloud calls and is none. */
export interface TrapFolder {
  readonly repo: string;
  readonly path: string;
  readonly why?: string;
}

/** A set of labels; `repo` is `owner/name`, folders are relative to the checkout. */
export interface Labels {
  readonly functions: readonly LabelledFunction[];
  readonly negatives: readonly NegativeFolder[];
  readonly traps: readonly TrapFolder[];
}

/**
 * Reads a file of labels. Missing lists are empty.
 *
 * @throws Error naming the file when it cannot be read or has no `functions` list
 */
export function readLabels(file: string): Labels {
  const data = parse(readFileSync(file, 'utf8'));
  if (typeof data !== 'object' || data === null || !('functions' in data)) {
    throw new Error(`${file} holds no labels: a list "functions" is missing`);
  }
  return { negatives: [], traps: [], ...(data as Pick<Labels, 'functions'> & Partial<Labels>) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The repositories that the labels speak of, sorted, each once. */
export function labelledRepositories(labels: Labels): string[] {
  const every = [...labels.functions, ...labels.negatives, ...labels.traps];
  return [...new Set(every.map(({ repo }) => repo))].sort();
}

/** The part of the labels that concerns one repository. */
export function labelsOf(labels: Labels, repo: string): Labels {
  const own = (entry: { readonly repo: string }) => entry.repo === repo;
  return {
    functions: labels.functions.filter(own),
    negatives: labels.negatives.filter(own),
    traps: labels.traps.filter(own),
  };
}

/** The folder of a repository's checkout: `owner+name`. */
export function checkoutName(repo: string): string {
  return repo.replace('/', '+');
}
