import { looseJson, member, textMember } from './looseJson';
import { folderText } from './projectJson';

/** A uni-app's manifest.json, as far as it concerns WeChat. */
export interface UniManifest {
  /** `mp-weixin.cloudfunctionRoot` as written; '' when it names none. */
  readonly cloudfunctionRoot: string;
}

/** Reads a manifest.json; null when it is no uni-app's, or one that does not build for WeChat. */
export function readUniManifest(text: string): UniManifest | null {
  const weixin = member(looseJson(text), 'mp-weixin');
  if (typeof weixin !== 'object' || weixin === null) return null;
  return { cloudfunctionRoot: folderText(textMember(weixin, 'cloudfunctionRoot')) };
}
