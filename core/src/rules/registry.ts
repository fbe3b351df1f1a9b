// Written by `npm run docs` from the rules beside it.
import type { Rule, WorkspaceRule } from './_shared/rule';
import { accessTokenParameter } from './arguments/accessTokenParameter';
import { mediaValue } from './arguments/mediaValue';
import { missingParameter } from './arguments/missingParameter';
import { pagePath } from './arguments/pagePath';
import { parameterCase } from './arguments/parameterCase';
import { parameterType } from './arguments/parameterType';
import { parameterValue } from './arguments/parameterValue';
import { placeholderValue } from './arguments/placeholderValue';
import { sceneValue } from './arguments/sceneValue';
import { templateData } from './arguments/templateData';
import { unknownParameter } from './arguments/unknownParameter';
import { invalidConfig } from './config/invalidConfig';
import { lenientConfig } from './config/lenientConfig';
import { unknownConfigKey } from './config/unknownConfigKey';
import { baseLibrary } from './openData/baseLibrary';
import { loginCode } from './openData/loginCode';
import { nestedCloudId } from './openData/nestedCloudId';
import { openDataArgument } from './openData/openDataArgument';
import { openDataError } from './openData/openDataError';
import { rawCloudId } from './openData/rawCloudId';
import { sentFile } from './openData/sentFile';
import { sentPicture } from './openData/sentPicture';
import { tooManyCloudIds } from './openData/tooManyCloudIds';
import { deprecatedInterface } from './permissions/deprecatedInterface';
import { duplicatePermission } from './permissions/duplicatePermission';
import { dynamicInterface } from './permissions/dynamicInterface';
import { ignoredConfig } from './permissions/ignoredConfig';
import {
  misplacedPermissions,
  misplacedProjectPermissions,
} from './permissions/misplacedPermissions';
import { prefixedPermission } from './permissions/prefixedPermission';
import { uncalledOpenapi } from './permissions/uncalledOpenapi';
import { undeclaredInterface } from './permissions/undeclaredInterface';
import { unknownInterface } from './permissions/unknownInterface';
import { unsupportedInterface } from './permissions/unsupportedInterface';
import { unusedPermission } from './permissions/unusedPermission';
import { wildcardPermission } from './permissions/wildcardPermission';
import { ciSkipsPermissions } from './project/ciSkipsPermissions';
import { invalidCloudcallFile } from './project/invalidCloudcallFile';
import { misplacedRoot } from './project/misplacedRoot';
import { moduleFormat } from './project/moduleFormat';
import { unknownFunction } from './project/unknownFunction';
import { unparsableCode } from './project/unparsableCode';
import { pushListShape } from './push/pushListShape';
import { pushReply } from './push/pushReply';
import { floatingCall } from './results/floatingCall';
import { resultCheck } from './results/resultCheck';
import { spellingOnPage } from './results/spellingOnPage';
import { verdictOnPage } from './results/verdictOnPage';
import { clientSdkInFunction } from './sdk/clientSdkInFunction';
import { openapiOptions } from './sdk/openapiOptions';
import { sdkMissing } from './sdk/sdkMissing';
import { sdkNotInitialized } from './sdk/sdkNotInitialized';
import { sdkOutdated } from './sdk/sdkOutdated';
import { serverSdkInClient } from './sdk/serverSdkInClient';
import { wxContext } from './sdk/wxContext';
import { triggerCount } from './triggers/triggerCount';
import { triggerCron } from './triggers/triggerCron';
import { triggerName } from './triggers/triggerName';
import { triggerType } from './triggers/triggerType';
import { triggerUserContext } from './triggers/triggerUserContext';

/** What is checked in every function, in the order of the documentation. */
export const RULES: readonly Rule[] = [
  undeclaredInterface,
  unusedPermission,
  unknownInterface,
  unsupportedInterface,
  deprecatedInterface,
  dynamicInterface,
  uncalledOpenapi,
  duplicatePermission,
  wildcardPermission,
  prefixedPermission,
  misplacedPermissions,
  ignoredConfig,
  invalidConfig,
  lenientConfig,
  unknownConfigKey,
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
  wxContext,
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
  floatingCall,
  resultCheck,
  openDataArgument,
  openDataError,
  pushListShape,
  pushReply,
  moduleFormat,
  unparsableCode,
];

/** What is checked in the workspace outside its functions, in the order of the documentation. */
export const WORKSPACE_RULES: readonly WorkspaceRule[] = [
  misplacedProjectPermissions,
  invalidCloudcallFile,
  serverSdkInClient,
  loginCode,
  sentFile,
  sentPicture,
  spellingOnPage,
  verdictOnPage,
  nestedCloudId,
  tooManyCloudIds,
  rawCloudId,
  baseLibrary,
  ciSkipsPermissions,
  misplacedRoot,
  unknownFunction,
];
