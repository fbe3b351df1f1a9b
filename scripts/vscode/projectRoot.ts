import { join } from 'node:path';

/** The checkout's folder, absolute. */
export const projectRoot = join(__dirname, '..', '..');
