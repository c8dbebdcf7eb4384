// Where something private hangs now. The recorded text decides; while letters wait to be recorded, the words on the screen may
// already tell better.
import {
  type Anchor,
  type AnchorPlace,
  type NegotiationState,
  placeOfAnchor,
  type RecordedAct,
} from '@adref/negotiation';
import type { EarlierActs } from '../record/earlier-acts.ts';
import { type LiveText, liveSegments } from '../words/live-text.ts';

/** The record and the words in which a place is looked for. */
export interface Ground {
  readonly state: { get(): NegotiationState };
  readonly acts: { get(): readonly RecordedAct[] };
  readonly text: Pick<LiveText, 'words'>;
  readonly earlier: Pick<EarlierActs, 'ask'>;
}

/** The place of an anchor on this screen. */
export function findPlace(room: Ground, anchor: Anchor): AnchorPlace {
  const [state, acts] = [room.state.get(), room.acts.get()];
  const recorded = placeOfAnchor(state, acts, anchor);
  if (recorded.isExact) return recorded;
  // Its trail begins before what is known here.
  if (anchor.acts < (acts[0]?.n ?? 0)) room.earlier.ask();
  const live = placeOfAnchor(onScreen(state, room.text), acts, anchor);
  return live.isExact ? live : recorded;
}

function onScreen(state: NegotiationState, text: Ground['text']): NegotiationState {
  return {
    ...state,
    paragraphs: state.paragraphs.map((paragraph) => ({
      ...paragraph,
      segments: liveSegments(paragraph.segments, text),
    })),
  };
}
