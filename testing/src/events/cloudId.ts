import type { CloudID, OpenData } from '../types';

let count = 0;

/**
 * Open data as the mini program would pass it: `call({ phone: cloudId({ phoneNumber: '…' }) })`. In the
 * handler `event.phone` is then `{ cloudID, data }`; with an error code instead of data, `{ cloudID,
 * errCode, errMsg }`. Below the event's top level it stays a string, as in the cloud.
 */
export function cloudId(data: OpenData): CloudID {
  count += 1;
  return new TestCloudID(`${count}_test-cloud-id`, data);
}

class TestCloudID implements CloudID {
  constructor(
    readonly cloudID: string,
    readonly data: OpenData,
  ) {}

  toJSON(): string {
    return this.cloudID;
  }
}

/** Whether a member of an event is a CloudID of a test. */
export function isCloudId(value: unknown): value is CloudID {
  return value instanceof TestCloudID;
}
