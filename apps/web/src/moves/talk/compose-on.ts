// The selected words as something to comment on or to write a private note beside.
import { type Leaf, plainText, type Quote } from '@adref/negotiation';
import { keepPlace } from '../../editor/places/kept-selection.ts';
import type { Span } from '../../editor/places/span.ts';
import type { Asker } from '../../session/asker.ts';
import { shownPlaceOfLeaf } from '../../session/places/brackets-in.ts';
import type { Composing, HeldQuote } from '../../session/talk/composing.ts';

/** The selected words as something to comment on; without a quote when they reach over a bracket. */
export function composingOn(room: Pick<Asker, 'state' | 'text'>, span: Span): Composing | null {
  const place = shownPlaceOfLeaf(room.state.get(), span.from.leaf);
  if (place === undefined) return null;
  const quote = span.from.leaf === span.to.leaf ? holdQuote(room, span) : null;
  return { paragraph: place.paragraph, bracket: place.bracket, quote };
}

/** The words of a leaf, from one end to the other, as something that may be quoted. */
export function quoteOfLeaf(room: Pick<Asker, 'text'>, leaf: Leaf): Quote | null {
  const words = plainText(room.text.words(leaf.id));
  return words === '' ? null : { leaf: leaf.id, start: 0, end: words.length, words };
}

function holdQuote(room: Pick<Asker, 'state' | 'text'>, span: Span): HeldQuote {
  const { leaf } = span.from;
  const [from, to] = [keepPlace(room.text, span.from), keepPlace(room.text, span.to)];
  return {
    words: span.words,
    now() {
      const [start, end] = [from()?.offset, to()?.offset];
      if (start === undefined || end === undefined || shownPlaceOfLeaf(room.state.get(), leaf) === undefined)
        return null;
      return { leaf, start, end, words: plainText(room.text.words(leaf)).slice(start, end) };
    },
  };
}
