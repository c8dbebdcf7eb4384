import type { Segment } from '@adref/negotiation';
import { given } from '@adref/negotiation/testing';
import { expect, it } from 'vitest';
import { copiedParagraph } from './copied-paragraph.ts';

const segmentsOf = (notation: string): readonly Segment[] =>
  given(notation).state.paragraphs[0]?.segments ?? [];
const copied = (notation: string) =>
  copiedParagraph('2.', segmentsOf(notation), ({ origin, sponsors }) =>
    origin === 'base' ? 'base' : sponsors.join(' '),
  );

it('has its number, brackets, slashes and codes', () => {
  expect(copied('The Group [base: takes note of | FRA: welcomes] it').plain).toBe(
    '2. The Group [takes note of base / welcomes FRA] it',
  );
});

it('is HTML with the codes apart, and nothing in it is read as HTML', () => {
  expect(copied('Группа [base: отмечает | PAK: 5 < 6 & «да»]').html).toBe(
    '<p>2. Группа [отмечает <small>base</small> / 5 &#60; 6 &#38; «да» <small>PAK</small>]</p>',
  );
});

it('keeps marks', () => {
  const leaf = {
    kind: 'leaf',
    id: 'l',
    text: [{ text: 'two', marks: ['superscript'], act: 0, seat: '' }],
  } as const;
  expect(copiedParagraph('', [leaf], () => '')).toEqual({ plain: 'two', html: '<p><sup>two</sup></p>' });
});
