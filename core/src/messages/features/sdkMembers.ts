import type { Text } from '../text';

/** What members of the SDK are for that serve cloud calls. */
export const sdkMemberMessages = {
  openapi: { en: 'server interfaces of the mini program', zh: '云调用：小程序服务端接口' },
  getOpenData: { en: 'open data for cloud IDs', zh: '用 cloudID 换取开放数据' },
  cloudId: {
    en: 'cloud ID that callFunction replaces by its open data',
    zh: 'callFunction 时替换为开放数据的 cloudID',
  },
} satisfies Record<string, Text>;
