/**
 * `wechat-cloudcall/testing`: a stand-in for wx-server-sdk in tests of cloud functions, for any test
 * runner. Start with `cloudFunction('cloudfunctions/<name>')`.
 */
export { cloudFunction } from './cloudFunction';
export { cloudId } from './events/cloudId';
export { pushedEvent, pushedMessage } from './events/pushedMessage';
export { CloudSDKError } from './sdk/sdkError';
export type {
  CloudID,
  FunctionOptions,
  FunctionUnderTest,
  InterfaceStandIn,
  OpenData,
  PushedMessage,
  RecordedCall,
  Reply,
  WXContext,
} from './types';
