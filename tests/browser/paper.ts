// A view as the browser prints it: its pages as a PDF, and the words on them.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';

/** The words on paper, and on how many pages they stand; null where the machine has no `pdftotext`. */
export async function onPaper(
  page: Page,
): Promise<{ readonly words: string; readonly pages: number } | null> {
  const folder = await mkdtemp(join(tmpdir(), 'adref-paper-'));
  try {
    const file = join(folder, 'page.pdf');
    await writeFile(file, await page.pdf({ format: 'A4' }));
    const { stdout } = await promisify(execFile)('pdftotext', ['-layout', file, '-']);
    return { words: stdout, pages: stdout.split('\f').length - 1 };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
