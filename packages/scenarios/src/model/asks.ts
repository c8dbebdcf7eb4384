// What delegations and the Chair ask for about the words: brackets, wordings, new paragraphs, places, notes, positions, citations.
import {
  type CommandOf,
  type Precedent,
  plainText,
  plainWords,
  type ReservationKind,
  richText,
  type SeatId,
  type Stance,
} from '@adref/negotiation';
import {
  bracketOf,
  found,
  paragraphOf,
  placeOfWords,
  type Scene,
  seenParagraph,
  seenWording,
  type Where,
  type Whose,
  wordingOf,
} from './scene.ts';
import { type Ask, by, type Story, seats } from './step.ts';

interface Tabling {
  /** Delegations in whose name it is tabled, in their order. */
  readonly sponsors?: string;
  readonly reason?: string;
}

function joint({ sponsors }: Tabling): { sponsors?: readonly SeatId[] } {
  return sponsors === undefined ? {} : { sponsors: seats(sponsors) };
}

/** Brackets words and proposes others for them; `''` proposes to delete them. */
export function brackets(
  where: Where,
  words: string,
  wordings: string | readonly string[],
  tabling: Tabling = {},
): Ask {
  return (scene) => {
    const { leaf, offset } = placeOfWords(scene, where, words);
    return {
      kind: 'open-bracket',
      from: { leaf: leaf.id, offset },
      to: { leaf: leaf.id, offset: offset + words.length },
      expected: words,
      reason: tabling.reason ?? '',
      wordings: [wordings].flat().map(richText),
      ...joint(tabling),
    };
  };
}

/** Brackets a whole paragraph. */
export function bracketsWhole(
  paragraph: string,
  wordings: string | readonly string[],
  tabling: Tabling = {},
): Ask {
  return (scene, seat) => {
    const { segments } = paragraphOf(scene, paragraph);
    const [first, last] = [segments[0], segments.at(-1)];
    if (first?.kind !== 'leaf' || last?.kind !== 'leaf') throw new Error('script: a paragraph has no ends');
    const command = brackets(paragraph, plainText(first.text), wordings, tabling)(scene, seat);
    if (command.kind !== 'open-bracket' || first === last) return command;
    const to = { leaf: last.id, offset: plainText(last.text).length };
    return { ...command, from: { leaf: first.id, offset: 0 }, to, expected: plainWords(segments) };
  };
}

/** Proposes another wording in a bracket; from the Chair a bridging one. */
export function proposes(bracket: string, words: string, tabling: Tabling = {}): Ask {
  return (scene) => ({
    kind: 'propose-wording',
    bracket: bracketOf(scene, bracket).id,
    text: richText(words),
    expected: seenWording(scene, bracket, 'base').expected,
    ...joint(tabling),
  });
}

/** Proposes yet another place for a paragraph, in the bracket about its place. */
export function proposesPlace(bracket: string, after: string | null, why: string): Ask {
  return (scene, seat) => {
    const command = proposes(bracket, why)(scene, seat);
    if (command.kind !== 'propose-wording') return command;
    return { ...command, placement: { after: after === null ? null : paragraphOf(scene, after).id } };
  };
}

/** Proposes a new paragraph behind another. */
export function proposesParagraph(
  after: string,
  [shape, level]: readonly [CommandOf<'propose-paragraph'>['shape'], number],
  words: string,
  tabling: Tabling = {},
): Ask {
  return (scene) => ({
    kind: 'propose-paragraph',
    after: paragraphOf(scene, after).id,
    shape,
    level,
    text: richText(words),
    reason: tabling.reason ?? '',
    ...joint(tabling),
  });
}

/** Proposes that a paragraph stand elsewhere. */
export function proposesMove(paragraph: string, after: string, why: string): Ask {
  return (scene) => {
    const { id } = paragraphOf(scene, paragraph);
    return {
      kind: 'propose-move',
      paragraph: id,
      after: paragraphOf(scene, after).id,
      seenAfter: before(scene, id),
      text: richText(why),
    };
  };
}

/** The paragraph before another, as a command refers to it. */
export function before({ state }: Scene, id: string): string | null {
  return state.paragraphs[state.paragraphs.findIndex((one) => one.id === id) - 1]?.id ?? null;
}

export function proposesNote(paragraph: string, note: string): Ask {
  return (scene) => ({ kind: 'propose-note', text: richText(note), ...seenParagraph(scene, paragraph) });
}

