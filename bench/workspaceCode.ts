import type { Random } from './random';

/** The first lines of a function's entry. */
export function functionHead(helper: boolean): string {
  return `const cloud = require('wx-server-sdk');
${helper ? "const helper = require('./lib/helper');\n" : ''}
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();
const _ = db.command;
`;
}

/** About fifteen lines of what most functions do: read and write a database. */
export function plainBlock(random: Random, block: number): string {
  const [one, two] = [random.word(), random.word()];
  return random.pick([
    `
async function ${one}List${block}(event) {
  const { page = 1, size = 20, ${two} } = event;
  const where = ${two} ? { ${two}, state: _.neq('closed') } : { state: 'open' };
  const { total } = await db.collection('${one}').where(where).count();
  const { data } = await db
    .collection('${one}')
    .where(where)
    .orderBy('createdAt', 'desc')
    .skip((page - 1) * size)
    .limit(size)
    .get();
  const rows = data.map((row) => ({ ...row, name: row.name || '${two}', total: row.count * row.price }));
  return { code: 0, total, rows };
}
`,
    `
async function save${one}${block}(event) {
  const { OPENID } = cloud.getWXContext();
  const { id, ${two} = 0, remark } = event;
  if (!id) return { code: 400, message: 'no id' };
  const before = await db.collection('${one}').doc(id).get().catch(() => null);
  if (before === null || before.data._openid !== OPENID) {
    return { code: 403, message: 'not yours' };
  }
  const next = { ...before.data, ${two}: _.inc(${two}), remark, updatedAt: Date.now() };
  await db.collection('${one}').doc(id).update({ data: next });
  for (const key of Object.keys(next)) {
    if (next[key] === undefined) delete next[key];
  }
  return { code: 0, ${one}: next };
}
`,
    `
async function sum${one}${block}(event) {
  const list = event.list || [];
  let total = 0;
  const groups = {};
  list.forEach((each, index) => {
    const key = each.${two} || 'none';
    groups[key] = (groups[key] || 0) + each.count * (index % 2 === 0 ? 1 : 2);
    total += groups[key];
  });
  const best = Object.entries(groups).sort(([, a], [, b]) => b - a)[0];
  console.log('${one}', total, best);
  return { total, best: best && best[0], text: \`\${total}-${two}\` };
}
`,
  ]);
}

/** About fifteen lines with a cloud call; the names that they call are added to `used`. */
export function cloudCallBlock(random: Random, block: number, used: Set<string>): string {
  const one = random.word();
  const [name, text] = random.pick<[string, string]>([
    [
      'subscribeMessage.send',
      `
async function notify${block}(event) {
  const { OPENID } = cloud.getWXContext();
  try {
    const result = await cloud.openapi.subscribeMessage.send({
      touser: event.openid || OPENID,
      templateId: 'x7a9k2m4q8w1e5r3t6y0u2i9o4p7a1s8d5f3g6h0j2k',
      page: 'pages/p0/p0',
      data: { thing1: { value: event.title }, time2: { value: '2024-01-01 10:00' } },
    });
    return { code: 0, result };
  } catch (error) {
    console.error('${one}', error);
    return { code: error.errCode, message: error.errMsg };
  }
}
`,
    ],
    [
      'security.msgSecCheck',
      `
async function check${block}(event) {
  const { OPENID: openid } = cloud.getWXContext();
  const { openapi } = cloud;
  const reply = await openapi.security.msgSecCheck({
    content: event.content,
    version: 2,
    scene: 2,
    openid,
  });
  if (reply.result.suggest !== 'pass') {
    await db.collection('${one}').add({ data: { openid, label: reply.result.label } });
    return { code: 1, label: reply.result.label };
  }
  return { code: 0 };
}
`,
    ],
    [
      'wxacode.getUnlimited',
      `
const call${block} = (category, method, options) => cloud.openapi[category][method](options);
async function code${block}(event) {
  const scene = 'id=' + event.id;
  const { buffer } = await call${block}('wxacode', 'getUnlimited', { scene, page: 'pages/p0/p0' });
  const { fileID } = await cloud.uploadFile({
    cloudPath: \`${one}/\${event.id}.png\`,
    fileContent: buffer,
  });
  const { fileList } = await cloud.getTempFileURL({ fileList: [fileID] });
  return { code: 0, url: fileList[0].tempFileURL };
}
`,
    ],
  ]);
  used.add(name);
  return text;
}

/** A helper file of about twenty-five lines. */
export function helperBlock(random: Random): string {
  const [one, two] = [random.word(), random.word()];
  return `const ${one}Names = { a: '${two}', b: '${one}', c: 'none' };

class ${one[0]!.toUpperCase()}${one.slice(1)} {
  constructor(options = {}) {
    this.options = options;
    this.rows = [];
  }
  add(row) {
    this.rows.push({ ...row, name: ${one}Names[row.kind] || row.name });
    return this;
  }
  get total() {
    return this.rows.reduce((sum, { count = 1 }) => sum + count, 0);
  }
}

function format(value, digits = 2) {
  if (value === null || value === undefined) return '-';
  return typeof value === 'number' ? value.toFixed(digits) : String(value);
}

module.exports = { format, ${one}Names, create: (options) => new ${one[0]!.toUpperCase()}${one.slice(1)}(options) };
`;
}
