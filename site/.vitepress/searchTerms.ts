/**
 * The terms of a text, for the index and for what is typed alike: words in lower case, parts of
 * names, numbers; of Chinese every two characters that stand together, and the last one, so that
 * any piece of a word finds it. Sent to the browser as its source, so that it may use nothing else.
 */
export function searchTerms(text: string): string[] {
  const terms: string[] = [];
  for (const [run] of text.matchAll(/\p{Script=Han}+|[\p{L}\p{N}_]+(?:[.\-/][\p{L}\p{N}_]+)*/gu)) {
    if (/\p{Script=Han}/u.test(run)) {
      const characters = [...run];
      for (let at = 0; at + 1 < characters.length; at += 1) {
        terms.push(`${characters[at]}${characters[at + 1]}`);
      }
      terms.push(characters.at(-1) ?? '');
      continue;
    }
    const segments = run.split(/[.\-/]/);
    const words = segments.flatMap((segment) => segment.split(/_|(?<=[a-z])(?=[A-Z])/));
    for (const term of new Set([run, ...segments, ...words])) {
      if (term) terms.push(term.toLowerCase());
    }
  }
  return terms;
}