/** A command on somebody's wording. */
export function on(
  kind: 'co-sponsor' | 'withdraw' | 'withdraw-position' | 'settle',
  bracket: string,
  whose: Whose,
): Ask {
  return (scene) => ({ kind, ...seenWording(scene, bracket, whose) });
}

/** The Chair settles brackets, each on somebody's wording: `verb: HST`. */
export function settles(...choices: readonly string[]): Story {
  return choices.map((choice) => {
    const [bracket = '', whose = ''] = choice.split(': ');
    return by('chair', on('settle', bracket, whose));
  });
}

export function takes(
  stance: Stance,
  bracket: string,
  whose: Whose,
  note = '',
  reservation?: ReservationKind,
): Ask {
  const kind = reservation === undefined ? {} : { reservation };
  return (scene) => ({ kind: 'take-position', stance, ...kind, note, ...seenWording(scene, bracket, whose) });
}

/** Positions of many on one wording, in the order given: support, can accept, object. */
export function stands(
  bracket: string,
  whose: Whose,
  [support, accept = '', object = '']: readonly [string, string?, string?],
): Story {
  const rows = [
    ['support', support],
    ['can-accept', accept],
    ['object', object],
  ] as const;
  return rows.flatMap(([stance, row]) => seats(row).map((seat) => by(seat, takes(stance, bracket, whose))));
}

/** Cites an earlier text for one's wording. */
export function cites(bracket: string, whose: Whose, precedent: Precedent): Ask {
  return (scene) => ({
    kind: 'cite-precedent',
    on: { bracket: bracketOf(scene, bracket).id, wording: wordingOf(scene, bracket, whose).id },
    precedent,
  });
}

/** The Chair cites an earlier text for a passage of the base text. */
export function citesFor(paragraph: string, passage: string, precedent: Precedent): Ask {
  return (scene) => ({
    kind: 'cite-precedent',
    on: { paragraph: paragraphOf(scene, paragraph).id, passage },
    precedent,
  });
}

export function withdrawsCitation(paragraph: string, symbol: string): Ask {
  return (scene) => {
    const { id, citations } = paragraphOf(scene, paragraph);
    const citation = found(
      citations.find(({ precedent }) => precedent.symbol === symbol),
      `citation of ${symbol}`,
    );
    return { kind: 'withdraw-citation', paragraph: id, citation: citation.id };
  };
}

/** Lifts the own reservation that outlived its bracket. */
export function lifts(paragraph: string): Ask {
  return (scene, seat) => {
    const held = paragraphOf(scene, paragraph).reservations.find((one) => one.seat === seat);
    return {
      kind: 'lift-reservation',
      bracket: found(held, `reservation of ${seat} on ${paragraph}`).bracket,
      ...seenParagraph(scene, paragraph),
    };
  };
}

/** Comments on a paragraph, on a bracket in it, or on words of it. */
export function comments(
  paragraph: string,
  words: string,
  { bracket, quote, mentions = '' }: { bracket?: string; quote?: string; mentions?: string } = {},
): Ask {
  return (scene) => {
    const quoted = quote === undefined ? null : { ...placeOfWords(scene, paragraph, quote), words: quote };
    return {
      kind: 'comment',
      on: {
        paragraph: paragraphOf(scene, paragraph).id,
        bracket: bracket === undefined ? null : bracketOf(scene, bracket).id,
        quote: quoted && {
          leaf: quoted.leaf.id,
          start: quoted.offset,
          end: quoted.offset + quoted.words.length,
          words: quoted.words,
        },
      },
      words,
      mentions: seats(mentions),
    };
  };
}

/** Answers in the thread that a comment began. */
export function answers(thread: string, words: string): Ask {
  return ({ names }) => ({
    kind: 'comment',
    on: { thread: found(names.comments.get(thread), `thread ${thread}`) },
    words,
    mentions: [],
  });
}

export function withdrawsComment(comment: string): Ask {
  return ({ names }) => ({
    kind: 'withdraw-comment',
    comment: found(names.comments.get(comment), `comment ${comment}`),
  });
}

export function onThread(kind: 'close-thread' | 'reopen-thread', thread: string): Ask {
  return ({ names }) => ({ kind, thread: found(names.comments.get(thread), `thread ${thread}`) });
}
