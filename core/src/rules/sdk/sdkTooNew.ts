import minVersion from 'semver/ranges/min-version';
import validRange from 'semver/ranges/valid';
import type { Report } from '../../findings/finding';
import { looseJson, member, textMember } from '../../manifests/looseJson';
import { type Dependency, readPackageJson } from '../../manifests/packageJson';
import { sdkMessages } from '../../messages/rules/sdk';
import { formatText } from '../../messages/text';
import type { Snapshot } from '../../project/snapshot';
import { sdkImports } from '../../questions/sdkImports';
import { joinPath } from '../../text/path';
import type { RuleContext } from '../_shared/rule';
import { nodeRuntime } from './nodeRuntime';
import { rangeFix, TEMPLATE_RANGE } from './sdkRange';

/** The first major version of the SDK that does not load on Node 10. */
const FIRST_MODERN = 3;

/**
 * A wx-server-sdk that does not load on the Node which the function is known to run on. Undefined
 * where either is not known, or the function does not load the SDK.
 */
export function sdkTooNew(context: RuleContext, sdk: Dependency): Report | undefined {
  const { state, snapshot } = context;
  const { directory } = state.fn;
  const runtime = nodeRuntime(snapshot, state.fn);
  if (!runtime?.isOld) return undefined;
  const major = installedMajor(snapshot, directory) ?? askedMajor(sdk.range);
  if (major === undefined || major < FIRST_MODERN) return undefined;
  if (context.ask(sdkImports).length === 0) return undefined;
  const file = joinPath(directory, 'package.json');
  const values = { range: sdk.range, runtime: runtime.name, where: runtime.file };
  return {
    file,
    span: sdk.nameSpan,
    // Uploading with DevTools does not read cloudbaserc.json, and nothing enforces engines.
    severity: runtime.file === 'cloudbaserc.json' ? 'information' : 'hint',
    message: formatText(sdkMessages.tooNew, { ...values, usual: TEMPLATE_RANGE }),
    fixes: [{ ...rangeFix(file, sdk, TEMPLATE_RANGE), preferred: false }],
  };
}

/** The major version in node_modules, else the one that a lock file pins; undefined without either. */
function installedMajor(snapshot: Snapshot, directory: string): number | undefined {
  const installed = joinPath(directory, 'node_modules/wx-server-sdk/package.json');
  const version =
    snapshot.derived(installed, readPackageJson)?.version ??
    snapshot.derived(joinPath(directory, 'package-lock.json'), readLocked);
  const major = /^(\d+)\./.exec(version ?? '')?.[1];
  return major === undefined ? undefined : Number(major);
}

/** The version of the SDK that a package-lock.json pins; '' when there is none. */
function readLocked(text: string): string {
  const lock = looseJson(text);
  const entry =
    member(member(lock, 'packages'), 'node_modules/wx-server-sdk') ??
    member(member(lock, 'dependencies'), 'wx-server-sdk');
  return textMember(entry, 'version');
}

/** The major version that a range gives at least; `latest` and its like give the newest. */
function askedMajor(range: string): number | undefined {
  if (/^(?:latest|next|\*|x)?$/.test(range.trim())) return FIRST_MODERN;
  return validRange(range) === null ? undefined : minVersion(range)?.major;
}
