import { sdkMessages } from '../../messages/rules/sdk';
import { wxCloud } from '../../questions/wxCloud';
import type { Rule } from '../_shared/rule';

/** `wx.cloud` inside a cloud function's folder. */
export const clientSdkInFunction: Rule = {
  id: 'client-sdk-in-function',
  *check({ ask }) {
    for (const place of ask(wxCloud)) yield { ...place, message: sdkMessages.clientSdk };
  },
};
