import { looseJson, member, textMember, textsOf } from './looseJson';

/** What a tsconfig.json or jsconfig.json says itself; texts are '' where they are missing. */
export interface TsconfigJson {
  readonly extends: string;
  readonly outDir: string;
  readonly rootDir: string;
  readonly baseUrl: string;
  /** Undefined when it has no `paths`. */
  readonly paths: readonly (readonly [pattern: string, targets: readonly string[]])[] | undefined;
}

/** Reads a tsconfig.json or jsconfig.json. */
export function readTsconfigJson(text: string): TsconfigJson {
  const config = looseJson(text);
  const options = member(config, 'compilerOptions');
  const paths = member(options, 'paths');
  return {
    extends: textMember(config, 'extends'),
    outDir: textMember(options, 'outDir'),
    rootDir: textMember(options, 'rootDir'),
    baseUrl: textMember(options, 'baseUrl'),
    paths:
      typeof paths === 'object' && paths !== null
        ? Object.entries(paths).flatMap(([pattern, targets]) =>
            Array.isArray(targets) ? [[pattern, textsOf(targets)] as const] : [],
          )
        : undefined,
  };
}
