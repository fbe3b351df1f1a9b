import type { Parameter } from '../../catalog/types';
import { foldedName } from '../../text/foldedName';

/** What pages are called by one interface or another. */
const PAGES = new Set(['page', 'path', 'pagepath']);

/** Whether a key is what another interface calls a page, and the parameter is one. */
export function namesPage(key: string, { name, page }: Parameter): boolean {
  return PAGES.has(foldedName(key)) && (page !== undefined || foldedName(name) === 'pagepath');
}
