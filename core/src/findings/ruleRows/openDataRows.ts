/** Rules about open data and CloudIDs. */
export const openDataRows = {
  'nested-cloud-id': {
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    title: { en: 'Nested CloudID', zh: 'CloudID 嵌套过深' },
    summary: {
      en: 'A CloudID below the top level of data.',
      zh: 'CloudID 没有放在 data 的最外层。',
    },
  },
  'too-many-cloud-ids': {
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    title: { en: 'Too many CloudIDs', zh: 'CloudID 过多' },
    summary: {
      en: 'More than five CloudIDs in one call.',
      zh: '一次调用传入的 CloudID 超过五个。',
    },
  },
  'raw-cloud-id': {
    severity: 'warning',
    fix: 'manual',
    since: '0.1.0',
    title: { en: 'Raw cloudID', zh: 'cloudID 未包裹' },
    summary: {
      en: 'A cloudID passed without wx.cloud.CloudID.',
      zh: '传递 cloudID 时没有用 wx.cloud.CloudID 包裹。',
    },
  },
  'base-library': {
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    title: { en: 'Base library too old', zh: '基础库版本过低' },
    summary: { en: 'A base library older than CloudID.', zh: '基础库版本低于 CloudID 的要求。' },
  },
  'open-data-argument': {
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    title: { en: 'getOpenData without a list', zh: 'getOpenData 缺少 list' },
    summary: { en: 'cloud.getOpenData without a list.', zh: 'cloud.getOpenData 缺少 list。' },
  },
  'open-data-error': {
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    title: { en: 'errCode of open data not looked at', zh: '未判断开放数据的 errCode' },
    summary: {
      en: 'The data of a CloudID read without a look at its errCode.',
      zh: '读取 CloudID 的 data 前没有判断 errCode。',
    },
  },
} as const;
