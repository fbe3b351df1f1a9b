import type { Parameter } from '../../catalog/types';
import { foldName } from '../_shared/argument';

/** What pages are called by one interface or another. */
const PAGES = new Set(['page', 'path', 'pagepath']);

/** Whether a key is what another interface calls a page, and the parameter is one. */
export function namesPage(key: string, { name, page }: Parameter): boolean {
  return PAGES.has(foldName(key)) && (page !== undefined || foldName(name) === 'pagepath');
}
