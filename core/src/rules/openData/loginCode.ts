import { openDataMessages } from '../../messages/rules/openData';
import { formatText } from '../../messages/text';
import { steadyCalls } from '../../questions/steadyCalls';
import { originOf } from '../_shared/origins';
import type { WorkspaceRule } from '../_shared/rule';
import { deliveredValues } from './deliveredValues';

const PHONE = 'phonenumber.getPhoneNumber';

/**
 * The code of `wx.login`, sent to a function that asks for a phone number with it. Silent where the
 * function may do something else with the code.
 */
export const loginCode: WorkspaceRule = {
  id: 'parameter-value',
  *checkWorkspace(snapshot) {
    for (const { file, span, name, hasConstants, state, call } of deliveredValues(
      snapshot,
      saysLogin,
      (value) => originOf(value) === 'wx.login().code',
      PHONE,
      ['code'],
    )) {
      if (hasConstants) continue;
      if (!snapshot.ask(state.fn, steadyCalls).has(call.node)) continue;
      const message = formatText(openDataMessages.loginCode, { function: name });
      yield { file, span, interface: PHONE, severity: 'information', message };
    }
  },
};

/** Whether a text may have to do with `wx.login`. */
function saysLogin(text: string): boolean {
  return /\blogin\b/.test(text);
}
