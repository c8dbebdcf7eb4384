// An act as a sentence for the lists of the room: the domain's, told of the state before the act. A wording that was
// tabled empty and then typed where all could see it did not propose a deletion, so it is told by what it became.
import {
  actSentence,
  findBracket,
  findWording,
  isolated,
  plainText,
  plainWords,
  type RecordedAct,
} from '@adref/negotiation';
import { useCallback } from 'react';
import { useAsker } from '../../session/asker.ts';
import { useInHand } from '../../session/in-hand.ts';
import { seatTitle } from '../../session/names/seat-names.ts';
import { type RecordNow, useRecord } from '../../session/record-now.ts';
import { liveSegments } from '../../session/words/live-text.ts';
import { emptinessOf, type Seen } from '../../text/emptiness.ts';

/** The record, and the words as they are now, by which some of its sentences are told. */
type Parts = Seen & Pick<RecordNow, 'acts' | 'before'>;

/** Tells acts in the words as they are now; the function keeps its identity. */
export function useActWords(): (recorded: RecordedAct) => string {
  const { state, acts, before } = useRecord();
  const { text } = useAsker();
  const { mounted, present } = useInHand();
  return useCallback(
    (recorded) => actWords({ state, acts, before, text, mounted, present }, recorded),
    [state, acts, before, text, mounted, present],
  );
}

/** What was done, as a sentence; a proposal that was tabled empty is told by the words typed into it since. */
export function actWords(room: Parts, recorded: RecordedAct): string {
  const before = room.before.get(recorded.n) ?? null;
  const { act } = recorded;
  // A place is told as a place; the words of such a wording only say why.
  if (act.kind !== 'wording-proposed' || act.placement !== undefined) return actSentence(before, recorded);
  // What was tabled with words was proposed with those: a later revision is an act of its own.
  if (wordsBrought(act.leaves) !== '') return actSentence(before, recorded);
  const now = findWording(room.state.get(), act.bracket, act.wording);
  const who = recorded.seat === 'chair' ? 'The Chair' : seatTitle(room.state.get(), recorded.seat);
  if (now !== undefined && emptinessOf(now, room) === 'being-typed') return `${who} is typing a wording`;
  const words =
    now === undefined
      ? lastWords(room, act.bracket, act.wording)
      : plainWords(liveSegments(now.segments, room.text));
  if (words === '') return actSentence(before, recorded);
  const isNote = before !== null && findBracket(before, act.bracket)?.on === 'note';
  const how = act.origin === 'bridging' ? 'proposed as a bridge' : 'proposed';
  return `${who} ${how} ${isNote ? 'the note ' : ''}“${isolated(words)}”`;
}

type ProposedLeaves = Extract<RecordedAct['act'], { kind: 'wording-proposed' }>['leaves'];

/** The words that the act itself brought. */
function wordsBrought(leaves: ProposedLeaves): string {
  return leaves
    .flatMap(({ pieces }) => pieces.map((piece) => ('text' in piece ? plainText(piece.text) : '')))
    .join('');
}

/** What a wording said last, before it left the table. */
function lastWords(room: Parts, bracket: string, wording: string): string {
  const acts = room.acts.get();
  for (let at = acts.length - 1; at >= 0; at -= 1) {
    const recorded = acts[at];
    if (recorded === undefined || !('bracket' in recorded.act) || recorded.act.bracket !== bracket) continue;
    const before = room.before.get(recorded.n);
    const found = before == null ? undefined : findWording(before, bracket, wording);
    if (found !== undefined) return plainWords(found.segments);
  }
  return '';
}
