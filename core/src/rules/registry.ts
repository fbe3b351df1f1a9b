import { deprecatedInterface } from './deprecatedInterface';
import { duplicatePermission } from './duplicatePermission';
import { dynamicInterface } from './dynamicInterface';
import { invalidConfig } from './invalidConfig';
import { lenientConfig } from './lenientConfig';
import { prefixedPermission } from './prefixedPermission';
import type { Rule, WorkspaceRule } from './rule';
import { undeclaredInterface } from './undeclaredInterface';
import { unknownInterface } from './unknownInterface';
import { unsupportedInterface } from './unsupportedInterface';
import { unusedPermission } from './unusedPermission';
import { wildcardPermission } from './wildcardPermission';

/** All rules about one function, in the order of the documentation. */
export const RULES: readonly Rule[] = [
  undeclaredInterface,
  unusedPermission,
  unknownInterface,
  unsupportedInterface,
  deprecatedInterface,
  duplicatePermission,
  wildcardPermission,
  prefixedPermission,
  invalidConfig,
  lenientConfig,
  dynamicInterface,
];

/** All rules about the workspace outside its functions, in the order of the documentation. */
export const WORKSPACE_RULES: readonly WorkspaceRule[] = [];
