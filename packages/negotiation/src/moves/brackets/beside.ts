// Brackets beside the words of a paragraph: settled, and closed by themselves when nothing is proposed in them any more.
import type { ActOf } from '../../model/act.ts';
import type { BracketId, Paragraph } from '../../model/paragraph.ts';
import { wordingOf } from '../../words/with-paragraph.ts';
import { withoutLostCitations } from './citations.ts';
import { reservationsOn } from './kept-reservations.ts';

/** Whether a bracket stands beside the words of a paragraph. */
export function standsBeside({ beside }: Pick<Paragraph, 'beside'>, bracket: BracketId): boolean {
  return beside.some(({ id }) => id === bracket);
}

/** The paragraph without a settled bracket beside its words; what was reserved on the chosen wording is kept. */
export function settledBeside(paragraph: Paragraph, act: ActOf<'bracket-settled'>): Paragraph {
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
