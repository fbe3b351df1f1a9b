/** The names of an error's members as the server spells them, with the sdk's. */
export const ERROR_NAMES: ReadonlyMap<string, string> = new Map([
  ['errcode', 'errCode'],
  ['errmsg', 'errMsg'],
  ['err_code', 'errCode'],
  ['err_msg', 'errMsg'],
]);
