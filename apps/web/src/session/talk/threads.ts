// Threads as they are shown, whoever may read them: those of the record, and those of the private rooms that I am in. Pure.
import {
  type AnchorPlace,
  type BracketId,
  type NegotiationState,
  type ParagraphId,
  type PrivateRoomId,
  placeOfThread,
  type Saying,
  type SayingPlace,
  type SeatId,
  type Stance,
  type Stretch,
  type Thread,
  type WordingId,
} from '@adref/negotiation';
import { fateSentence } from '../private/place-words.ts';

export interface ShownComment {
  readonly id: string;
  readonly seat: SeatId;
  readonly person: string;
  readonly at: string;
  readonly words: string;
  readonly mentions: readonly SeatId[];
  readonly isWithdrawn: boolean;
}

export interface ShownThread {
  readonly id: string;
  /** The private room it is in; null: the record, for all. */
  readonly room: PrivateRoomId | null;
  /** Null when its paragraph is gone. */
  readonly paragraph: ParagraphId | null;
  readonly bracket: BracketId | null;
  readonly quote: string | null;
  /** Where the quoted words are in the text now. */
  readonly stretches: readonly Stretch[];
  /** The wording and the stance that it explains. */
  readonly explains: { readonly wording: WordingId; readonly stance: Stance } | null;
  /** What has become of its place, in a sentence; null while it is as it was. */
  readonly lost: string | null;
  readonly isClosed: boolean;
  readonly comments: readonly ShownComment[];
}

/** The threads of the record. */
export function publicThreads(state: NegotiationState): readonly ShownThread[] {
  return state.threads.map((thread) => {
    const { paragraph, bracket, hasLostBracket, hasLostWords, stretches } = placeOfThread(state, thread);
    const lost =
      paragraph === null
        ? 'Its paragraph was deleted.'
        : hasLostWords
          ? 'These words are not in the text any more.'
          : hasLostBracket
            ? 'The bracket is not open any more.'
            : null;
    return {
      id: thread.id,
      room: null,
      paragraph,
      bracket,
      quote: thread.quote?.words ?? null,
      stretches,
      explains: null,
      lost,
      isClosed: thread.isClosed,
      comments: thread.comments.map(shownComment),
    };
  });
}

function shownComment(comment: Thread['comments'][number]): ShownComment {
  const { id, seat, person, at, words, mentions, isWithdrawn } = comment;
  return { id, seat, person, at, words, mentions, isWithdrawn };
}

/** The threads of a private room; `find` says where their places are now. */
export function privateThreads(
  state: NegotiationState,
  room: PrivateRoomId,
  talk: readonly Saying[],
  find: (anchor: SayingPlace) => AnchorPlace,
): readonly ShownThread[] {
  const taken = new Set(talk.flatMap((saying) => (saying.kind === 'unsaid' ? [saying.saying] : [])));
  const said = talk.filter((saying) => saying.kind === 'said');
  return said.flatMap((head): readonly ShownThread[] => {
    const { on } = head;
    if ('thread' in on) return [];
    const found = find(on);
    const comments = said
      .filter((saying) => saying === head || ('thread' in saying.on && saying.on.thread === head.id))
      .map(({ id, seat, person, at, words, mentions }) => {
        return { id, seat, person, at, words, mentions, isWithdrawn: taken.has(id) };
      });
    const explains =
      on.wording === null || on.stance === null ? null : { wording: on.wording, stance: on.stance };
    return [
      {
        id: head.id,
        room,
        paragraph: found.place?.paragraph ?? null,
        bracket: found.isOffered ? null : (found.place?.bracket ?? null),
        quote: on.bracket === null || on.wording !== null ? (on.quote?.words ?? null) : null,
        stretches:
          on.bracket === null && !found.isOffered && found.place?.quote != null ? [found.place.quote] : [],
        explains,
        lost: fateSentence(state, found),
        isClosed: false,
        comments,
      },
    ];
  });
}

/** The threads that wait for a seat: it was mentioned, and has not answered since. */
export function waitingFor(threads: readonly ShownThread[], seat: SeatId): readonly ShownThread[] {
  return threads.filter(({ isClosed, comments }) => {
    const standing = comments.filter(({ isWithdrawn }) => !isWithdrawn);
    const asked = standing.findLastIndex(
      (comment) => comment.mentions.includes(seat) && comment.seat !== seat,
    );
    const answered = standing.findLastIndex((comment) => comment.seat === seat);
    return !isClosed && asked > answered;
  });
}

/** Whether anything in a thread still stands. */
export function isAlive({ comments }: ShownThread): boolean {
  return comments.some(({ isWithdrawn }) => !isWithdrawn);
}
