import { IS_LONG } from '../../longRuns';
import { type HostileProgram, lines } from './hostileProgram';

/** A library in the manner of those that build every object by mixing others into it. */
const mixing = (parts: number): HostileProgram => ({
  what: `a library that mixes everything into everything, of ${parts} parts`,
  files: {
    'mixin.js': `
      var Base = {
        extend: function (more) { var made = Object.create(this); if (more) made.mixIn(more);
          if (!made.hasOwnProperty('init') || this.init === made.init) made.init = function () { made.$super.init.apply(this, arguments); };
          made.init.prototype = made; made.$super = this; return made; },
        create: function () { var made = this.extend(); made.init.apply(made, arguments); return made; },
        init: function () {},
        mixIn: function (more) { for (var key in more) { if (more.hasOwnProperty(key)) this[key] = more[key]; }
          if (more.hasOwnProperty('toString')) this.toString = more.toString; },
        clone: function () { return this.init.prototype.extend(this); }
      };
      var lib = { algo: {}, enc: {}, lib: { Base: Base } };
      ${lines(
        parts,
        (i) => `
      lib.algo.A${i} = (${i === 0 ? 'Base' : `lib.algo.A${Math.floor(i / 2)}`}).extend({
        cfg: Base.extend({ size: ${i}, next: lib.algo.A${(i * 7) % parts} }), init: function (cfg) { this.cfg = this.cfg.extend(cfg); this.reset(); },
        reset: function () { this.$super.reset.call(this); this.doReset(); }, update: function (data) { this.append(data); this.process(); return this; },
        m${i}: function (other) { return this.clone().mixIn(other), other.create(this).m${(i * 3) % parts}(this); }
      });
      lib.A${i} = (function (made) { return function (message, cfg) { return new made.init(cfg).finalize(message); }; })(lib.algo.A${i});`,
      )}
      module.exports = lib;`,
  },
  code: `const lib = require('./mixin');
    const own = lib.lib.Base.extend({ api: cloud.openapi, run(name) { return this.api[name]({}); } }); // may use: ocr.idcard
    own.create().run('ocr.idcard'); lib.algo.A${parts - 1}.create(own).m1(own);`,
  seconds: 15,
});

/** Of few parts, where all is followed, and of so many that it is not. */
export const MIXING: readonly HostileProgram[] = [10, ...(IS_LONG ? [20, 150] : [])].map(mixing);
