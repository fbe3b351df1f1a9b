import type { Text } from '../text';

/** Messages of the rules about open data, and about what the mini program sends. */
export const openDataMessages = {
  noId: {
    en: 'CloudID takes a cloudID, not {name}: this one is never replaced by open data.',
    zh: 'CloudID 的参数应为 cloudID 而不是 {name}，否则不会被替换为开放数据。',
  },
  whole: {
    en: 'A CloudID is replaced by the open data as a member of data only, such as data: { phone: wx.cloud.CloudID(id) }; here the function gets nothing.',
    zh: 'CloudID 只有作为 data 的字段才会被替换为开放数据，例如 data: { phone: wx.cloud.CloudID(id) }；直接作为 data 时云函数收不到内容。',
  },
  nested: {
    en: 'wx.cloud.CloudID works only directly in data; deeper down it stays a plain string. Move it up one level.',
    zh: 'wx.cloud.CloudID 只有直接放在 data 的最外层才会被换成开放数据，嵌套在里面会原样当作字符串传递。请移到 data 的最外层。',
  },
  tooMany: {
    en: 'One call takes five CloudIDs at most; any others are not replaced.',
    zh: '一次调用最多支持五个 CloudID，多出的不会被替换。',
  },
  raw: {
    en: 'A cloudID is replaced by the data only inside wx.cloud.CloudID(…). The function {function} gets a plain string here.',
    zh: 'cloudID 要用 wx.cloud.CloudID(…) 包裹才会被换成开放数据，云函数 {function} 在这里收到的只是普通字符串。',
  },
  wrap: { en: 'Wrap in wx.cloud.CloudID(…)', zh: '用 wx.cloud.CloudID(…) 包裹' },
  baseLibrary: {
    en: 'libVersion {version} is too old: CloudID needs base library 2.7.0 or newer.',
    zh: 'libVersion {version} 版本过低：CloudID 需要基础库 2.7.0 或更高版本。',
  },
  listMissing: {
    en: 'getOpenData throws without a list. Call cloud.getOpenData({ list: [cloudID] }).',
    zh: 'getOpenData 缺少 list 会直接抛错，应为 cloud.getOpenData({ list: [cloudID] })。',
  },
  listType: {
    en: 'The list of getOpenData is an array of cloudIDs: { list: [cloudID] }.',
    zh: 'getOpenData 的 list 应为由 cloudID 组成的数组：{ list: [cloudID] }。',
  },
  unchecked: {
    en: 'event.{field}.data is missing when the cloudID has expired or is not valid: check event.{field}.errCode first.',
    zh: 'cloudID 过期或无效时没有 event.{field}.data，请先判断 event.{field}.errCode。',
  },
  sentFile: {
    en: 'The function "{function}" passes this to {name} as it is, and WeChat can fetch neither files in cloud storage nor files on the phone. Upload the file, and have the function pass what cloud.getTempFileURL returns.',
    zh: '云函数“{function}”会把它原样传给 {name}，而微信无法读取云存储的 fileID 或手机本地路径。请先上传文件，再由云函数传入 cloud.getTempFileURL 返回的网址。',
  },
  sentPicture: {
    en: 'callFunction carries little data, so a larger picture fails before the cloud function {function} can check it. Upload the picture with wx.cloud.uploadFile, pass the fileID and read it there with cloud.downloadFile.',
    zh: 'callFunction 的 data 大小有限，图片稍大调用就会失败，云函数 {function} 根本来不及检测。请先用 wx.cloud.uploadFile 上传，再传入 fileID，在云函数中用 cloud.downloadFile 读取。',
  },
  loginCode: {
    en: 'The cloud function {function} asks for the phone number with this code, but it is the code of wx.login (the server answers 40029). Pass event.detail.code of the button with open-type="getPhoneNumber".',
    zh: '云函数 {function} 会用这个 code 获取手机号，而这里传的是 wx.login 的 code（服务端会返回 40029）。请传入 open-type="getPhoneNumber" 按钮回调中的 event.detail.code。',
  },
} satisfies Record<string, Text>;
