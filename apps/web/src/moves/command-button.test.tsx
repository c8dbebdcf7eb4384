// The button of a command is enabled for the seat that may give it, and for no other.
import type { Command, NegotiationState, SeatId } from '@adref/negotiation';
import { hashOfParagraph } from '@adref/negotiation';
import { given } from '@adref/negotiation/testing';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { type Asker, AskerContext } from '../session/asker.ts';
import { createWhyNot } from '../session/reasons.ts';
import { RecordContext, type RecordNow } from '../session/record-now.ts';
import { CommandButton } from './command-button.tsx';

const agree = ({ paragraphs: [first] }: NegotiationState): Command => ({
  kind: 'agree-ad-ref',
  paragraph: first?.id ?? '',
  expected: first === undefined ? '' : hashOfParagraph(first),
});

/** The button as a seat has it, on a text of one paragraph. */
function shownTo(seat: SeatId, notation: string, isOnlyOffered = false): string {
  const { state } = given(notation);
  const live = { get: () => state, watch: () => () => {}, close: () => {} };
  // Of each slice no more than the button takes.
  const record: Partial<RecordNow> = { live };
  const asker: Partial<Asker> = { whyNot: createWhyNot(live, seat) };
  const commands = { busy: false, refused: null, run: async () => true, clear: () => {} };
  return renderToStaticMarkup(
    <RecordContext value={record as RecordNow}>
      <AskerContext value={asker as Asker}>
        <CommandButton command={agree} commands={commands} isOnlyOffered={isOnlyOffered}>
          Agree
        </CommandButton>
      </AskerContext>
    </RecordContext>,
  );
}

it('is enabled for the seat that may', () => {
  expect(shownTo('chair', 'one')).toContain('Agree');
  expect(shownTo('chair', 'one')).not.toContain('disabled');
});

it('is disabled for a seat that may not, and says why', () => {
  const html = shownTo('FRA', 'one');
  expect(html).toContain('aria-disabled="true"');
  expect(html).toMatch(/class="why-not"[^>]*>[^<]*Chair/);
});

it('is disabled while the text does not allow it, for whoever may otherwise', () => {
  expect(shownTo('chair', 'a [base: b | FRA: c]')).toContain('aria-disabled="true"');
});

it('is not there for who may not, where it is only offered', () => {
  expect(shownTo('FRA', 'one', true)).toBe('');
  expect(shownTo('chair', 'one', true)).toContain('Agree');
});
