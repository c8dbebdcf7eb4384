// A file as a reader gets it: downloaded by its link in the page, and its paragraphs in plain words. It checks words and
// their order; styles and numbering have their own tests with the writers.
import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import type { Browser, Locator } from 'playwright-core';

/** A downloaded file. */
export interface Downloaded {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Presses a link to a file and gives what the browser saved. */
export async function download(link: Locator): Promise<Downloaded> {
  const [saved] = await Promise.all([link.page().waitForEvent('download'), link.press('Enter')]);
  return { name: saved.suggestedFilename(), bytes: await readFile(await saved.path()) };
}

/** The paragraphs of a Word file in plain words. */
export function wordParagraphs(file: Buffer): string[] {
  const body = zippedPart(file, 'word/document.xml').toString('utf8');
  return [...body.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:tab\/>|<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)]
      .map(([, words]) => (words === undefined ? '\t' : unescaped(words)))
      .join(''),
  );
}

/** The headings and blocks below the title of an HTML file, as a browser shows them, numbers and letters included. */
export async function htmlParagraphs(browser: Browser, file: Buffer): Promise<string[]> {
  const page = await browser.newPage();
  await page.setContent(file.toString('utf8'));
  const blocks = await page.locator('main > :is(h2, h3, h4, .block)').allTextContents();
  await page.close();
  return blocks;
}

/** One part of a zip file, found through the list at the file's end. */
function zippedPart(file: Buffer, wanted: string): Buffer {
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let entry = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, name, extra, comment] = [
      file.readUInt32LE(entry + 20),
      file.readUInt16LE(entry + 28),
      file.readUInt16LE(entry + 30),
      file.readUInt16LE(entry + 32),
    ];
    if (file.toString('utf8', entry + 46, entry + 46 + name) === wanted) {
      const local = file.readUInt32LE(entry + 42);
      const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
      const packed = file.subarray(start, start + size);
      return file.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed);
    }
    entry += 46 + name + extra + comment;
  }
  throw new Error(`There is no ${wanted} in the file.`);
}

function unescaped(words: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return words.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => signs[name] ?? '');
}
