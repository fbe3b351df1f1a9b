import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../scripts/vscode/projectRoot';
import { configOf, type Files, packageJson } from '../program';
import { writeFiles } from '../writeFiles';

const head = [
  "const cloud = require('wx-server-sdk');",
  '',
  'cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });',
  '',
];

/** The text of an entry that ends with the given lines. */
function entry(...lines: readonly string[]): string {
  return [...head, ...lines, ''].join('\n');
}

/** Functions that the flows add to the example, one for each flow that changes something. */
const functions: Record<string, Files> = {
  remindPickup: {
    'index.js': entry('exports.main = async ({ openid }) => {', '  ', '};'),
    'config.json': configOf(),
  },
  checkReview: {
    'index.js': entry(
      '/** A review is shown once WeChat has found nothing wrong with its text. */',
      'exports.main = async ({ text, openid }) => {',
      '  const { result } = await cloud.openapi.security.msgSecCheck({',
      '    content: text,',
      '    openid,',
      '    scene: 2,',
      '    version: 2,',
      '  });',
      "  return { visible: result.suggest === 'pass' };",
      '};',
    ),
    'config.json': configOf('customerServiceMessage.send'),
  },
  tableCode: {
    'index.js': entry(
      '/** The mini program code on a table: scanning it opens the menu for that table. */',
      'exports.main = async ({ table }) => {',
      '  const { buffer } = await cloud.openapi.wxacode.getUnlimited({',
      "    page: 'pages/index/index',",
      `    scene: \`table=\${table}\`,`,
      '  });',
      `  return cloud.uploadFile({ cloudPath: \`tables/\${table}.png\`, fileContent: buffer });`,
      '};',
    ),
    'config.json': '{\n  "permissions": {\n    "openapi": [""]\n  }\n}\n',
  },
  greet: {
    'index.js': entry(
      'exports.main = async ({ FromUserName: touser }) => {',
      "  const text = { content: 'Hello!' };",
      "  return cloud.openapi.customerServiceMessage.send({ touser, msgtype: 'text', text });",
      '};',
    ),
  },
  courier: {
    'index.js': entry(
      'exports.main = async ({ FromUserName: touser }) => {',
      "  const text = { content: 'Your parcel is on its way.' };",
      "  return cloud.openapi.customerServiceMessage.send({ touser, msgtype: 'text', text });",
      '};',
    ),
  },
  delay: {
    'index.js': entry(
      'exports.main = async ({ FromUserName: touser }) => {',
      "  const text = { content: 'Your parcel is late.' };",
      "  return cloud.openapi.customerServiceMessage.send({ touser, msgtype: 'text', text });",
      '};',
    ),
    'config.json': configOf(),
  },
  orderReady: {
    'index.js': entry('exports.main = async ({ openid }) => {', '  ', '};'),
    'config.json': configOf('subscribeMessage.send'),
  },
  sayHello: {
    'index.js': entry('exports.main = async ({ openid }) => {', '  ', '};'),
    'config.json': configOf('customerServiceMessage.send'),
  },
  onMessage: {
    'index.js': entry('exports.main = async (event) => {', '  ', '};'),
  },
  everyMorning: {
    'index.js': entry('exports.main = async () => ({});'),
    'config.json': `${JSON.stringify({ triggers: [{ name: 'morning', type: 'timer', config: '' }] }, null, 2)}\n`,
  },
  scan: {
    'index.js': entry('exports.main = async () => {', '  ', '};'),
  },
  poster: {
    'index.js': entry("exports.main = async () => cloud.openapi.wxacode.get({ path: 'a' });"),
    'config.json': configOf(),
  },
  keys: {
    'index.js': entry(
      "exports.main = async () => cloud.openapi.wxacode.get({ path: 'pages/index/index' });",
    ),
  },
  stall: {
    'index.js': entry('exports.main = async () => ({});'),
    'config.json': configOf('wxacode.get'),
  },
  goodbye: { 'index.js': entry('exports.main = async () => ({});') },
  parcel: {
    'index.js': entry(
      'exports.main = async ({ openid: touser }) => {',
      "  const text = { content: 'Your parcel is here.' };",
      "  await cloud.openapi.customerServiceMessage.send({ touser, msgtype: 'text', text });",
      "  return cloud.openapi.wxacode.get({ path: 'pages/order/order' });",
      '};',
    ),
    'config.json': configOf(),
  },
  // The first of the list, so that it is to be seen in a small window.
  aShelf: {
    'index.js': entry(
      'exports.main = async () =>',
      "  cloud.openapi.wxacode.getUnlimited({ scene: 'a=1', page: 'pages/index/index' });",
    ),
  },
  porter: {
    'index.js': entry(
      'exports.main = async () =>',
      "  cloud.openapi.wxacode.getUnlimited({ scene: 'a=1', page: 'pages/index/index' });",
    ),
    'config.json': configOf(),
  },
  ticket: {
    'index.js': entry(
      "exports.main = async () => cloud.openapi.wxacode.get({ path: 'pages/index/index' });",
    ),
    'config.json': '{\n  \n}\n',
  },
  typist: {
    'index.js': entry('exports.main = async () => {', '  ', '};'),
    'jsconfig.json': '{}\n',
  },
  usher: {
    'index.js': entry(
      "exports.main = async () => cloud.openapi.wxacode.get({ path: 'pages/index/index' });",
    ),
  },
  welcome: { 'index.js': entry('exports.main = async () => ({});') },
};

/** Puts a copy of the example, with the flows' own functions added, into a folder. */
export function writeShop(folder: string): void {
  cpSync(join(projectRoot, 'examples', 'shop'), folder, { recursive: true });
  for (const [name, files] of Object.entries(functions)) {
    writeFiles(join(folder, 'cloudfunctions', name), { 'package.json': packageJson, ...files });
  }
}
