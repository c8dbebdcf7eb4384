// The picture is read back by a reader that is not its maker's.
import jsQR from 'jsqr';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { QrPicture } from './qr-picture.tsx';

/** Points of the image for one square of the code. */
const SCALE = 4;

function scanned(svg: string): string | undefined {
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]) * SCALE;
  const image = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [, right, down] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let y = Number(down) * SCALE; y < (Number(down) + 1) * SCALE; y++)
      for (let x = Number(right) * SCALE; x < (Number(right) + 1) * SCALE; x++)
        image.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
  return jsQR.default(image, size, size)?.data;
}

it.each([
  'https://adref.example/sign-in#Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6',
  `http://192.168.20.11:4700/sign-in#${'a'.repeat(43)}`,
  `https://a-long-name-of-a-host.of-an-organization.example/somewhere/sign-in#${'Z'.repeat(120)}`,
])('%s is read from its picture', (text) => {
  expect(scanned(renderToStaticMarkup(<QrPicture text={text} name="Code" />))).toBe(text);
});
