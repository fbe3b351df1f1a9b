import { type HostileProgram, nested } from './hostileProgram';

/** Other code that nests deeply. */
export const DEEP_CODE: readonly HostileProgram[] = [
  {
    what: 'blocks, 200 deep',
    code: `${nested(200, 'if (Math.random()) { for (;;) { try {', 'cloud.openapi.ocr.idcard({}); /* here */ // uses: ocr.idcard\n', '} finally {} } }')}`,
    seconds: 2,
  },
  {
    what: 'conditions within conditions, 60 deep',
    code: `const A = ['ocr.idcard'], B = ['ocr.driving']; exports.other = (x) => (${nested(60, '(', 'A', ').includes(x) ? A : B')}).map((name) => cloud.openapi[name]({})); // uses: ocr.idcard ocr.driving`,
    seconds: 2,
  },
  {
    what: 'parentheses, 50,000 deep',
    code: `${nested(50_000, '(', 'cloud', ')')}.openapi.ocr.idcard({}); // uses: ocr.idcard`,
    seconds: 3,
  },
  {
    what: 'calls, 20,000 deep',
    code: `${nested(20_000, 'f(', 'cloud', ')')}; cloud.openapi.ocr.idcard({}); // uses: ocr.idcard`,
    seconds: 3,
  },
];
