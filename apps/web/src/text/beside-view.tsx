// What was proposed beside a paragraph's words, as one quiet line under them with real bracket signs: another place for it, or
// an editorial note. It is chosen by a press anywhere on it, or by its own button.
import { type Bracket, type Paragraph, placeName, type Wording } from '@adref/negotiation';
import { Fragment, memo, type ReactNode } from 'react';
import { useInHand } from '../session/in-hand.ts';
import { useNumbers } from '../session/number-style.ts';
import { nameOfParagraph } from '../session/places/brackets-in.ts';
import { useScreen } from '../session/screen.ts';
import { useShownState } from '../session/text-source.ts';
import { useWho } from '../session/who.ts';
import { useEmptiness } from './emptiness.ts';
import { BracketSign, SegmentsView, useIsDiscussed } from './segments-view.tsx';
import { SponsorsView } from './sponsors-view.tsx';
import { insteadOfWords } from './wording-meaning.ts';

interface Props {
  readonly paragraph: Paragraph;
  readonly bracket: Bracket;
}

export const BesideView = memo(function BesideView({ paragraph, bracket }: Props): ReactNode {
  const screen = useScreen();
  const inHand = useInHand();
  const state = useShownState();
  const isDiscussed = useIsDiscussed(bracket.id);
  const isPlace = bracket.on === 'place';
  const [, ...proposals] = bracket.wordings;
  const name = nameOfParagraph(state, paragraph.id, screen.numberStyle.get());
  return (
    <div className="beside" dir="auto">
      <span className="bracket" data-bracket={bracket.id} data-discussed={isDiscussed || undefined}>
        <BracketSign sign="[" depth={1} />
        <button
          type="button"
          className="beside-kind"
          title={isPlace ? `Discuss the place of ${name}` : `Discuss the note on ${name}`}
          onClick={() => inHand.focus.set({ paragraph: paragraph.id, bracket: bracket.id })}
        >
          {isPlace ? 'place:' : 'note:'}
        </button>{' '}
        {proposals.map((wording, index) => (
          <Fragment key={wording.id}>
            {index > 0 && <span className="slash"> / </span>}
            {isPlace ? <PlaceView wording={wording} /> : <NoteView wording={wording} />}
          </Fragment>
        ))}
        {isPlace && (
          <>
            <span className="slash"> / </span>
            <span>as it stands</span>
          </>
        )}
        <BracketSign sign="]" depth={1} />
      </span>
    </div>
  );
});

/** Where it would stand, and why if somebody said so. */
function PlaceView({ wording }: { readonly wording: Wording }): ReactNode {
  const { me } = useWho();
  const emptiness = useEmptiness(wording);
  return (
    <span
      className="wording"
      data-wording={wording.id}
      data-mine={wording.sponsors.includes(me.seat) || undefined}
    >
      <PlaceWords wording={wording} />
      {emptiness === 'words' && ', '}
      <span className="wording-words">
        <SegmentsView segments={wording.segments} depth={1} />
      </span>
      {emptiness === 'being-typed' && <span className="delete-mark">…</span>}
      <SponsorsView wording={wording} />
    </span>
  );
}

function NoteView({ wording }: { readonly wording: Wording }): ReactNode {
  const { me } = useWho();
  const emptiness = useEmptiness(wording);
  const instead = insteadOfWords({ sense: 'note', wording, paragraph: '' }, emptiness);
  return (
    <span
      className="wording"
      data-wording={wording.id}
      data-mine={wording.sponsors.includes(me.seat) || undefined}
    >
      {instead === null && '“'}
      <span className="wording-words">
        <SegmentsView segments={wording.segments} depth={1} />
      </span>
      {instead === null && '”'}
      {instead !== null && <span className="delete-mark">{emptiness === 'being-typed' ? '…' : instead}</span>}
      <SponsorsView wording={wording} />
    </span>
  );
}

/** A place in words: “behind paragraph 5”, by the numbers of this viewer. */
function PlaceWords({ wording }: { readonly wording: Wording }): ReactNode {
  return usePlaceWords(wording);
}

/** The same, for a card and its name. */
export function usePlaceWords({ placement }: Pick<Wording, 'placement'>): string {
  const state = useShownState();
  const number = useNumbers().get(placement?.after ?? '') ?? '';
  if (number === '') return placeName(state, { placement });
  return `behind ${number.startsWith('(') ? 'item' : 'paragraph'} ${number}`;
}
