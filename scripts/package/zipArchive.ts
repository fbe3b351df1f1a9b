/** A file in an archive, compressed as it stands there. */
export interface ZipEntry {
  readonly name: string;
  /** Method, flags, time and the like, as the central directory has them. */
  readonly head: Buffer;
  readonly data: Buffer;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;

/**
 * The files of a zip archive without comments and of less than 4 GB, in its order.
 * @throws Error for anything else
 */
export function readZip(zip: Buffer): readonly ZipEntry[] {
  const end = zip.length - END_BYTES;
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error('not a plain zip archive');
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw new Error('a broken zip archive');
    const head = zip.subarray(at, at + CENTRAL_BYTES);
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((from) =>
      head.readUInt16LE(from),
    ) as [number, number, number];
    const name = zip.toString('utf8', at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes);
    at += CENTRAL_BYTES + nameBytes + extraBytes + commentBytes;
    const local = head.readUInt32LE(42);
    const start = local + LOCAL_BYTES + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    entries.push({ name, head, data: zip.subarray(start, start + head.readUInt32LE(20)) });
  }
  return entries;
}

/** An archive of files that are compressed already. */
export function writeZip(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, head, data } of entries) {
    const path = Buffer.from(name);
    const central = Buffer.from(head);
    // The sizes stand in front of the data, and there is nothing beside the name.
    central.writeUInt16LE(central.readUInt16LE(8) & ~8, 8);
    central.writeUInt16LE(path.length, 28);
    central.writeUInt32LE(0, 30);
    central.writeUInt32LE(offset, 42);
    const local = Buffer.alloc(LOCAL_BYTES);
    local.writeUInt32LE(LOCAL, 0);
    central.copy(local, 4, 6, 30);
    local.writeUInt16LE(0, 28);
    files.push(local, path, data);
    directory.push(central, path);
    offset += local.length + path.length + data.length;
  }
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}
