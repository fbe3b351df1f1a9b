/** A function that calls one interface and checks content with another. */
export const NOTIFY = `const cloud = require('wx-server-sdk');
cloud.init();
exports.main = async (event) => {
  await cloud.openapi.security.msgSecCheck({ content: event.text });
  return cloud.openapi.subscribeMessage.send({ touser: event.to, templateId: event.id, data: {} });
};
`;

/** The text of a config.json that declares interfaces. */
export function declaring(...names: readonly string[]): string {
  return `${JSON.stringify({ permissions: { openapi: names } }, null, 2)}\n`;
}

/** A mini program with the function `notify`, and config.json where its text is given. */
export function miniProgram(config?: string): Record<string, string | object> {
  return {
    'project.config.json': { cloudfunctionRoot: 'cloudfunctions/' },
    'cloudfunctions/notify/index.js': NOTIFY,
    'cloudfunctions/notify/package.json': {
      name: 'notify',
      main: 'index.js',
      dependencies: { 'wx-server-sdk': '^3.0.1' },
    },
    ...(config !== undefined && { 'cloudfunctions/notify/config.json': config }),
  };
}

export const INDEX = 'cloudfunctions/notify/index.js';
export const CONFIG = 'cloudfunctions/notify/config.json';
