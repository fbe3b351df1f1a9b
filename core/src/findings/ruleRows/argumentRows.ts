/** Rules about what calls hand over. */
export const argumentRows = {
  'missing-parameter': {
    severity: 'warning',
    fix: 'manual',
    since: '0.1.0',
    title: { en: 'Missing parameter', zh: '缺少参数' },
    summary: { en: 'A required parameter that the call does not pass.', zh: '缺少必填参数。' },
  },
  'unknown-parameter': {
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    title: { en: 'Unknown parameter', zh: '未知参数' },
    summary: { en: 'A key that is not a parameter of the interface.', zh: '接口没有这个参数。' },
  },
  'parameter-type': {
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    title: { en: 'Wrong type of a parameter', zh: '参数类型不对' },
    summary: { en: "A value of another type than the parameter's.", zh: '参数值的类型不对。' },
  },
  'parameter-value': {
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    title: { en: 'Wrong value of a parameter', zh: '参数取值不对' },
    summary: { en: 'A value that the parameter does not take.', zh: '参数值不在允许的范围内。' },
  },
  'parameter-case': {
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    title: { en: 'Key changed by the SDK', zh: '参数名被 SDK 改写' },
    summary: {
      en: "A key that does not survive the SDK's renaming.",
      zh: '参数名经 SDK 转换后与服务端的不一致。',
    },
  },
  'access-token-parameter': {
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    title: { en: 'Needless access_token', zh: '多余的 access_token' },
    summary: { en: 'An access token passed to a cloud call.', zh: '云调用传入了 access_token。' },
  },
  'placeholder-value': {
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    title: { en: 'Placeholder left in place', zh: '占位内容未替换' },
    summary: { en: 'Sample text left in the place of an id.', zh: 'ID 参数还是示例中的占位内容。' },
  },
  'template-data': {
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    title: { en: 'Invalid template data', zh: '模板数据有误' },
    summary: {
      en: 'Template data of a wrong shape, or values that the variable does not take.',
      zh: '模板数据的结构不对，或取值不符合变量要求。',
    },
  },
  'media-value': {
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    title: { en: 'Invalid media value', zh: '媒体参数有误' },
    summary: {
      en: 'Media that is not { contentType, value: Buffer } at the top level.',
      zh: '媒体参数不是最外层的 { contentType, value: Buffer }。',
    },
  },
  'page-path': {
    severity: 'warning',
    fix: 'manual',
    since: '0.1.0',
    title: { en: 'Invalid page path', zh: '页面路径有误' },
    summary: {
      en: 'A page that the mini program does not have, or a path of a wrong form.',
      zh: '小程序没有这个页面，或路径格式不对。',
    },
  },
  'scene-value': {
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    title: { en: 'Invalid scene', zh: 'scene 有误' },
    summary: {
      en: 'A scene that wxacode.getUnlimited does not take.',
      zh: 'wxacode.getUnlimited 不支持的 scene。',
    },
  },
} as const;
