import { type HostileProgram, lines, listOf, range } from './hostileProgram';

/** Names that multiply or never end. */
export const GROWTH: readonly HostileProgram[] = [
  {
    what: 'recursion that grows a name',
    code: `const grow = (name) => { cloud.openapi[name]({}); return grow(name + '.x') || grow(\`a\${name}\`) || grow(name.concat(name)); }; // may use: ocr.idcard*
      grow('ocr.idcard');`,
    isIncomplete: true,
  },
  {
    what: 'loops that grow a name',
    code: `let name = 'ocr.idcard', list = ['ocr.idcard'], parts = ['ocr'];
      while (true) { name += name; name = name.replace('o', 'oo'); list = [...list, list.join('.')]; parts = parts.concat(parts); list.push(name + list[0]); }
      cloud.openapi[name]({}); // may use: *
      for (const each of list) cloud.openapi[each]({}); // may use: *
      cloud.openapi[parts.join('.')]({}); // may use: *`,
    isIncomplete: true,
  },
  {
    what: 'functions that grow each other’s names',
    code: `function a(n) { return b(n + 'a') + c(n); } function b(n) { return c('b' + n) + a(n); } function c(n) { return a(n) + b(n) + n; }
      cloud.openapi[a('x')](); // may use: *`,
    isIncomplete: true,
  },
  {
    what: 'forty choices, one after the other',
    code: `let n0 = 'ocr.';\n${lines(40, (i) => `const n${i + 1} = Math.random() > 0.5 ? n${i} + 'a' : n${i} + 'b';`)}
      cloud.openapi[n40]({}); // may use: ocr.*`,
    isIncomplete: true,
    seconds: 3,
  },
  {
    what: 'a sum of 1,000 parts, each of ten texts',
    code: `const texts = [${listOf(10, (i) => `'t${i}'`)}];
      ${lines(1_000, (i) => `const p${i} = [${listOf(10, (j) => `'${i}.${j}'`)}][Math.random()];`)}
      cloud.openapi[${range(1_000)
        .map((i) => `p${i}`)
        .join(' + ')}]({}); // may use: *`,
    isIncomplete: true,
    seconds: 6,
  },
  {
    what: 'loops within loops over names',
    code: `const letters = [${listOf(26, (i) => `'${String.fromCharCode(97 + i)}'`)}];
      for (const a of letters) for (const b of letters) for (const c of letters) for (const d of letters)
        cloud.openapi[a + b + '.' + c + d]({}); // may use: *`,
    isIncomplete: true,
  },
  {
    what: 'a hundred functions that return functions',
    code: `const make = ${range(100)
      .map((i) => `(a${i}) =>`)
      .join(' ')} cloud.openapi[a0 + '.' + a99]({}); // uses: ocr.idcard
      make('ocr')${range(98)
        .map((i) => `(${i})`)
        .join('')}('idcard');`,
    seconds: 3,
  },
];
