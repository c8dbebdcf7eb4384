// Pictures of a page at the sizes and in the schemes we design for, for people to look at. They are not compared
// with anything; they go to ./screenshots, which is not kept in the repository.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Desk, tablet and phone. */
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;

const FOLDER = join(import.meta.dirname, '../../screenshots');

/** Takes the page at every size, light and dark, as `name-1440-light.png` and so on; then puts it back as it was. */
export async function takePictures(page: Page, name: string): Promise<string[]> {
  mkdirSync(FOLDER, { recursive: true });
  const before = page.viewportSize();
  const paths: string[] = [];
  for (const size of SIZES)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      await page.evaluate('document.fonts.ready');
      const path = join(FOLDER, `${name}-${size.width}-${colorScheme}.png`);
      // Playwright's own ways to still a page are inline styles, which our content security policy rightly refuses.
      await page.screenshot({ path, animations: 'allow', caret: 'initial' });
      paths.push(path);
    }
  await page.emulateMedia({ colorScheme: null });
  if (before !== null) await page.setViewportSize(before);
  return paths;
}
