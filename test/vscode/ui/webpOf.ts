import type { Page } from 'playwright-core';

/** How much of a picture is kept: letters show no traces of it. */
const QUALITY = 0.86;

/** Runs in a page, hence a text: this project has no DOM types. */
const encode = `async ([png, quality]) => {
  const picture = new Image();
  picture.src = 'data:image/png;base64,' + png;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.naturalWidth;
  canvas.height = picture.naturalHeight;
  canvas.getContext('2d').drawImage(picture, 0, 0);
  return canvas.toDataURL('image/webp', quality).split(',')[1];
}`;

/** A PNG as WebP, which takes a third; made in an empty page of the same browser. */
export async function webpOf(page: Page, png: Buffer): Promise<Buffer> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('the page has no browser');
  const empty = await browser.newPage();
  try {
    const given = JSON.stringify([png.toString('base64'), QUALITY]);
    const base64 = (await empty.evaluate(`(${encode})(${given})`)) as string;
    return Buffer.from(base64, 'base64');
  } finally {
    await empty.close();
  }
}
