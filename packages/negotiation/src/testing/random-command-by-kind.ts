// One plausible command of a given kind, or null when the state has no occasion for it.
import type { Command, CommandKind } from '../command.ts';
import { hashOfParagraph, hashOfSegments, hashOfText } from '../hash.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import {
  type Bracket,
  type Paragraph,
  type ParagraphKind,
  RESERVATION_KINDS,
  type ReservationKind,
  STANCES,
  type Wording,
} from '../paragraph.ts';
import { before } from '../placement.ts';
import { cleanWords } from '../plain-words.ts';
import { lengthOf } from '../rich-text.ts';
import type { SeatId } from '../seat.ts';
import { leafAt, paragraphBrackets } from '../segment-tree.ts';
import { objectorsTo } from '../standing-positions.ts';
import { below, oneOf, type Random } from './random.ts';
import type { SeatedCommand } from './random-command.ts';
import { randomSpan } from './random-span.ts';
import { randomText } from './random-text.ts';

const KINDS: readonly ParagraphKind[] = ['heading', 'numbered', 'item', 'chapeau', 'plain'];

/** A command of this kind by a seat that has the right to it; null when there is nothing to do it to. */
export function proposeCommand(
  kind: CommandKind,
  state: NegotiationState,
  random: Random,
): SeatedCommand | null {
  const chair = (command: Command | null): SeatedCommand | null => command && { seat: 'chair', command };
  const delegation = oneOf(random, state.delegations)?.seat ?? 'chair';
  const either = random() < 0.3 ? 'chair' : delegation;
  const paragraph = oneOf(random, state.paragraphs);
  const open = oneOf(
    random,
    state.paragraphs.filter(({ status }) => status === 'open'),
  );
  const seen = (of: Paragraph) => ({ paragraph: of.id, expected: hashOfParagraph(of) });
  const after = random() < 0.2 ? null : (paragraph?.id ?? null);
  const [bracket, wording] = bracketAndWording(open, random);
  const on = wording && {
    bracket: bracket.id,
    wording: wording.id,
    expected: hashOfSegments(wording.segments),
  };
  switch (kind) {
    case 'open-negotiation': {
      const { title, symbol, situation, reportSymbol, year, chairMember, delegations } = state;
      return chair({
        kind,
        negotiation: state.id,
        title,
        symbol,
        situation,
        reportSymbol,
        year,
        chairMember,
        delegations,
      });
    }
    case 'seat-person': {
      const seat = oneOf(random, [delegation, 'secretariat', 'observer', 'chair']) ?? 'chair';
      return chair({ kind, person: `person-${seat}-${below(random, 3)}`, name: `Ada ${seat}`, seat });
    }
    case 'unseat-person': {
      const who = oneOf(random, state.people);
      return chair(who === undefined ? null : { kind, person: who.person });
    }
    case 'allow-reading':
      return chair({
        kind,
        seat: random() < 0.5 ? 'secretariat' : 'observer',
        extent: random() < 0.5 ? 'record' : 'text',
      });
    case 'add-paragraphs': {
      const drafts = Array.from({ length: 1 + below(random, 3) }, () => ({
        kind: oneOf(random, KINDS) ?? 'plain',
        level: 1 + below(random, 3),
        text: randomText(random),
      }));
      return chair({ kind, after, drafts, source: random() < 0.5 ? 'draft' : 'import' });
    }
    case 'reshape-paragraph':
      return chair(
        open
          ? { kind, shape: oneOf(random, KINDS) ?? 'plain', level: 1 + below(random, 3), ...seen(open) }
          : null,
      );
    case 'move-paragraph': {
      if (open === undefined) return null;
      const seenAfter = state.paragraphs[state.paragraphs.indexOf(open) - 1]?.id ?? null;
      return chair({ kind, paragraph: open.id, after, seenAfter });
    }
    case 'split-paragraph': {
      const leaf = open && leafAt(open.segments, 2 * below(random, (open.segments.length + 1) / 2));
      return chair(
        open && leaf
          ? { kind, at: { leaf: leaf.id, offset: below(random, lengthOf(leaf.text) + 1) }, ...seen(open) }
          : null,
      );
    }
    case 'merge-paragraph': {
      const into = open && state.paragraphs[state.paragraphs.indexOf(open) - 1];
      return chair(
        open && into ? { kind, into: into.id, expectedInto: hashOfParagraph(into), ...seen(open) } : null,
      );
    }
    case 'delete-paragraph':
      return chair(open ? { kind, ...seen(open) } : null);
    case 'open-bracket': {
      const spanned = random() < 0.9 ? open : paragraph;
      if (spanned === undefined) return null;
      return {
        seat: either,
        command: { ...randomSpan(spanned, random), ...randomJoint(either, state, random) },
      };
    }
    case 'propose-wording': {
      const base = bracket?.wordings[0];
      if (base === undefined || bracket === undefined) return null;
      return {
        seat: either,
        command: {
          kind,
          bracket: bracket.id,
          text: randomText(random),
          expected: hashOfSegments(base.segments),
          ...(bracket.on === 'place' ? { placement: { after } } : {}),
          ...randomJoint(either, state, random),
        },
      };
    }
    case 'propose-paragraph':
      return {
        seat: either,
        command: {
          kind,
          after,
          shape: oneOf(random, KINDS) ?? 'plain',
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
              ...seen(open),
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
    case 'freeze-revision':
      return chair({ kind, reason: 'end of a reading', expected: hashOfText(state) });
    case 'co-sponsor': {
      const proposal = bracket?.wordings.find(({ origin }) => origin === 'proposal');
      const joined = random() < 0.8 ? (proposal ?? wording) : wording;
      if (bracket === undefined || joined === undefined) return null;
      const expected = hashOfSegments(joined.segments);
      return { seat: delegation, command: { kind, bracket: bracket.id, wording: joined.id, expected } };
    }
    case 'withdraw-position': {
      if (wording === undefined || on === undefined) return null;
      const holder = random() < 0.8 ? oneOf(random, wording.positions)?.seat : undefined;
      return { seat: holder ?? delegation, command: { kind, ...on } };
    }
    case 'withdraw': {
      const shared = bracket?.wordings.find(({ sponsors }) => sponsors.length > 1);
      const left = shared ?? wording;
      const expected = left && hashOfSegments(left.segments);
      if (bracket === undefined || left === undefined || expected === undefined) return null;
      const seat = oneOf(random, left.sponsors) ?? delegation;
      return { seat, command: { kind, bracket: bracket.id, wording: left.id, expected } };
    }
    case 'take-position': {
      if (on === undefined) return null;
      const stance = oneOf(random, STANCES) ?? 'support';
      const note = random() < 0.2 ? 'as said in the meeting' : '';
      const reserve = stance === 'reserve' || random() < 0.02 ? randomReserve(random) : {};
      return { seat: delegation, command: { kind, stance, ...reserve, note, ...on } };
    }
    case 'settle': {
      const isObjected = wording !== undefined && objectorsTo(wording).length > 0;
      return chair(on && !(isObjected && random() < 0.8) ? { kind, ...on } : null);
    }
    case 'lift-reservation': {
      const reserved = oneOf(
        random,
        state.paragraphs.filter(({ reservations }) => reservations.length > 0),
      );
      const held = reserved && oneOf(random, reserved.reservations);
      return reserved && held
        ? { seat: held.seat, command: { kind, bracket: held.bracket, ...seen(reserved) } }
        : null;
    }
    case 'agree-ad-ref': {
      const ready = oneOf(
        random,
        state.paragraphs.filter(
          ({ status, segments, beside }) => status === 'open' && segments.length === 1 && beside.length === 0,
        ),
      );
      const chosen = random() < 0.9 ? ready : paragraph;
      return chair(chosen ? { kind, ...seen(chosen) } : null);
    }
    case 'agree': {
      const ready = oneOf(
        random,
        state.paragraphs.filter(({ status }) => status === 'ad-ref'),
      );
      const chosen = random() < 0.9 ? ready : paragraph;
      return chair(chosen ? { kind, ...seen(chosen) } : null);
    }
    case 'reopen':
      return chair(paragraph ? { kind, reason: 'new facts', ...seen(paragraph) } : null);
    case 'adopt':
      return chair({ kind, expected: hashOfText(state) });
    case 'close-without-agreement':
      return chair({ kind, reason: 'no consensus', expected: hashOfText(state) });
    default: {
      const never: never = kind;
      throw new Error(`invariant: unknown kind of command ${String(never)}`);
    }
  }
}

/** Now and then in the name of others too. */
function randomJoint(
  seat: SeatId,
  { delegations }: NegotiationState,
  random: Random,
): { readonly sponsors?: readonly SeatId[] } {
  if (seat === 'chair' || random() < 0.7) return {};
  const others = delegations.map((delegation) => delegation.seat).filter((other) => other !== seat);
  return { sponsors: [seat, ...others.filter(() => random() < 0.3)] };
}

/** A kind of reservation, or none said, as from a client that knows no kinds. */
function randomReserve(random: Random): { readonly reservation?: ReservationKind } {
  const reservation = random() < 0.7 ? oneOf(random, RESERVATION_KINDS) : undefined;
  return reservation === undefined ? {} : { reservation };
}

function bracketAndWording(
  paragraph: Paragraph | undefined,
  random: Random,
): readonly [Bracket, Wording] | readonly [undefined, undefined] {
  const bracket = oneOf(random, paragraph === undefined ? [] : paragraphBrackets(paragraph));
  const wording = bracket && oneOf(random, bracket.wordings);
  return bracket && wording ? [bracket, wording] : [undefined, undefined];
}
