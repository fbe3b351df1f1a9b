import type { InterfaceStandIn, RecordedCall, Reply } from '../types';
import type { CallRecords } from './callRecords';

/** What an interface answers by a test's wish. */
export type SetReply =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'make'; readonly make: (sent: RecordedCall['sent']) => Reply | Promise<Reply> }
  | { readonly kind: 'failure'; readonly errCode: number; readonly errMsg: string };

interface Settings {
  lasting: SetReply | undefined;
  readonly once: SetReply[];
}

/** What tests have set, by interface. */
export class ReplySettings {
  readonly #settings = new Map<string, Settings>();

  readonly #records: CallRecords;

  constructor(records: CallRecords) {
    this.#records = records;
  }

  /** What the next call of an interface gets; undefined when no test has set anything. */
  next(name: string): SetReply | undefined {
    const settings = this.#settings.get(name);
    return settings?.once.shift() ?? settings?.lasting;
  }

  /** Whether a test has set what an interface answers. */
  has(name: string): boolean {
    return this.#settings.has(name);
  }

  clear(): void {
    this.#settings.clear();
  }

  /** The handle by which a test sets what an interface answers. */
  handleOf(name: string): InterfaceStandIn {
    const records = this.#records;
    const lasting = (setting: SetReply): InterfaceStandIn => {
      this.#of(name).lasting = setting;
      return handle;
    };
    const once = (setting: SetReply): InterfaceStandIn => {
      this.#of(name).once.push(setting);
      return handle;
    };
    const handle: InterfaceStandIn = {
      replies: (reply) =>
        lasting(
          typeof reply === 'function' ? { kind: 'make', make: reply } : { kind: 'reply', reply },
        ),
      repliesOnce: (reply) => once({ kind: 'reply', reply }),
      fails: (errCode, errMsg = '') => lasting({ kind: 'failure', errCode, errMsg }),
      failsOnce: (errCode, errMsg = '') => once({ kind: 'failure', errCode, errMsg }),
      get calls() {
        return records.of(name);
      },
    };
    return handle;
  }

  #of(name: string): Settings {
    let settings = this.#settings.get(name);
    if (settings === undefined) {
      settings = { lasting: undefined, once: [] };
      this.#settings.set(name, settings);
    }
    return settings;
  }
}
