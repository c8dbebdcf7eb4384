// Sentences about a silence: what is under it, who said what, how it ended.
import type { NegotiationState, NumberStyle, Silence } from '@adref/negotiation';
import { namesTogether, seatTitle } from '../../session/names/seat-names.ts';
import { nameOfParagraph } from '../../session/places/brackets-in.ts';

/** `Rev.2`, `the whole text`, `paragraph 2`, `paragraphs 2, 5 and 7`. */
export function underWords(state: NegotiationState, silence: Silence, style: NumberStyle): string {
  if (silence.revision !== null) return `Rev.${silence.revision}, the whole text`;
  if (silence.isWhole) return 'the whole text';
  const names = silence.under.map(({ paragraph }) => nameOfParagraph(state, paragraph, style));
  if (names.length === 1) return `paragraph ${names[0]}`;
  return `paragraphs ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** `all 15 delegations`, or their names. */
export function recipientWords(
  state: NegotiationState,
  { recipients, isToAll }: Pick<Silence, 'recipients' | 'isToAll'>,
): string {
  if (isToAll) return `all ${recipients.length} delegations`;
  return namesTogether(
    recipients.map((seat) => seatTitle(state, seat)),
    recipients.length,
  );
}

export interface SilenceLine {
  readonly act: number;
  readonly words: string;
  readonly isLate: boolean;
}

/** Requests and messages in the order in which they came. */
export function silenceLines(state: NegotiationState, silence: Silence): readonly SilenceLine[] {
  const requests = silence.requests.map(({ seat, reason, act }) => ({
    act,
    words: `${seatTitle(state, seat)} asks for more time: ${reason}`,
    isLate: false,
  }));
  const breaks = silence.breaks.map(({ seat, reason, isToChair, isLate, act }) => {
    const did = isLate ? 'wrote after the deadline to break silence' : 'broke silence';
    const why = isToChair ? ', telling the Chair why' : reason === '' ? '' : `: ${reason}`;
    return { act, words: `${seatTitle(state, seat)} ${did}${why}`, isLate };
  });
  return [...requests, ...breaks].sort((a, b) => a.act - b.act);
}

/** How it stands or ended. */
export function outcomeWords({ outcome }: Silence): string {
  switch (outcome) {
    case 'running':
      return 'running';
    case 'agreed':
      return 'nobody broke it: agreed';
    case 'broken':
      return 'broken';
    case 'cancelled':
      return 'called off';
    default: {
      const never: never = outcome;
      return never;
    }
  }
}
