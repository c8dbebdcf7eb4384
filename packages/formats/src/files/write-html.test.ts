import { describe, expect, it } from 'vitest';
import { attributeOf, htmlElements } from '../html/testing/read-html.ts';
import { bracketedSample } from '../testing/sample.ts';
import { exportBracketed } from './export-file.ts';

const context = { at: '2026-05-05T10:00:00Z' };

describe('the HTML file', () => {
  it('needs nothing else and runs nothing', async () => {
    const html = new TextDecoder().decode((await exportBracketed(bracketedSample(), 'html', context)).bytes);
    const elements = htmlElements(html);
    expect(
      elements.filter((one) => ['script', 'link', 'img', 'iframe', 'object', 'a'].includes(one.tagName)),
    ).toEqual([]);
    for (const element of elements) {
      for (const { name } of element.attrs)
        expect(name).toMatch(/^(lang|charset|http-equiv|content|name|class|role|dir)$/);
    }
    expect(html).not.toMatch(/url\(|@import/);
    expect(elements.filter((one) => one.tagName === 'html').map((one) => attributeOf(one, 'lang'))).toEqual([
      'en-GB',
    ]);
    expect(elements.filter((one) => one.tagName === 'h1')).toHaveLength(1);
  });
});
