import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConfigFile } from '../../core/src/config/configFile';
import type { PermissionsChange } from '../../core/src/config/permissionsChange';
import { planLenient } from '../../core/src/config/planLenient';
import { planPermissions } from '../../core/src/config/planPermissions';
import { readConfig } from '../../core/src/config/readConfig';
import { isComment, scanJson } from '../../core/src/json/jsonTokens';
import { applyEdits } from '../../core/src/text/span';
import { casesOf } from '../hostile/cases';
import { configArbitrary, nameArbitrary } from './arbitraryConfig';

const RUNS = { numRuns: casesOf('edits') };
const strict = configArbitrary(false);
const lenient = configArbitrary(true);
const additions = fc.array(nameArbitrary, { minLength: 1, maxLength: 3 });

const read = (text: string): ConfigFile => readConfig('config.json', text);
const namesOf = (text: string): string[] => read(text).permissions.map(({ name }) => name);

function planned(text: string, change: PermissionsChange): string {
  const plan = planPermissions(read(text), change);
  if (!plan.ok) throw new Error(`refused: ${plan.reason.en}`);
  if (plan.edit === undefined) return text;
  let end = 0;
  for (const { span } of plan.edit.edits) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    end = span.end;
  }
  return applyEdits(text, plan.edit.edits);
}

/** A random change together with the names that it should leave. */
const changeOf = (config: ConfigFile): fc.Arbitrary<PermissionsChange> => {
  const index = config.permissions.map((entry) => entry.index);
  return fc.record({
    add: fc.array(nameArbitrary, { maxLength: 2 }),
    remove: fc.subarray(index),
    replace: fc.subarray(index).chain((some) =>
      fc.tuple(
        ...some.map((at) =>
          fc.record({
            index: fc.constant(at),
            names: fc.array(nameArbitrary, { minLength: 1, maxLength: 3 }),
          }),
        ),
      ),
    ),
  });
};

function expectedNames(config: ConfigFile, change: PermissionsChange): string[] {
  const removed = new Set(change.remove);
  const replaced = new Map(change.replace?.map(({ index, names }) => [index, names]));
  const stay = config.permissions.filter(({ index }) => !removed.has(index));
  const declared = new Set(stay.filter(({ index }) => !replaced.has(index)).map((e) => e.name));
  const fresh = (name: string): boolean => !declared.has(name) && declared.add(name).size > 0;
  const result = stay.flatMap(({ index, name }) => replaced.get(index)?.filter(fresh) ?? [name]);
  return [...result, ...(change.add ?? []).filter(fresh)];
}

/** Each comment behind an entry on its line, unless something else follows behind the comma. */
function attachedComments(text: string): string[] {
  const tokens = scanJson(text);
  return tokens.flatMap((token, index) => {
    if (!isComment(token)) return [];
    let at = index;
    while (at > 0 && !tokens[at]!.startsLine && isSeparator(tokens[at]!)) at -= 1;
    const owner = tokens[at]!;
    let next = index + 1;
    while (tokens[next]?.startsLine === false && isComment(tokens[next]!)) next += 1;
    const passesComma = tokens.slice(at, index).some(({ kind }) => kind === ',');
    const sharesLine = passesComma && tokens[next]?.startsLine === false;
    return owner.kind === 'string' && !sharesLine
      ? [`${owner.value} ${text.slice(token.start, token.end)}`]
      : [];
  });
}

function isSeparator(token: ReturnType<typeof scanJson>[number]): boolean {
  return token.kind === ',' || isComment(token);
}

