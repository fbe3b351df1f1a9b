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

/** Functions that the flows add to the example, one for each flow that changes something. */
const functions: Record<string, Files> = {
  remindPickup: {
    'index.js': [...head, 'exports.main = async ({ openid }) => {', '  ', '};', ''].join('\n'),
    'config.json': configOf(),
  },
  checkReview: {
    'index.js': [
      ...head,
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
      '',
    ].join('\n'),
    'config.json': configOf('customerServiceMessage.send'),
  },
  tableCode: {
    'index.js': [
      ...head,
      '/** The mini program code on a table: scanning it opens the menu for that table. */',
      'exports.main = async ({ table }) => {',
      '  const { buffer } = await cloud.openapi.wxacode.getUnlimited({',
      "    page: 'pages/index/index',",
      `    scene: \`table=\${table}\`,`,
      '  });',
      `  return cloud.uploadFile({ cloudPath: \`tables/\${table}.png\`, fileContent: buffer });`,
      '};',
      '',
    ].join('\n'),
    'config.json': '{\n  "permissions": {\n    "openapi": [""]\n  }\n}\n',
  },
  greet: {
    'index.js': [
      ...head,
      'exports.main = async ({ FromUserName: touser }) => {',
      "  const text = { content: 'Hello!' };",
      "  return cloud.openapi.customerServiceMessage.send({ touser, msgtype: 'text', text });",
      '};',
      '',
    ].join('\n'),
  },
  courier: {
    'index.js': [
      ...head,
      'exports.main = async ({ FromUserName: touser }) => {',
      "  const text = { content: 'Your parcel is on its way.' };",
      "  return cloud.openapi.customerServiceMessage.send({ touser, msgtype: 'text', text });",
      '};',
      '',
    ].join('\n'),
  },
  delay: {
    'index.js': [
      ...head,
      'exports.main = async ({ FromUserName: touser }) => {',
      "  const text = { content: 'Your parcel is late.' };",
      "  return cloud.openapi.customerServiceMessage.send({ touser, msgtype: 'text', text });",
      '};',
      '',
    ].join('\n'),
    'config.json': configOf(),
  },
  orderReady: {
    'index.js': [...head, 'exports.main = async ({ openid }) => {', '  ', '};', ''].join('\n'),
    'config.json': configOf('subscribeMessage.send'),
  },
  sayHello: {
    'index.js': [...head, 'exports.main = async ({ openid }) => {', '  ', '};', ''].join('\n'),
    'config.json': configOf('customerServiceMessage.send'),
  },
  onMessage: {
    'index.js': [...head, 'exports.main = async (event) => {', '  ', '};', ''].join('\n'),
  },
  everyMorning: {
    'index.js': [...head, 'exports.main = async () => ({});', ''].join('\n'),
    'config.json': `${JSON.stringify({ triggers: [{ name: 'morning', type: 'timer', config: '' }] }, null, 2)}\n`,
  },
  scan: {
    'index.js': [...head, 'exports.main = async () => {', '  ', '};', ''].join('\n'),
  },
  poster: {
    'index.js': [
      ...head,
      "exports.main = async () => cloud.openapi.wxacode.get({ path: 'a' });",
      '',
    ].join('\n'),
    'config.json': configOf(),
  },
  keys: {
    'index.js': [
      ...head,
      "exports.main = async () => cloud.openapi.wxacode.get({ path: 'pages/index/index' });",
      '',
    ].join('\n'),
  },
  stall: {
    'index.js': [...head, 'exports.main = async () => ({});', ''].join('\n'),
    'config.json': configOf('wxacode.get'),
  },
  goodbye: { 'index.js': [...head, 'exports.main = async () => ({});', ''].join('\n') },
  parcel: {
    'index.js': [
      ...head,
      'exports.main = async ({ openid: touser }) => {',
      "  const text = { content: 'Your parcel is here.' };",
      "  await cloud.openapi.customerServiceMessage.send({ touser, msgtype: 'text', text });",
      "  return cloud.openapi.wxacode.get({ path: 'pages/order/order' });",
      '};',
      '',
    ].join('\n'),
    'config.json': configOf(),
  },
  // The first of the list, so that it is to be seen in a small window.
  aShelf: {
    'index.js': [
      ...head,
      'exports.main = async () =>',
      "  cloud.openapi.wxacode.getUnlimited({ scene: 'a=1', page: 'pages/index/index' });",
      '',
    ].join('\n'),
  },
  porter: {
    'index.js': [
      ...head,
      'exports.main = async () =>',
      "  cloud.openapi.wxacode.getUnlimited({ scene: 'a=1', page: 'pages/index/index' });",
      '',
    ].join('\n'),
    'config.json': configOf(),
  },
  ticket: {
    'index.js': [
      ...head,
      "exports.main = async () => cloud.openapi.wxacode.get({ path: 'pages/index/index' });",
      '',
    ].join('\n'),
    'config.json': '{\n  \n}\n',
  },
  typist: {
    'index.js': [...head, 'exports.main = async () => {', '  ', '};', ''].join('\n'),
    'jsconfig.json': '{}\n',
  },
  usher: {
    'index.js': [
      ...head,
      "exports.main = async () => cloud.openapi.wxacode.get({ path: 'pages/index/index' });",
      '',
    ].join('\n'),
  },
  welcome: { 'index.js': [...head, 'exports.main = async () => ({});', ''].join('\n') },
};

/** Puts a copy of the example, with the flows' own functions added, into a folder. */
export function writeShop(folder: string): void {
  cpSync(join(projectRoot, 'examples', 'shop'), folder, { recursive: true });
  for (const [name, files] of Object.entries(functions)) {
    writeFiles(join(folder, 'cloudfunctions', name), { 'package.json': packageJson, ...files });
  }
}
