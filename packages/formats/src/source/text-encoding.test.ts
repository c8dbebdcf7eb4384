import { seedOf } from '@adref/negotiation/testing/seed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, type Encoding, encodingOf } from './text-encoding.ts';

const SEED = seedOf(20_261_201);

/** Bytes of letters in a set of one byte a letter, by the decoder's own table. */
function inSet(encoding: Encoding, words: string): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte -= 1) table.set(decodeText(Uint8Array.of(byte), encoding), byte);
  return Uint8Array.from(words, (letter) => table.get(letter) ?? 0x3f);
}
const fromHex = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

describe('how letters are written', () => {
  it.each([
    ['utf-8', 'UTF-8', Buffer.from('Démarches – “toolkit” الفريق')],
    ['utf-8', 'UTF-8 with a mark', Buffer.from('\ufeffDémarches – “toolkit” الفريق')],
    ['utf-16le', 'UTF-16, little end first', Buffer.from('\ufeffDémarches – “toolkit” الفريق', 'utf16le')],
    [
      'utf-16be',
      'UTF-16, big end first',
      Buffer.from('\ufeffDémarches – “toolkit” الفريق', 'utf16le').swap16(),
    ],
    ['utf-16le', 'UTF-16 without a mark', Buffer.from('Démarches – “toolkit” الفريق', 'utf16le')],
    [
      'utf-16be',
      'UTF-16 without a mark, big end first',
      Buffer.from('Démarches – “toolkit” الفريق', 'utf16le').swap16(),
    ],
  ] as const)('%s is known: %s', (encoding, _, bytes) => {
    expect(encodingOf(bytes)).toEqual({ likely: [encoding], isKnown: true });
    expect(decodeText(bytes, encoding)).toBe('Démarches – “toolkit” الفريق');
  });

  it.each([
    ['windows-1251', 'Рабочая группа с удовлетворением отметила доклад – «второй».'],
    ['windows-1251', 'Члени Робочої групи висловили занепокоєння.'],
    ['koi8-u', 'Рабочая группа с удовлетворением отметила доклад.'],
    ['ibm866', 'Рабочая группа с удовлетворением отметила доклад.'],
    ['iso-8859-5', 'Рабочая группа с удовлетворением отметила доклад.'],
    ['windows-1252', 'Le Groupe a déjà accueilli les démarches – « à suivre ».'],
    ['windows-1252', 'the “report” – it’s done'],
    ['macintosh', 'Le Groupe a déjà accueilli les démarches.'],
    ['windows-1250', 'Grupa robocza z zadowoleniem przyjęła sprawozdanie dotyczące dzieci żołnierzy.'],
    ['windows-1253', 'Η Ομάδα Εργασίας χαιρέτισε την έκθεση'],
    ['windows-1255', 'קבוצת העבודה בירכה על הדוח'],
    ['windows-1256', 'رحب الفريق العامل بتقرير الأمين العام'],
  ] as const)('%s is offered first, and is not taken for known: %s', (encoding, words) => {
    const bytes = inSet(encoding, words);
    const choice = encodingOf(bytes);
    expect(choice.isKnown).toBe(false);
    expect(choice.likely[0]).toBe(encoding);
    expect(decodeText(bytes, choice.likely[0])).toBe(words);
    expect(choice.likely).toContain('windows-1252');
  });

  it.each([
    ['gb18030', '工作组欢迎报告。', 'b9a4d7f7d7e9bbb6d3adb1a8b8e6a1a3'],
    ['shift_jis', '部会は報告を歓迎した。', '959489ef82cd95f18d9082f08abd8c7d82b582bd8142'],
    ['euc-jp', '報告を歓迎した。', 'caf3b9f0a4f2b4bfb7dea4b7a4bfa1a3'],
    ['euc-kr', '보고서를 환영했다.', 'bab8b0edbcadb8a620c8afbfb5c7dfb4d92e'],
    ['big5', '工作組歡迎報告。', 'a475a740b2d5c577aaefb3f8a769a143'],
  ] as const)('%s is offered first: %s', (encoding, words, hex) => {
    const choice = encodingOf(fromHex(hex));
    expect(choice).toMatchObject({ isKnown: false });
    expect(decodeText(fromHex(hex), choice.likely[0])).toBe(words);
    expect(choice.likely[0]).toBe(encoding);
  });

  it('offers the older Japanese letters, which are written with escapes', () => {
    expect(encodingOf(Buffer.from('\u001b$B:n6HIt2q\u001b(B\n'))).toMatchObject({
      likely: ['iso-2022-jp', 'utf-8'],
      isKnown: false,
    });
  });

  it('keeps UTF-8 where a byte is damaged, and the rest of its letters', () => {
    const damaged = Buffer.concat([
      Buffer.from('1. Café – the “report”.\nМы'),
      Buffer.of(0xff),
      Buffer.from(' заявили.'),
    ]);
    const { likely, isKnown } = encodingOf(damaged);
    expect([likely[0], isKnown]).toEqual(['utf-8', true]);
    expect(decodeText(damaged, likely[0])).toBe('1. Café – the “report”.\nМы\ufffd заявили.');
    // Cut in the middle of its last letter.
    expect(encodingOf(Buffer.from('Доклад').subarray(0, -1)).likely[0]).toBe('utf-8');
  });

  it(`answers for any bytes, and knows all UTF-8 (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { likely } = encodingOf(bytes);
        expect(typeof decodeText(bytes, likely[0])).toBe('string');
      }),
      { seed: SEED, numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
        const plain = text.replaceAll('\0', '').replaceAll('\u001b', '');
        expect(encodingOf(Buffer.from(plain))).toEqual({ likely: ['utf-8'], isKnown: true });
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
