import type { Token } from './tokenize';

/** The mark that stands for each scope of ours in the tests' expectations. */
const marks: readonly (readonly [scope: string, mark: string])[] = [
  ['support.variable.property.openapi.cloudcall', 'o'],
  ['entity.name.namespace.category.cloudcall', 'c'],
  ['entity.name.function.interface.cloudcall', 'm'],
];

/** What is highlighted as an interface: `o:openapi c:security m:msgSecCheck`; '' for nothing. */
export function marked(lines: readonly (readonly Token[])[]): string {
  return lines
    .flat()
    .flatMap(({ text, scopes }) => {
      const mark = marks.find(([scope]) => scopes.some((one) => one.split(' ').includes(scope)));
      return mark ? [`${mark[1]}:${text}`] : [];
    })
    .join(' ');
}
