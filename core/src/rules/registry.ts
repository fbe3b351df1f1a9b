import { accessTokenParameter } from './accessTokenParameter';
import { baseLibrary } from './baseLibrary';
import { ciSkipsPermissions } from './ciSkipsPermissions';
import { clientSdkInFunction } from './clientSdkInFunction';
import { deprecatedInterface } from './deprecatedInterface';
import { duplicatePermission } from './duplicatePermission';
import { dynamicInterface } from './dynamicInterface';
import { floatingCall } from './floatingCall';
import { ignoredConfig } from './ignoredConfig';
import { invalidCloudcallFile } from './invalidCloudcallFile';
import { invalidConfig } from './invalidConfig';
import { lenientConfig } from './lenientConfig';
import { loginCode } from './loginCode';
import { mediaValue } from './mediaValue';
import { misplacedPermissions, misplacedProjectPermissions } from './misplacedPermissions';
import { misplacedRoot } from './misplacedRoot';
import { missingParameter } from './missingParameter';
import { nestedCloudId } from './nestedCloudId';
import { openapiOptions } from './openapiOptions';
import { openDataArgument } from './openDataArgument';
import { openDataError } from './openDataError';
import { pagePath } from './pagePath';
import { parameterCase } from './parameterCase';
import { parameterType } from './parameterType';
import { parameterValue } from './parameterValue';
import { placeholderValue } from './placeholderValue';
import { prefixedPermission } from './prefixedPermission';
import { pushListShape } from './pushListShape';
import { pushReply } from './pushReply';
import { rawCloudId } from './rawCloudId';
import { resultCheck } from './resultCheck';
import type { Rule, WorkspaceRule } from './rule';
import { sceneValue } from './sceneValue';
import { sdkMissing } from './sdkMissing';
import { sdkNotInitialized } from './sdkNotInitialized';
import { sdkOutdated } from './sdkOutdated';
import { sentPicture } from './sentPicture';
import { templateData } from './templateData';
import { tooManyCloudIds } from './tooManyCloudIds';
import { triggerCount } from './triggerCount';
import { triggerCron } from './triggerCron';
import { triggerName } from './triggerName';
import { triggerType } from './triggerType';
import { triggerUserContext } from './triggerUserContext';
import { uncalledOpenapi } from './uncalledOpenapi';
import { undeclaredInterface } from './undeclaredInterface';
import { unknownConfigKey } from './unknownConfigKey';
import { unknownInterface } from './unknownInterface';
import { unknownParameter } from './unknownParameter';
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
  misplacedPermissions,
  invalidConfig,
  lenientConfig,
  unknownConfigKey,
  dynamicInterface,
  ignoredConfig,
  triggerCount,
  triggerName,
  triggerType,
  triggerCron,
  triggerUserContext,
  sdkMissing,
  sdkOutdated,
  sdkNotInitialized,
  clientSdkInFunction,
  openapiOptions,
  uncalledOpenapi,
  floatingCall,
  missingParameter,
  unknownParameter,
  parameterType,
  parameterValue,
  parameterCase,
  accessTokenParameter,
  placeholderValue,
  templateData,
  mediaValue,
  pagePath,
  sceneValue,
  resultCheck,
  openDataArgument,
  openDataError,
  pushListShape,
  pushReply,
];

/** All rules about the workspace outside its functions, in the order of the documentation. */
export const WORKSPACE_RULES: readonly WorkspaceRule[] = [
  misplacedProjectPermissions,
  invalidCloudcallFile,
  ciSkipsPermissions,
  nestedCloudId,
  tooManyCloudIds,
  rawCloudId,
  loginCode,
  sentPicture,
  baseLibrary,
  misplacedRoot,
];
