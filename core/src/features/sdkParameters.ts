import type { Parameter } from '../catalog/types';

/** Options of `cloud.openapi({ … })`. */
export const OPENAPI_OPTIONS: readonly Parameter[] = [
  {
    name: 'appid',
    type: 'string',
    required: false,
    description: {
      en: 'AppID of the account to call for, when the environment is shared with other accounts; needs wx-server-sdk 2.3.0',
      zh: '环境共享时，代为调用的账号的 AppID；需 wx-server-sdk 2.3.0 及以上',
    },
  },
  {
    name: 'convertCase',
    type: 'boolean',
    required: false,
    default: true,
    description: {
      en: 'Whether keys are turned from camelCase to snake_case and replies back; needs wx-server-sdk 1.8.0',
      zh: '是否把参数的驼峰键转成下划线、再把返回转回来；需 wx-server-sdk 1.8.0 及以上',
    },
  },
];

/** Parameters of `cloud.getOpenData({ … })`. */
export const OPEN_DATA_PARAMETERS: readonly Parameter[] = [
  {
    name: 'list',
    type: 'string[]',
    required: true,
    description: {
      en: 'Cloud IDs as the mini program received them; the call throws without the list',
      zh: '小程序端拿到的 cloudID 列表；缺少 list 会抛出错误',
    },
  },
];

/** The member of a template variable's object. */
export const templateValue: Parameter = {
  name: 'value',
  type: 'string',
  required: true,
  description: { en: 'What the variable is replaced by', zh: '填入该变量的内容' },
};
