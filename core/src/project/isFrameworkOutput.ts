import { readPackageJson } from '../manifests/packageJson';
import { joinPath } from '../text/path';
import type { ProjectFiles } from './projectFiles';

/** Frameworks that build a mini program into `dist`. */
const FRAMEWORK =
  /^(@tarojs\/|@dcloudio\/uni-|@mpxjs\/|@wepy\/|@remax\/|@megalo\/|(mpvue|wepy|remax|weapp-vite|weapp-tailwindcss)$)/;

/**
 * Whether a folder in `directory` is what a framework's build makes: copies of sources, functions and
 * project.config.json that are nobody's source. `unpackage` is HBuilderX's, whatever stands beside it.
 */
export function isFrameworkOutput(
  directory: string,
  name: string,
  files: Pick<ProjectFiles, 'derived'>,
): boolean {
  if (name === 'unpackage') return true;
  if (name !== 'dist') return false;
  const manifest = files.derived(joinPath(directory, 'package.json'), readPackageJson);
  return manifest?.dependencies.some((one) => FRAMEWORK.test(one.name)) ?? false;
}
