import { randomUUID } from 'node:crypto';
import { failureOf } from './sdkError';

type Options = Readonly<Record<string, unknown>>;

/** `uploadFile`, `downloadFile`, `getTempFileURL` and `deleteFile` over files in memory. */
export function cloudFiles(
  files: Map<string, Buffer>,
): Record<string, (options: Options) => unknown> {
  return {
    async uploadFile({ cloudPath, fileContent }) {
      if (typeof cloudPath !== 'string') {
        throw failureOf('uploadFile', 'parameter.cloudPath should be string');
      }
      const fileID = `cloud://test-env.test/${cloudPath}`;
      files.set(fileID, await contentOf(fileContent));
      return { fileID, statusCode: 204, requestId: randomUUID(), errMsg: 'uploadFile:ok' };
    },
    async downloadFile({ fileID }) {
      const fileContent = files.get(String(fileID));
      if (fileContent === undefined) throw failureOf('downloadFile', `no file ${fileID}`);
      return { fileContent, statusCode: 200, errMsg: 'downloadFile:ok' };
    },
    async getTempFileURL({ fileList }) {
      const list = (fileList as readonly unknown[]).map((item) => {
        const fileID = typeof item === 'string' ? item : (item as { fileID: string }).fileID;
        const url = `https://test-env.example/${encodeURIComponent(fileID)}`;
        return files.has(fileID)
          ? { fileID, status: 0, errMsg: 'ok', maxAge: 86_400, tempFileURL: url }
          : { fileID, status: -503003, errMsg: 'storage file not exists', tempFileURL: '' };
      });
      return { fileList: list, errMsg: 'getTempFileURL:ok' };
    },
    async deleteFile({ fileList }) {
      const list = (fileList as readonly string[]).map((fileID) =>
        files.delete(fileID)
          ? { fileID, status: 0, errMsg: 'ok' }
          : { fileID, status: -503003, errMsg: 'storage file not exists' },
      );
      return { fileList: list, errMsg: 'deleteFile:ok' };
    },
  };
}

async function contentOf(content: unknown): Promise<Buffer> {
  if (content instanceof Uint8Array || typeof content === 'string') return Buffer.from(content);
  const chunks: Buffer[] = [];
  for await (const chunk of content as AsyncIterable<Uint8Array>) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
