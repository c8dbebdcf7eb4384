// Where the table is, in words: `second reading · 67th formal meeting · we are at paragraph 5`.
import {
  findParagraph,
  type Meeting,
  meetingName,
  meetingOf,
  type NegotiationState,
  type NumberStyle,
  openMeeting,
  ordinal,
} from '@adref/negotiation';
import { titleOfParagraph } from '../../session/places/brackets-in.ts';

/** `paragraph 5`, `heading ¶1`: the paragraph that the Chair points to; null while there is none. */
export function pointedName(state: NegotiationState, style: NumberStyle): string | null {
  const paragraph = state.pointer === null ? undefined : findParagraph(state, state.pointer);
  if (paragraph === undefined) return null;
  const title = titleOfParagraph(state, paragraph, style);
  return title.charAt(0).toLowerCase() + title.slice(1);
}

/** The parts that there are, in their order. */
export function whereWeAre(state: NegotiationState, style: NumberStyle): readonly string[] {
  if (state.phase.kind !== 'negotiating') return [];
  const meeting = openMeeting(state);
  const pointed = pointedName(state, style);
  return [
    ...(state.readings > 0 ? [`${ordinal(state.readings)} reading`] : []),
    ...(meeting === undefined ? [] : [bareName(meeting)]),
    ...(pointed === null ? [] : [`we are at ${pointed}`]),
  ];
}

/** `67th formal meeting`, without an article. */
export function bareName(meeting: Pick<Meeting, 'form' | 'number'>): string {
  return meetingName(meeting).replace(/^(the|an) /, '');
}

/** At which meeting an act was recorded: `67th formal meeting`; null when at none, and for its opening and closing, which name it themselves. */
export function meetingAt(state: Pick<NegotiationState, 'meetings'>, act: number): string | null {
  const meeting = meetingOf(state, act);
  return meeting === undefined || act === meeting.from || act === meeting.to ? null : bareName(meeting);
}
