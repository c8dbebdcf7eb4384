// What waits for my delegation: positions of mine that lapsed because words changed, and brackets in which I have
// answered no wording yet. Each line leads from one bracket concerned to the next.
import { type Bracket, type NegotiationState, needsPosition, paragraphBrackets } from '@adref/negotiation';
import type { ReactNode } from 'react';
import { waitsForAnswer } from '../../moves/heard/waits-for-answer.ts';
import { type Focus, useInHand } from '../../session/in-hand.ts';
import { placeOfBracket } from '../../session/places/brackets-in.ts';
import { useNegotiation } from '../../session/record-now.ts';
import { whyNot } from '../../session/rights.ts';
import { useWho } from '../../session/who.ts';
import { ASKED, LAPSED, PANEL, type Remind, STANCE_CHOICE } from './remind.ts';
import { lapsedWords, useLapsed } from './use-lapsed.ts';

/** How many brackets wait for a position of my delegation, lapsed ones among them; none where it takes no positions. */
export function useWaitingCount(): number {
  const { me } = useWho();
  const state = useNegotiation();
  const lapsed = useLapsed();
  if (whyNot(state, 'take-position', me.seat) !== null) return 0;
  const open = state.paragraphs.flatMap(paragraphBrackets);
  return open.filter(
    (bracket) =>
      lapsed.includes(bracket.id) || needsPosition(bracket, me.seat) || waitsForAnswer(bracket, me.seat),
  ).length;
}

export function NeedsMe({ onRemind }: { readonly onRemind: Remind }): ReactNode {
  const who = useWho();
  const { focus } = useInHand();
  const state = useNegotiation();
  const lapsed = useLapsed();
  if (whyNot(state, 'take-position', who.me.seat) !== null) return null;
  const open = state.paragraphs.flatMap(paragraphBrackets);
  const again = open.filter(({ id }) => lapsed.includes(id));
  const asked = open.filter((bracket) => waitsForAnswer(bracket, who.me.seat));
  const first = open.filter((bracket) => needsPosition(bracket, who.me.seat));
  return (
    <>
      {asked.length > 0 && (
        <button
          type="button"
          className="button small needs-again"
          onClick={() => goToNext(state, focus.get(), asked, onRemind, ASKED)}
        >
          As heard from you: {asked.length} to confirm
        </button>
      )}
      {again.length > 0 && (
        <button
          type="button"
          className="button small needs-again"
          onClick={() => goToNext(state, focus.get(), again, onRemind, LAPSED)}
        >
          <span aria-hidden="true">↺</span> {lapsedWords(lapsed.length)}
        </button>
      )}
      {first.length > 0 && (
        <button
          type="button"
          className="button small"
          onClick={() => goToNext(state, focus.get(), first, onRemind, STANCE_CHOICE)}
        >
          {first.length} {first.length === 1 ? 'needs' : 'need'} your position
        </button>
      )}
    </>
  );
}

/** Shows the next of the brackets after the one under discussion, from the beginning again after the last. */
function goToNext(
  state: NegotiationState,
  focus: Focus | null,
  brackets: readonly Bracket[],
  remind: Remind,
  target: string,
): void {
  const now = brackets.findIndex(({ id }) => id === focus?.bracket);
  const next = brackets[(now + 1) % brackets.length];
  const place = next === undefined ? undefined : placeOfBracket(state, next.id);
  if (place !== undefined)
    remind({ paragraph: place.paragraph.id, bracket: place.bracket.id }, target, PANEL);
}
