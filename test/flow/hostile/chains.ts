import { type HostileProgram, range } from './hostileProgram';

const chain = (what: string, code: string, seconds = 2): HostileProgram => ({
  what: `a chain of 5,000 ${what}`,
  code,
  seconds,
});
/** Long chains of one operator. */
export const CHAINS: readonly HostileProgram[] = [
  chain(
    '+',
    `cloud.openapi['ocr.' + ${range(5_000)
      .map((i) => `'${i}'`)
      .join(' + ')}]({}); // may use: ocr.*`,
  ),
  chain(
    '+ of unknown parts',
    `cloud.openapi['ocr.' + ${range(5_000)
      .map((i) => `x${i}`)
      .join(' + ')}]({});`,
  ),
  chain(
    '||',
    `(${range(5_000)
      .map((i) => `x${i}`)
      .join(' || ')} || cloud).openapi.ocr.idcard({}); // uses: ocr.idcard`,
  ),
  chain(
    '??',
    `(${range(5_000)
      .map((i) => `x${i}.y`)
      .join(' ?? ')} ?? cloud).openapi.ocr.idcard({}); // uses: ocr.idcard`,
  ),
  chain(
    '&&',
    `(${range(5_000)
      .map((i) => `x${i}`)
      .join(' && ')} && cloud).openapi.ocr.idcard({}); // uses: ocr.idcard`,
  ),
  chain(
    'commas',
    `(${range(5_000)
      .map((i) => `x${i}()`)
      .join(', ')}, cloud).openapi.ocr.idcard({}); // uses: ocr.idcard`,
  ),
  chain(
    '.then',
    `p${'.then((x) => x)'.repeat(5_000)}; cloud.openapi.ocr.idcard({}); // uses: ocr.idcard`,
  ),
  chain(
    'properties',
    `cloud${'.a'.repeat(5_000)}(); cloud.openapi.ocr.idcard({}); // uses: ocr.idcard`,
  ),
  chain('properties below openapi', `cloud.openapi${'.a'.repeat(5_000)}();`),
  chain(
    'choices',
    `(${range(5_000)
      .map((i) => `x${i} ? y${i} : `)
      .join('')}cloud).openapi.ocr.idcard({}); // uses: ocr.idcard`,
  ),
  chain(
    'else if',
    `${range(5_000)
      .map((i) => `if (x${i} === 'ocr.m${i}') cloud.openapi[x${i}]({});`)
      .join(' else ')} // may use: ocr.*`,
  ),
  chain(
    'assignments',
    `${range(5_000)
      .map((i) => `v${i} = `)
      .join('')}cloud; v0.openapi.ocr.idcard({}); // uses: ocr.idcard`,
  ),
];