describe('planPermissions on generated files', () => {
  it('adds exactly the new names, at the end', () => {
    fc.assert(
      fc.property(fc.oneof(strict, lenient), additions, ({ text, names }, add) => {
        expect(namesOf(text)).toEqual(names);
        const fresh = [...new Set(add)].filter((name) => !names.includes(name));
        expect(namesOf(planned(text, { add }))).toEqual([...names, ...fresh]);
      }),
      RUNS,
    );
  });

  it('keeps every byte that it need not touch when it adds', () => {
    fc.assert(
      fc.property(lenient, additions, ({ text }, add) => {
        const plan = planPermissions(read(text), { add });
        const edits = plan.ok ? (plan.edit?.edits ?? []) : [];
        for (const { span, newText } of edits) {
          expect(newText === '' || span.start === span.end).toBe(true);
          expect(text.slice(span.start, span.end).trim()).toBe('');
          for (const token of scanJson(newText)) expect(token.kind).not.toMatch(/comment|unknown/);
        }
        const after = applyEdits(text, edits);
        const remarks = scanJson(text).filter(isComment);
        expect(
          scanJson(after)
            .filter(isComment)
            .map(({ value }) => value),
        ).toEqual(remarks.map(({ value }) => value));
      }),
      RUNS,
    );
  });

  it('leaves comments with the entries they stand behind', () => {
    fc.assert(
      fc.property(lenient, additions, ({ text, names }, add) => {
        fc.pre(names.length > 0);
        const after = attachedComments(planned(text, { add }));
        for (const attached of attachedComments(text)) {
          expect(after).toContain(attached);
          after.splice(after.indexOf(attached), 1);
        }
      }),
      RUNS,
    );
  });

  it('has nothing to do the second time', () => {
    fc.assert(
      fc.property(lenient, additions, ({ text }, add) => {
        const after = planned(text, { add });
        expect(planPermissions(read(after), { add })).toEqual({ ok: true, edit: undefined });
      }),
      RUNS,
    );
  });

  it('restores the file when what was added is removed again', () => {
    fc.assert(
      fc.property(lenient, additions, ({ text, names }, add) => {
        const after = planned(text, { add });
        const entries = read(after).permissions;
        const remove = entries.slice(names.length).map(({ index }) => index);
        const back = planned(after, { remove });
        expect(namesOf(back)).toEqual(names);
        if (names.length > 0) expect(back).toBe(text);
      }),
      RUNS,
    );
  });

  it('does any change as a list of names would', () => {
    const cases = fc
      .oneof(strict, lenient)
      .chain(({ text }) => fc.tuple(fc.constant(text), changeOf(read(text))));
    fc.assert(
      fc.property(cases, ([text, change]) => {
        const config = read(text);
        const after = planned(text, change);
        expect(namesOf(after)).toEqual(expectedNames(config, change));
        expect(read(after).broken).toBe(false);
      }),
      RUNS,
    );
  });

  it('never makes strict JSON lenient', () => {
    const cases = strict.chain(({ text }) => fc.tuple(fc.constant(text), changeOf(read(text))));
    fc.assert(
      fc.property(cases, ([text, change]) => {
        JSON.parse(text);
        const after: unknown = JSON.parse(planned(text, change));
        expect(after).toBeTypeOf('object');
      }),
      RUNS,
    );
  });

  it('drops only white space, commas, the entries removed and their comments', () => {
    const cases = lenient.chain(({ text }) => fc.tuple(fc.constant(text), changeOf(read(text))));
    fc.assert(
      fc.property(cases, ([text, change]) => {
        const entries = new Set(read(text).permissions.map(({ span }) => span.start));
        const plan = planPermissions(read(text), change);
        const tokens = scanJson(text);
        for (const { span, newText } of plan.ok ? (plan.edit?.edits ?? []) : []) {
          const gone = tokens.filter((t) => t.start < span.end && t.end > span.start);
          for (const token of gone) {
            expect(token.start >= span.start && token.end <= span.end).toBe(true);
            expect(isSeparator(token) || entries.has(token.start)).toBe(true);
          }
          if (newText !== '' && span.end > span.start) expect(gone).toHaveLength(1);
        }
      }),
      RUNS,
    );
  });
});

describe('planLenient on generated files', () => {
  it('makes the same value readable to JSON.parse, deletes only, and is done then', () => {
    fc.assert(
      fc.property(lenient, ({ text }) => {
        const plan = planLenient(read(text));
        if (!plan.ok) throw new Error(plan.reason.en);
        const edits = plan.edit?.edits ?? [];
        expect(edits.every(({ newText }) => newText === '')).toBe(true);
        const after = applyEdits(text, edits);
        JSON.parse(after);
        const strings = (of: string): string[] =>
          scanJson(of)
            .filter(({ kind }) => kind === 'string' || kind === 'literal')
            .map(({ value }) => value);
        expect(strings(after)).toEqual(strings(text));
        expect(planLenient(read(after))).toEqual({ ok: true, edit: undefined });
      }),
      RUNS,
    );
  });
});
