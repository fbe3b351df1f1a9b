import ignore, { type Ignore } from 'ignore';
import { entryKind } from '../files/entryKind';
import { joinPath, relativePath } from '../text/path';
import type { ProjectFiles } from './projectFiles';

/** Reads a .gitignore; patterns that git would not understand are left out. */
function readIgnoreRules(text: string): Ignore {
  return ignore({ ignorecase: false }).add(text.replace(/^\uFEFF/, ''));
}

interface Level {
  readonly directory: string;
  readonly rules: Ignore;
}

/** The .gitignore files that speak for a folder, the outermost first. */
export class IgnoreScope {
  static readonly none = new IgnoreScope([]);

  readonly #levels: readonly Level[];

  private constructor(levels: readonly Level[]) {
    this.#levels = levels;
  }

  /** The scope inside `directory`, where a further .gitignore may stand. */
  enter(directory: string, files: Pick<ProjectFiles, 'list' | 'derived'>): IgnoreScope {
    if (entryKind(files.list(directory), '.gitignore') === undefined) return this;
    const rules = files.derived(joinPath(directory, '.gitignore'), readIgnoreRules);
    return rules ? new IgnoreScope([...this.#levels, { directory, rules }]) : this;
  }

  /** Whether git ignores a folder whose parent it does not ignore. */
  ignoresFolder(path: string): boolean {
    return this.#ignores(path, '/');
  }

  /** Whether git ignores a file whose folder it does not ignore. */
  ignoresFile(path: string): boolean {
    return this.#ignores(path, '');
  }

  /** The innermost .gitignore that says anything decides. */
  #ignores(path: string, suffix: '' | '/'): boolean {
    for (const { directory, rules } of [...this.#levels].reverse()) {
      const { ignored, unignored } = rules.test(relativePath(directory, path) + suffix);
      if (ignored || unignored) return ignored;
    }
    return false;
  }
}
