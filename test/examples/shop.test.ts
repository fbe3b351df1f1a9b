import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { provideTypeScript } from '../../core/src/syntax/typescript';
import { Workspace } from '../../core/src/workspace';
import { NodeFileHost } from '../../nodehost/src/nodeFileHost';
import { catalog } from '../catalog/loadCatalog';
import { root } from '../root';

provideTypeScript(() => ts);

/** The mistakes in examples/shop: `file rule interface`, hints and what follows from them too. */
const mistakes = [
  'bindPhone/config.json prefixed-permission openapi.phonenumber.getPhoneNumber',
  'bindPhone/index.js undeclared-interface phonenumber.getPhoneNumber',
  'checkContent/config.json wildcard-permission security.*',
  'checkContent/index.js undeclared-interface security.mediaCheckAsync',
  'checkContent/index.js undeclared-interface security.msgSecCheck',
  'customerService/index.js unknown-interface customerServiceMessage.setTypping',
  'orderNotice/config.json duplicate-permission subscribeMessage.send',
  'orderNotice/notice.js undeclared-interface urllink.generate',
  'pickupReminder/config.json deprecated-interface templateMessage.send',
  'pickupReminder/config.json deprecated-interface uniformMessage.send',
  'pickupReminder/config.json unused-permission uniformMessage.send',
  'pickupReminder/index.js deprecated-interface templateMessage.send',
  'shareCode/index.js undeclared-interface wxacode.getUnlimited',
];

it('examples/shop has the mistakes that the demo shows, and no others', () => {
  const shop = join(root, 'examples', 'shop');
  const host = new NodeFileHost();
  const snapshot = new Workspace({ host, roots: [shop], catalog }).snapshot();
  const findings = [
    ...snapshot.functions.flatMap((fn) => snapshot.findings(fn)),
    ...snapshot.workspaceFindings(),
  ].map(({ file, rule, interface: name }) => {
    const path = file.slice(join(shop, 'cloudfunctions').length + 1);
    return [path, rule, ...(name === undefined ? [] : [name])].join(' ');
  });
  expect(snapshot.functions.map(({ name }) => name)).toHaveLength(7);
  expect(findings.sort()).toEqual(mistakes);
});
