/** A class of bad input that tests try; docs/bad-input.md is written from these. */
interface BadInput {
  /** What is tried. */
  readonly what: string;
  /** The test that does, from the root. */
  readonly test: string;
  /** How many cases `npm test` tries. */
  readonly few: number;
  /** How many `npm run test:long` does. */
  readonly many: number;
  /** What the tool does then, as the test holds it to. */
  readonly does: string;
}

/** All classes, as they are listed. */
export const BAD_INPUT = {
  edits: {
    what: 'generated config.json files and changes of them, for each of seven properties',
    test: 'test/config/planProperties.slow.test.ts',
    few: 500,
    many: 10_000,
    does: 'every other byte stays, the result is as right as it was before, a second time changes nothing',
  },
  declared: {
    what: 'four `declare` at once on one file, eight in the long run',
    test: 'test/writers/declareAtOnce.slow.test.ts',
    few: 2,
    many: 100,
    does: 'every entry of all of them is there',
  },
  saved: {
    what: 'rounds of `check --fix` while another program saves the same files, in place and by renaming',
    test: 'test/writers/fixBesideSaver.slow.test.ts',
    few: 1,
    many: 10,
    does: 'nothing is broken and nothing lost; a file that never holds still is left, which is said',
  },
  killed: {
    what: '`check --fix` killed (SIGKILL) at a random moment',
    test: 'test/writers/killed.slow.test.ts',
    few: 2,
    many: 100,
    does: 'every file is the old one or the new one; the next run ends what was begun',
  },
  noRoom: {
    what: 'no room for a file, a read-only folder, a read-only file',
    test: 'test/writers/noRoom.slow.test.ts',
    few: 3,
    many: 3,
    does: 'the file stays as it was, nothing is left beside it, one line says why',
  },
  streams: {
    what: 'stdout or stderr closed or full, a working folder that is gone',
    test: 'test/cli/streams.slow.test.ts',
    few: 5,
    many: 5,
    does: 'the exit code stays (2 where a report was lost), one line where somebody can read it',
  },
  prefixes: {
    what: 'sources and config.json cut off anywhere, as while typing, opened in the server',
    test: 'test/server/hostile.slow.test.ts',
    few: 10,
    many: 3_000,
    does: 'every request is answered, nothing is logged',
  },
  mutations: {
    what: 'the same with parts removed, doubled, moved and replaced',
    test: 'test/server/hostile.slow.test.ts',
    few: 10,
    many: 3_000,
    does: 'every request is answered, nothing is logged',
  },
  positions: {
    what: 'positions outside the text, negative, broken and huge ones, for ten requests',
    test: 'test/server/hostile.slow.test.ts',
    few: 8,
    many: 8,
    does: 'they count as the nearest place; nothing is logged',
  },
  uris: {
    what: 'odd URIs: other schemes, hosts, nothing, zeros, wrong escapes, thousands of folders',
    test: 'test/server/hostile.slow.test.ts',
    few: 12,
    many: 12,
    does: 'they belong to no workspace; what does is served as before',
  },
  storms: {
    what: 'events of watched files, for files that are there, are not, and come and go',
    test: 'test/server/hostile.slow.test.ts',
    few: 1_000,
    many: 100_000,
    does: 'findings are those of the files as they are',
  },
  messages: {
    what: 'messages to the server process that are no JSON, no requests, or no messages at all',
    test: 'test/server/malformed.slow.test.ts',
    few: 6,
    many: 6,
    does: 'what is readable is answered with an error; the next request is served',
  },
  soak: {
    what: 'edits in one session of the server, over up to 200 open files',
    test: 'test/server/soak.slow.test.ts',
    few: 300,
    many: 20_000,
    does: 'memory stays flat, and the findings at the end are those of a fresh server',
  },
  deep: {
    what: 'code and JSON nested 2,000 times, 1,000 files in a chain, 2,000 in the long run, 300 folders deep',
    test: 'test/hostile/deepCode.slow.test.ts',
    few: 14,
    many: 14,
    does: 'it is followed, or a finding says that it was not; other functions are checked',
  },
  texts: {
    what: 'JSON of 50,000 characters, 300,000 in the long run, made to cost time',
    test: 'test/hostile/hostileText.slow.test.ts',
    few: 9,
    many: 9,
    does: 'time in proportion to the length',
  },
} as const satisfies Readonly<Record<string, BadInput>>;

/** A size that no project has. */
export interface HostileSize {
  readonly what: string;
  readonly few: number;
  readonly many: number;
  /** The rule that says what was not looked at, or what is wrong with so much of it; '' where all of it is followed. */
  readonly rule: string;
  /** The same in the long run, where the engine's bounds lie between the two sizes. */
  readonly ruleOfMany?: string;
}

/** All of them; the tests make what each names. */
export const HOSTILE_SIZES = {
  entries: {
    what: 'entries in `permissions.openapi`',
    few: 2_000,
    many: 50_000,
    rule: 'unknown-interface',
  },
  doubles: {
    what: 'entries that stand there twice',
    few: 2_000,
    many: 130_000,
    rule: 'duplicate-permission',
  },
  minified: {
    what: 'characters in one minified file with a call',
    few: 5_000_000,
    many: 5_000_000,
    rule: 'unparsable-code',
  },
  beside: { what: 'files beside functions', few: 1_000, many: 100_000, rule: '' },
  inside: {
    what: 'files in one function',
    few: 500,
    many: 50_000,
    rule: '',
    ruleOfMany: 'dynamic-interface',
  },
  ring: {
    what: 'files that require each other in a ring',
    few: 300,
    many: 10_000,
    rule: '',
    ruleOfMany: 'dynamic-interface',
  },
  names: {
    what: 'names in one `cloudcall-uses` comment',
    few: 1_000,
    many: 100_000,
    rule: 'unknown-interface',
  },
  returned: { what: 'functions that return each other', few: 200, many: 2_000, rule: '' },
} as const satisfies Readonly<Record<string, HostileSize>>;
