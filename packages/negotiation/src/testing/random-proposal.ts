// Random proposals about whole paragraphs, their places, notes on them, and the precedents cited in them.
import type { CommandOf } from '../model/command.ts';
import type { NegotiationState } from '../model/negotiation-state.ts';
import type { Bracket, Paragraph, Wording } from '../model/paragraph.ts';
import type { SeatId } from '../model/seat.ts';
import { before } from '../views/paragraphs/placement.ts';
import { hashOfParagraph } from '../words/hash.ts';
import { cleanWords } from '../words/plain-words.ts';
import { paragraphBrackets } from '../words/segment-tree.ts';
import { below, oneOf, type Random } from './random.ts';
import type { SeatedCommand } from './random-command.ts';
import { randomText } from './random-text.ts';

const SHAPES = ['heading', 'numbered', 'item', 'chapeau', 'plain'] as const;

type ProposalKind =
  | 'propose-paragraph'
  | 'propose-move'
  | 'propose-note'
  | 'cite-precedent'
  | 'withdraw-citation';

/** A command of this kind by a seat that has the right to it; null when there is nothing to do it to. */
export function randomProposal(
  kind: ProposalKind,
  state: NegotiationState,
  random: Random,
): SeatedCommand | null {
  const chair = (command: CommandOf<ProposalKind> | null): SeatedCommand | null =>
    command && { seat: 'chair', command };
  const delegation = oneOf(random, state.delegations)?.seat ?? 'chair';
  const either = random() < 0.3 ? 'chair' : delegation;
  const paragraph = oneOf(random, state.paragraphs);
  const open = oneOf(
    random,
    state.paragraphs.filter(({ status }) => status === 'open'),
  );
  const after = random() < 0.2 ? null : (paragraph?.id ?? null);
  const [bracket, wording] = bracketAndWording(open, random);
  switch (kind) {
    case 'propose-paragraph':
      return {
        seat: either,
        command: {
          kind,
          after,
          shape: oneOf(random, SHAPES) ?? 'plain',
          level: 1 + below(random, 3),
          text: randomText(random),
          reason: '',
          ...randomJoint(either, state, random),
        },
      };
    case 'propose-move': {
      if (open === undefined) return null;
      const seenAfter = before(state, open.id);
      const where = { paragraph: open.id, after, seenAfter };
      return {
        seat: either,
        command: { kind, ...where, text: randomText(random), ...randomJoint(either, state, random) },
      };
    }
    case 'propose-note':
      return open
        ? {
            seat: either,
            command: {
              kind,
              paragraph: open.id,
              expected: hashOfParagraph(open),
              text: randomText(random),
              ...randomJoint(either, state, random),
            },
          }
        : null;
    case 'cite-precedent': {
      const precedent = { symbol: 'S/RES/2427 (2018)', year: 2018, paragraph: '3', words: 'Recalling' };
      if (bracket !== undefined && wording !== undefined && random() < 0.7) {
        const owner = wording.sponsors[0] ?? 'chair';
        const on = { bracket: bracket.id, wording: wording.id };
        return { seat: owner, command: { kind, on, precedent } };
      }
      const passage = paragraph && cleanWords(paragraph.segments).slice(0, 6).trim();
      return chair(
        paragraph && passage ? { kind, on: { paragraph: paragraph.id, passage }, precedent } : null,
      );
    }
    case 'withdraw-citation': {
      const cited = oneOf(
        random,
        state.paragraphs.filter(({ citations }) => citations.length > 0),
      );
      const citation = cited && oneOf(random, cited.citations);
      return cited && citation
        ? { seat: citation.seat, command: { kind, paragraph: cited.id, citation: citation.id } }
        : null;
    }
    default: {
      const never: never = kind;
      throw new Error(`invariant: unknown kind of proposal ${String(never)}`);
    }
  }
}

/** Now and then in the name of others too. */
export function randomJoint(
  seat: SeatId,
  { delegations }: NegotiationState,
  random: Random,
): { readonly sponsors?: readonly SeatId[] } {
  if (seat === 'chair' || random() < 0.7) return {};
  const others = delegations.map((delegation) => delegation.seat).filter((other) => other !== seat);
  return { sponsors: [seat, ...others.filter(() => random() < 0.3)] };
}

/** A random bracket of a paragraph, with one of its wordings. */
export function bracketAndWording(
  paragraph: Paragraph | undefined,
  random: Random,
): readonly [Bracket, Wording] | readonly [undefined, undefined] {
  const bracket = oneOf(random, paragraph === undefined ? [] : paragraphBrackets(paragraph));
  const wording = bracket && oneOf(random, bracket.wordings);
  return bracket && wording ? [bracket, wording] : [undefined, undefined];
}
