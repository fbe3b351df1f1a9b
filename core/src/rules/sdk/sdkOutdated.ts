import intersects from 'semver/ranges/intersects';
import validRange from 'semver/ranges/valid';
import { hasTimer } from '../../config/readTriggers';
import { readPackageJson, sdkDependency } from '../../manifests/packageJson';
import { sdkFeatures, sdkMessages } from '../../messages/rules/sdk';
import { formatText, type Text } from '../../messages/text';
import { joinPath } from '../../text/path';
import { memberOf } from '../_shared/argument';
import type { Rule, RuleContext } from '../_shared/rule';
import { isImpossibleRange } from './isImpossibleRange';
import { rangeFix, TEMPLATE_RANGE, usualSdkRange } from './sdkRange';
import { sdkTooNew } from './sdkTooNew';

/**
 * A range of wx-server-sdk that holds no version at all, none new enough for what the function uses,
 * or only such as are too new for the Node that it is known to run on.
 */
export const sdkOutdated: Rule = {
  id: 'sdk-outdated',
  *check(context) {
    const { state, snapshot } = context;
    const file = joinPath(state.fn.directory, 'package.json');
    const sdk = sdkDependency(snapshot.derived(file, readPackageJson));
    if (sdk === undefined) return;
    if (isImpossibleRange(sdk.range)) {
      const usual = usualSdkRange(snapshot, state.fn);
      const range = isImpossibleRange(usual) ? TEMPLATE_RANGE : usual;
      const message = formatText(sdkMessages.noVersion, { range: sdk.range, usual: range });
      yield {
        file,
        span: sdk.nameSpan,
        message,
        fixes: [rangeFix(file, sdk, range)],
      };
      return;
    }
    const tooNew = sdkTooNew(context, sdk);
    if (tooNew !== undefined) yield tooNew;
    if (validRange(sdk.range) === null) return;
    const lacking = needs(context)
      .filter(({ needed }) => !intersects(sdk.range, `>=${needed}`))
      .sort((a, b) => (intersects(`>${a.needed}`, b.needed) ? 1 : -1))[0];
    if (lacking === undefined) return;
    const { what, needed } = lacking;
    const usual = usualSdkRange(snapshot, state.fn);
    const isEnough = validRange(usual) !== null && intersects(usual, `>=${needed}`);
    const range = isEnough ? usual : `^${needed}`;
    const message = formatText(sdkMessages.outdated, { range: sdk.range, what, needed });
    yield {
      file,
      span: sdk.nameSpan,
      message,
      fixes: [rangeFix(file, sdk, range, sdkMessages.raiseVersion)],
    };
  },
};

type Need = { readonly what: Text; readonly needed: string };

function needs({ state }: RuleContext): Need[] {
  const { uses } = state.flow;
  const found: Need[] = [];
  if (uses.length > 0) found.push({ what: sdkFeatures.cloudCall, needed: '0.4.0' });
  if (uses.length > 0 && hasTimer(state.config)) {
    found.push({ what: sdkFeatures.timer, needed: '1.5.3' });
  }
  for (const { interface: name, call } of uses) {
    const options = call?.options;
    if (memberOf(options, 'convertCase')) {
      found.push({ what: sdkFeatures.convertCase, needed: '1.8.0' });
    }
    if (memberOf(options, 'appid')) found.push({ what: sdkFeatures.appid, needed: '2.3.0' });
    if (name.startsWith('midas.')) found.push({ what: sdkFeatures.midas, needed: '2.1.0' });
  }
  return found;
}
