import { join } from 'node:path';
import { installBrowser } from '../../../scripts/vscode/installBrowser';
import type { Host } from '../../../scripts/vscode/installHost';
import type { Run } from '../run';
import { runFlows } from '../runFlows';
import { authoringFlows } from './authoringFlows';
import { besideFlows } from './besideFlows';
import { browseFlows } from './browseFlows';
import { chineseFlows } from './chineseFlows';
import { commandFlows } from './commandFlows';
import { completionFlows } from './completionFlows';
import { findingFlows } from './findingFlows';
import type { Flow } from './flow';
import { closeEditors } from './keyboard';
import { openSession, type Pictures } from './openSession';
import { savingFlows } from './savingFlows';
import { writeShop } from './shop';
import { statusFlows } from './statusFlows';
import { viewFlows } from './viewFlows';

const allFlows: readonly Flow[] = [
  ...findingFlows,
  ...completionFlows,
  ...authoringFlows,
  ...commandFlows,
  ...savingFlows,
  ...browseFlows,
  ...statusFlows,
  ...viewFlows,
  ...besideFlows,
];

/** Which flows are driven. */
export interface FlowChoice {
  /** Whether only what an author does first is: finding, mending, completing. */
  readonly isShort: boolean;
  /** Words of which a flow's name has one; all flows where there are none. */
  readonly words: readonly string[];
}

const shortFlows: readonly Flow[] = [...findingFlows.slice(0, 2), ...completionFlows.slice(0, 1)];

/** The windows that the suite opens, each on a shop of its own. */
function windowsFor(
  { spec }: Host,
  { sharp }: Pictures,
  isShort: boolean,
): { language?: string; flows: readonly Flow[] }[] {
  if (isShort) return [{ flows: shortFlows }];
  if (!spec.languages) return [{ flows: allFlows }];
  // All in Chinese only where its pictures are wanted: what differs from English is texts.
  const chinese = sharp ? [...chineseFlows, ...allFlows] : [...chineseFlows, ...savingFlows];
  return [{ flows: allFlows }, { language: 'zh-cn', flows: chinese }];
}

/**
 * The runs that drive the full workbench by mouse and keyboard through everything that an author does.
 * @param folder an empty folder for the workspaces, settings and logs.
 * @param extensionsFolder where the package is installed.
 */
export function uiRuns(
  host: Host,
  folder: string,
  extensionsFolder: string,
  pictures: Pictures,
  { isShort, words }: FlowChoice,
): readonly Run[] {
  const isWanted = ({ name }: Flow): boolean =>
    words.length === 0 || words.some((word) => name.includes(word));
  return windowsFor(host, pictures, isShort).map(({ language, flows }) => {
    const name = `VS Code ${host.spec.vscode}, mouse and keyboard, ${language ?? 'en'}`;
    const ownFolder = join(folder, language ?? 'en');
    return {
      name,
      run: async (say) => {
        const shop = join(ownFolder, 'shop');
        writeShop(shop);
        const session = await openSession({
          ...{ host, extensionsFolder, pictures, language },
          browser: await installBrowser(say),
          dataFolder: join(ownFolder, 'data'),
          folder: shop,
        });
        const place = { where: name, folder: ownFolder, say };
        try {
          return await runFlows(flows.filter(isWanted), session, place, closeEditors);
        } finally {
          await session.close();
        }
      },
    };
  });
}
