import { type HostileProgram, nested } from './hostileProgram';

/** Expressions within expressions. */
export const DEEP_EXPRESSIONS: readonly HostileProgram[] = [
  ['calls', nested(200, 'String(f(', 'x', '))')],
  ['functions', nested(200, '(function () { return ', 'cloud', '; })()')],
  ['arrow functions', nested(200, '((a) => ', 'cloud', ')()')],
  ['objects', `(${nested(200, '{ a: ', 'cloud', ' }')})${'.a'.repeat(200)}`],
  ['arrays', `${nested(200, '[', 'cloud', ']')}${'[0]'.repeat(200)}`],
  ['choices', `${nested(200, '(Math.random() ? ', 'cloud', ' : null)')}`],
  ['templates', `${nested(200, '`a${', "'x'", '}`')}`],
  ['parentheses', nested(200, '(', 'cloud', ')')],
  ['awaits', `(async () => ${'await '.repeat(200)}cloud)()`],
  ['classes', nested(200, '(class { static x = ', 'cloud', ' }).x')],
].map(([what, code]): HostileProgram => {
  const isSdk = what !== 'calls' && what !== 'templates' && what !== 'awaits';
  return {
    what: `${what}, 200 deep`,
    code: isSdk
      ? `const deep = ${code}; deep.openapi.ocr.idcard({}); // uses: ocr.idcard`
      : `const deep = ${code};`,
    seconds: 2,
  };
});
