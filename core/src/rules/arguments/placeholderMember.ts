import type { Parameter } from '../../catalog/types';

/** Whether a name's values are ids: `placeholder-value` reports what is put in here until it is filled. */
export function isId(name: string): boolean {
  return /(?:id|touser|code)$/i.test(name);
}

/**
 * A parameter with a value that is evidently to be filled, as `key: value` of JavaScript: the first of
 * a choice, empty quotes, the documentation's `'TEMPLATE_ID'`, else `undefined`, which the checker goes
 * on reporting.
 */
export function placeholderMember(parameter: Parameter, quote: string): string {
  const { name } = parameter;
  const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : `${quote}${name}${quote}`;
  return `${key}: ${placeholder(parameter, quote)}`;
}

function placeholder(parameter: Parameter, quote: string): string {
  const { name, type, enum: values = [], fields = [], media } = parameter;
  const [first] = values;
  if (media) {
    return `{ contentType: ${quote}image/png${quote}, value: undefined }`;
  }
  if (first !== undefined) {
    return typeof first.value === 'number' ? String(first.value) : `${quote}${first.value}${quote}`;
  }
  if (type === 'boolean') return 'true';
  if (type.endsWith('[]')) return '[]';
  if (type === 'object') {
    const required = fields.filter((field) => field.required);
    const members = required.map((field) => placeholderMember(field, quote));
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
  }
  if (type !== 'string') return 'undefined';
  return `${quote}${isId(name) ? capitals(name) : ''}${quote}`;
}

/** `TEMPLATE_ID` for `templateId`; the open id of a receiver is called so everywhere. */
function capitals(name: string): string {
  if (/^touser$/i.test(name)) return 'OPENID';
  return name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toUpperCase();
}
