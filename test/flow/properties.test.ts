import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rounds } from '../longRuns';
import { knownProgram } from './arbitraryProgram';
import { foundIn } from './check';

const FOLDER = '/p/cloudfunctions/fn';
const RUNS = rounds(200, 3_000);

it('names, order, blocks and files do not change what is used', () => {
  fc.assert(
    fc.property(knownProgram, ({ files, expected }) => {
      const texts = [...files].map(([path, text]) => [`${FOLDER}/${path}`, text] as const);
      const project = [
        '/p/project.config.json',
        '{"cloudfunctionRoot":"cloudfunctions/"}',
      ] as const;
      const found = foundIn({ name: '', files: new Map([project, ...texts]) });
      const words = found.map((line) => line.split(' ').at(-1));
      expect(words.sort()).toEqual(expected);
    }),
    { numRuns: RUNS },
  );
});
