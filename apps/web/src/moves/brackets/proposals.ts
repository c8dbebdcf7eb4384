// Proposals on more than a phrase, as commands on the live words: a new paragraph, another text for a whole one or none, another
// place, a note. Each gives the bracket in which it stands, so that the room can go there.
import {
  type BracketId,
  type Command,
  type CommandOf,
  hashOfParagraph,
  hashOfSegments,
  type NegotiationState,
  type ParagraphId,
  plainText,
  plainWords,
  type RichText,
  type SeatId,
  wholeBracketOf,
} from '@adref/negotiation';
import { actAmong } from '../../session/act-among.ts';
import { ask, type Done } from '../../session/ask.ts';
import type { Asker } from '../../session/asker.ts';

/** What is proposed in a paragraph's stead: a text, or none to delete it. */
export interface WholeProposal {
  readonly paragraph: ParagraphId;
  readonly text: RichText;
  /** Whether it begins empty and is typed in the text next. */
  readonly isToBeTyped: boolean;
  readonly reason: string;
  readonly sponsors: readonly SeatId[];
}

type Joint = Pick<CommandOf<'propose-paragraph'>, 'sponsors'>;

/** Proposes a new paragraph. */
export function proposeParagraph(
  room: Asker,
  command: Omit<CommandOf<'propose-paragraph'>, 'kind'>,
): Promise<Done<BracketId>> {
  return proposed(room, () => ({ kind: 'propose-paragraph', ...command }));
}

/** Brackets a paragraph as a whole with one other text. Where such a bracket is open, the text is proposed in it. */
export function proposeForWhole(room: Asker, proposal: WholeProposal): Promise<Done<BracketId>> {
  return proposed(room, () => commandForWhole(room.live.get(), proposal));
}

/** The command of a proposal for a whole paragraph, on the words in this state; null where it is not of one piece. */
export function commandForWhole(
  { paragraphs }: NegotiationState,
  { paragraph: id, text, isToBeTyped, reason, sponsors }: WholeProposal,
): Command | null {
  const joint: Joint = sponsors.length > 1 ? { sponsors } : {};
  const paragraph = paragraphs.find((each) => each.id === id);
  if (paragraph === undefined) return null;
  const open = wholeBracketOf(paragraph);
  if (open !== null)
    return {
      kind: 'propose-wording',
      bracket: open.id,
      text,
      expected: hashOfSegments(open.wordings[0]?.segments ?? []),
      ...(isToBeTyped ? { toBeTyped: true } : {}),
      ...joint,
    };
  const [first, last] = [paragraph.segments.at(0), paragraph.segments.at(-1)];
  if (first?.kind !== 'leaf' || last?.kind !== 'leaf') return null;
  return {
    kind: 'open-bracket',
    from: { leaf: first.id, offset: 0 },
    to: { leaf: last.id, offset: plainText(last.text).length },
    expected: plainWords(paragraph.segments),
    reason,
    wordings: [text],
    ...joint,
  };
}

/** Proposes another place for a paragraph. When the order has changed under its author, that is said and nothing is done. */
export function proposeMove(
  room: Asker,
  command: Omit<CommandOf<'propose-move'>, 'kind'>,
): Promise<Done<BracketId>> {
  return proposed(room, { kind: 'propose-move', ...command });
}

/** Puts an editorial note beside a paragraph. */
export function proposeNote(
  room: Asker,
  command: Omit<CommandOf<'propose-note'>, 'kind' | 'expected'>,
): Promise<Done<BracketId>> {
  return proposed(room, () => {
    const paragraph = room.live.get().paragraphs.find(({ id }) => id === command.paragraph);
    if (paragraph === undefined) return null;
    return { kind: 'propose-note', ...command, expected: hashOfParagraph(paragraph) };
  });
}

async function proposed(room: Asker, what: Command | (() => Command | null)): Promise<Done<BracketId>> {
  const done = await ask(room, what);
  if (!done.ok) return done;
  const act = await actAmong(room, done.value.acts, 'wording-proposed');
  return { ok: true, value: act.bracket };
}
