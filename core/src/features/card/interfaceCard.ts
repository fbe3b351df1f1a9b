import { isTokenError } from '../../catalog/isTokenError';
import type { Confidence, Interface, Parameter, ReplyField } from '../../catalog/types';
import { cardMessages } from '../../messages/features/cards';
import { formatText, type Text } from '../../messages/text';
import { flatFields } from './flatFields';
import { blocks, bold, code, fence, joinText, link, type Part, plain, table } from './markdown';
import { neededWhen, parameterLine } from './parameterText';
import { retiredLine } from './retiredLine';

/** How many rows each table of a card has at most. */
const SHOWN = { parameters: 14, reply: 10, errors: 6 } as const;

const SEPARATOR = ' · ';

/** How much of a card is wanted. */
export interface CardOptions {
  /** Markdown lines about the interface's permission, below the summary. */
  readonly permission?: readonly Text[];
  /** Whether reply and errors are shown too. */
  readonly whole: boolean;
  /** Present where the whole has a page of its own: the card is short then, and leads there. */
  readonly short?: ShortCard;
}

/** What a short card says in place of reply and errors. */
export interface ShortCard {
  /** The call as one would write it, in JavaScript. */
  readonly call: string;
  /** Address of the page. */
  readonly page: string;
}

/** The card about an interface, in markdown. */
export function interfaceCard(item: Interface, options: CardOptions): Text {
  const { short } = options;
  const head = [
    joinText([`**${code(item.name)}**`, plain(item.title)], '  '),
    retiredLine(item),
    summaryLine(item),
    options.permission && joinText(options.permission, '  \n'),
    noticeLine(item),
  ];
  if (short)
    return blocks([...head, ...neededBlocks(item), fence('js', short.call), footer(item, short)]);
  return blocks([
    ...head,
    ...parameterBlocks(item),
    ...(options.whole ? replyBlocks(item) : []),
    options.whole ? errorBlock(item) : undefined,
    limitBlock(item),
    footer(item),
  ]);
}

/** The summary in markdown, in each language only where it says more than the title. */
export function summaryLine({ title, summary }: Interface): Text {
  const said = (language: keyof Text): string => {
    const text = plain(summary)[language];
    const bare = text.replace(/[.。]$/, '');
    const name = plain(title)[language];
    // A Chinese summary that only leaves out characters of the title says no more.
    const isSaid = language === 'zh' && [...bare].every((character) => name.includes(character));
    return bare === name || isSaid ? '' : text;
  };
  return { en: said('en'), zh: said('zh') };
}

/** For whom it is and how sure the facts are, in markdown; undefined where there is nothing to say. */
export function noticeLine(item: Interface): Text | undefined {
  const notices: Part[] = [];
  if (item.platform !== 'miniprogram') {
    notices.push(formatText(cardMessages.forPlatform, { platform: cardMessages[item.platform] }));
  }
  const doubt = doubtOf(item.confidence);
  if (doubt !== undefined) notices.push(doubt);
  if (item.paramsUnverified) notices.push(cardMessages.unverifiedParameters);
  return notices.length === 0 ? undefined : joinText(['*', joinText(notices, SEPARATOR), '*']);
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
  const all = flatFields<Parameter>(item.params);
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

/** The parameters that a call may need, in a table; the names of the others. */
function neededBlocks(item: Interface): readonly (Text | undefined)[] {
  const isNeeded = (one: Parameter): boolean => one.required || neededWhen(one) !== undefined;
  const others = item.params.filter((one) => !isNeeded(one) && !one.legacy);
  const names = joinText(
    others.map(({ name }) => code(name)),
    ', ',
  );
  const needed = item.params.filter(isNeeded);
  return [
    ...(needed.length > 0 || others.length === 0
      ? parameterBlocks({ ...item, params: needed })
      : []),
    others.length === 0 ? undefined : formatText(cardMessages.optionalNames, { names }),
  ];
}

function replyBlocks(item: Interface): readonly (Text | undefined)[] {
  if (item.buffer) return [cardMessages.bufferReply];
  const all = flatFields<ReplyField>(item.returns);
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

function footer({ docUrl, docUrlOld, httpsPath }: Interface, short?: ShortCard): Text | undefined {
  const url = docUrl ?? docUrlOld;
  const parts = [
    short && link(cardMessages.wholePage, short.page),
    url === undefined ? undefined : link(cardMessages.page, url),
    httpsPath === undefined ? undefined : code(httpsPath),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : joinText(parts, SEPARATOR);
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
