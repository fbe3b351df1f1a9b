import type { Value } from '../../flow/value';
import { openDataMessages } from '../../messages/rules/openData';
import { formatText } from '../../messages/text';
import { originsOf } from '../_shared/origins';
import type { WorkspaceRule } from '../_shared/rule';
import { deliveredValues } from './deliveredValues';

const CHECK = 'security.imgSecCheck';

/**
 * A picture's bytes sent to a function that checks them. Silent where the file that sends them has to
 * do with their size.
 */
export const sentPicture: WorkspaceRule = {
  id: 'media-value',
  *checkWorkspace(snapshot) {
    for (const { file, span, name } of deliveredValues(
      snapshot,
      saysFileContent,
      isFileContent,
      CHECK,
      ['media', 'value'],
    )) {
      const text = snapshot.read(file) ?? '';
      if (/compressImage|canvasToTempFilePath|byteLength|\.size\b/.test(text)) continue;
      const message = formatText(openDataMessages.sentPicture, { function: name });
      yield { file, span, interface: CHECK, severity: 'hint', message };
    }
  },
};

/** What a file holds, as bytes or as text, also behind the beginning of a data URL. */
function isFileContent(value: Value): boolean {
  return originsOf(value).some((origin) => CONTENT.test(origin));
}

/** Whether a text may have to do with that. */
function saysFileContent(text: string): boolean {
  return /readFile|arrayBufferToBase64/.test(text);
}

const CONTENT =
  /^wx\.(?:getFileSystemManager\(\)\.(?:readFile\(\)\.data|readFileSync\(\))|arrayBufferToBase64\(\))$/;
