import { type HostileProgram, range, sizeUpTo } from './hostileProgram';

const RING = sizeUpTo(300);

/** Things that lead back to themselves. */
export const CYCLES: readonly HostileProgram[] = [
  {
    what: 'functions that call each other',
    code: `function even(name, n) { return n ? odd(name, n - 1) : cloud.openapi[name]({}); } // uses: ocr.idcard
      function odd(name, n) { return n ? even(name, n - 1) : even(name, 0); }
      even('ocr.idcard', 9);`,
  },
  {
    what: `a ring of ${RING} files`,
    files: Object.fromEntries(
      range(RING).map((index) => [
        `ring${index}.js`,
        `module.exports = { ...require('./ring${(index + 1) % RING}'), own${index}: require('./ring${(index + 7) % RING}') };`,
      ]),
    ),
    code: "const ring = require('./ring0'); ring.own1.own2.own3();",
  },
  {
    what: 'objects and prototypes in circles',
    code: `const o = { api: cloud.openapi }; o.self = o; o.list = [o]; o.list.push(o.list); o.all = { ...o, o };
      Object.assign(o, o.all, { more: o }); o.self.self.list[0].self.api.ocr.idcard({}); // uses: ocr.idcard
      function A() {} function B() {} A.prototype = new B(); B.prototype = new A();
      class C extends D {} class D extends C { m() { return super.m(); } } new C().m(); new A().x.y();`,
  },
  {
    what: 'variables that are each other',
    code: `let a = { b: () => a }, b = a, c; a = b.b; b = a.a = c || b; c = { ...a, ...b, ...c }; [a, b, c] = [c, a, b];
      ({ a, b = a, ...c } = c); a = [...a, ...b]; b = a.concat(b, a); a[b](c)[a]();`,
  },
  {
    what: 'getters and proxies that answer with themselves',
    code: `const p = new Proxy({}, { get: () => p }); const g = { get g() { return this.g.g; }, get api() { return this.api || cloud.openapi; } };
      p.a.b.c(); g.g.g(); g.api.ocr.idcard({}); // uses: ocr.idcard`,
  },
];
