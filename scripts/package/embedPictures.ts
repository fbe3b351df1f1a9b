import { unzipSync, zipSync } from 'fflate';

const README = 'extension/readme.md';

/**
 * A .vsix with the pictures of its README inside that, so that VS Code's page of an extension shows
 * them without a network. It shows no files of the extension; recent versions show nothing but
 * what has an `https:` address, hence each picture is a link to its own, by the words for it.
 * @param addresses where the packager says that the pictures are, to its end with a slash.
 * @param read gives the bytes of a picture by its path in the repository.
 * @throws Error where there is none, or one of another kind than WebP.
 */
export function embedPictures(
  vsix: Uint8Array,
  addresses: string,
  read: (path: string) => Uint8Array,
): Uint8Array {
  const files = unzipSync(vsix);
  const text = new TextDecoder().decode(files[README]);
  const embedded = text.replace(
    /(.?)!\[([^\]]*)\]\(([^)]*)\)/g,
    (all, before: string, words: string, address: string) => {
      if (!address.startsWith(addresses)) return all;
      const path = address.slice(addresses.length);
      if (!path.endsWith('.webp')) throw new Error(`${path} is no WebP picture`);
      const base64 = Buffer.from(read(path)).toString('base64');
      const picture = `![${words}](data:image/webp;base64,${base64})`;
      return before === '[' ? before + picture : `${before}[${picture}](${address})`;
    },
  );
  if (embedded === text) throw new Error(`no picture of ${README} has an address in ${addresses}`);
  files[README] = new TextEncoder().encode(embedded);
  return zipSync(files);
}
