import type { Confidence, Interface, Parameter, ReplyField } from '../../catalog/types';
import { cardMessages } from '../../messages/features/cards';
import { formatText, type Text } from '../../messages/text';
import { blocks, bold, code, joinText, link, type Part, plain, table } from './markdown';
import { neededWhen, parameterLine } from './parameterText';
import { retiredLine } from './retiredLine';
import { isTokenError } from './tokenErrors';

/** How many rows each table of a card has at most. */
const SHOWN = { parameters: 14, reply: 10, errors: 6 } as const;

const separator = ' · ';

/** How much of a card is wanted. */
export interface CardOptions {
  /** Markdown lines about the interface's permission, below the summary. */
  readonly permission?: readonly Text[];
  /** Whether reply and errors are shown too. */
  readonly whole: boolean;
}

/** The card about an interface, in markdown. */
export function interfaceCard(item: Interface, options: CardOptions): Text {
  return blocks([
    joinText([`**${code(item.name)}**`, plain(item.title)], '  '),
    retiredLine(item),
    summaryLine(item),
    options.permission && joinText(options.permission, '  \n'),
    noticeLine(item),
    ...parameterBlocks(item),
    ...(options.whole ? replyBlocks(item) : []),
    options.whole ? errorBlock(item) : undefined,
    limitBlock(item),
    footer(item),
  ]);
}

/** The summary, in each language only where it says more than the title. */
function summaryLine({ title, summary }: Interface): Text {
  const said = (language: keyof Text): string => {
    const text = plain(summary)[language];
    return text.replace(/[.。]$/, '') === plain(title)[language] ? '' : text;
  };
  return { en: said('en'), zh: said('zh') };
}

function noticeLine(item: Interface): Text | undefined {
  const notices: Part[] = [];
  if (item.platform !== 'miniprogram') {
    notices.push(formatText(cardMessages.forPlatform, { platform: cardMessages[item.platform] }));
  }
  const doubt = doubtOf(item.confidence);
  if (doubt !== undefined) notices.push(doubt);
  if (item.paramsUnverified) notices.push(cardMessages.unverifiedParameters);
  return notices.length === 0 ? undefined : joinText(['*', joinText(notices, separator), '*']);
}

function doubtOf(confidence: Confidence): Text | undefined {
  switch (confidence) {
    case 'docs-2026':
    case 'docs-sample-2026+older-docs':
      return undefined;
    case 'older-docs':
      return cardMessages.olderDocs;
    case 'sdk-source':
    case 'sdk-source+older-docs':
      return cardMessages.sdkSource;
    case 'unconfirmed':
      return cardMessages.unconfirmed;
  }
}

function parameterBlocks(item: Interface): readonly (Text | undefined)[] {
  const all = flatten<Parameter>(item.params);
  const rows = fitting(all, SHOWN.parameters).map(({ path, field }): readonly Part[] => [
    code(path),
    plain(field.type),
    neededWhen(field) ?? (field.required ? cardMessages.yes : ''),
    parameterLine(field),
  ]);
  if (rows.length === 0) {
    return [item.paramsOpen ? cardMessages.parametersOpen : cardMessages.noParameters];
  }
  const { parameter, type, required, description } = cardMessages;
  return [
    table([parameter, type, required, description], rows),
    moreLine(all.length - rows.length),
    item.paramsOpen ? cardMessages.parametersOpen : undefined,
  ];
}

function replyBlocks(item: Interface): readonly (Text | undefined)[] {
  if (item.buffer) return [cardMessages.bufferReply];
  const all = flatten<ReplyField>(item.returns);
  const rows = fitting(all, SHOWN.reply).map(({ path, field }): readonly Part[] => [
    code(path),
    plain(field.type),
    plain(field.description),
  ]);
  const { reply, type, description } = cardMessages;
  return [table([reply, type, description], rows), moreLine(all.length - rows.length)];
}

function errorBlock({ errors }: Interface): Text | undefined {
  const shown = errors.filter((error) => !isTokenError(error.code)).slice(0, SHOWN.errors);
  const rows = shown.map((error): readonly Part[] => [code(`${error.code}`), plain(error.message)]);
  return table([cardMessages.errors, cardMessages.description], rows);
}

function limitBlock({ limits, note, convertCase }: Interface): Text | undefined {
  const parts = [
    limits && joinText([bold(cardMessages.limits), ' ', plain(limits)]),
    note && plain(note),
    convertCase && plain(convertCase.hint),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : joinText(parts, '\n\n');
}

function moreLine(count: number): Text | undefined {
  return count <= 0
    ? undefined
    : joinText(['*', formatText(cardMessages.moreRows, { count }), '*']);
}

function footer({ docUrl, docUrlOld, httpsPath }: Interface): Text | undefined {
  const url = docUrl ?? docUrlOld;
  const parts = [
    url === undefined ? undefined : link(cardMessages.page, url),
    httpsPath === undefined ? undefined : code(httpsPath),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : joinText(parts, separator);
}

/** As many rows as fit: with too many, the deepest members are left out first. */
function fitting<R extends { readonly path: string }>(
  rows: readonly R[],
  most: number,
): readonly R[] {
  let shown = rows;
  const depthOf = ({ path }: R): number => path.split('.').length;
  for (let depth = Math.max(...rows.map(depthOf)); shown.length > most && depth > 1; depth -= 1) {
    shown = shown.filter((row) => depthOf(row) < depth);
  }
  return shown.slice(0, most);
}

/** Fields with their members, each under its dotted path. */
function flatten<F extends { readonly name: string; readonly fields?: readonly F[] }>(
  fields: readonly F[],
  prefix = '',
): readonly { readonly path: string; readonly field: F }[] {
  return fields.flatMap((field) => {
    const path = `${prefix}${field.name}`;
    return [{ path, field }, ...flatten(field.fields ?? [], `${path}.`)];
  });
}
