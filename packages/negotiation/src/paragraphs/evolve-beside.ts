// Brackets beside the words of a paragraph: opened, settled, and closed by themselves when nothing is proposed in them any more.
import type { ActOf } from '../act.ts';
import { withoutLostCitations } from '../brackets/evolve-citation.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { Bracket, BracketId, Paragraph, Wording } from '../paragraph.ts';
import { reservationsOn } from '../positions/kept-reservations.ts';
import { madeLeaf, makeLeaves, type Origin, textsUnder } from '../words/relaying.ts';
import { withParagraph, wordingOf } from './evolve-in-paragraph.ts';

/** Whether a bracket stands beside the words of a paragraph. */
export function standsBeside({ beside }: Pick<Paragraph, 'beside'>, bracket: BracketId): boolean {
  return beside.some(({ id }) => id === bracket);
}

/** The state with a bracket beside a paragraph's words. Its base wording, without words, means "as it stands". */
export function evolveOpenedBeside(
  state: NegotiationState,
  act: ActOf<'bracket-opened-beside'>,
  origin: Origin,
): NegotiationState {
  const base: Wording = {
    id: act.base,
    origin: 'base',
    sponsors: [],
    tabledIn: origin.act,
    placement: null,
    sources: [],
    versions: [],
    segments: [madeLeaf(makeLeaves(act.leaves, textsUnder(), origin), act.leaf)],
    positions: [],
  };
  const bracket: Bracket = {
    kind: 'bracket',
    id: act.bracket,
    on: act.on,
    openedBy: origin.seat,
    openedIn: origin.act,
    reason: '',
    wordings: [base],
  };
  return withParagraph(state, act.paragraph, (paragraph) => ({
    ...paragraph,
    beside: [...paragraph.beside, bracket],
  }));
}

/** The paragraph without a settled bracket beside its words; what was reserved on the chosen wording is kept. */
export function evolveSettledBeside(paragraph: Paragraph, act: ActOf<'bracket-settled'>): Paragraph {
  const bracket = paragraph.beside.find(({ id }) => id === act.bracket);
  const kept = bracket === undefined ? [] : reservationsOn(wordingOf(bracket.wordings, act), act);
  return withoutLostCitations({
    ...paragraph,
    beside: paragraph.beside.filter(({ id }) => id !== act.bracket),
    reservations: [...paragraph.reservations, ...kept],
  });
}

/** The paragraph after a wording was withdrawn: a bracket beside it with nothing left to propose is gone, and so is what was cited for it. */
export function forgetWithdrawn(paragraph: Paragraph): Paragraph {
  const beside = paragraph.beside.filter(({ wordings }) => wordings.length > 1);
  return withoutLostCitations({ ...paragraph, beside });
}
