import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeTypescript } from './snippets/writeTypescript';

writeTypescript(dirname(dirname(fileURLToPath(import.meta.url))));
