// One plausible command of a given kind, or null when the state has no occasion for it.
import type { Command, CommandKind } from '../model/command.ts';
import type { AdoptedBy, NegotiationState } from '../model/negotiation-state.ts';
import {
  type Paragraph,
  type ParagraphKind,
  RESERVATION_KINDS,
  type ReservationKind,
  STANCES,
  type Wording,
} from '../model/paragraph.ts';
import type { RichText } from '../model/rich-text.ts';
import { objectorsTo } from '../views/positions/standing-positions.ts';
import { isAgreedBySilence } from '../views/silence/silence.ts';
import { hashOfParagraph, hashOfSegments, hashOfText } from '../words/hash.ts';
import { cleanWords } from '../words/plain-words.ts';
import { lengthOf, richText } from '../words/rich-text.ts';
import { leafAt } from '../words/segment-tree.ts';
import { below, oneOf, type Random, seededRandom } from './random.ts';
import { randomBrackets } from './random-brackets.ts';
import { isChairKind, randomChairCommand } from './random-chair.ts';
import type { SeatedCommand } from './random-command.ts';
import { proposeComment } from './random-comment.ts';
import { isHeardKind, randomHeard, randomHeardCommand } from './random-heard.ts';
import { bracketAndWording, randomJoint, randomProposal } from './random-proposal.ts';
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
  if (isHeardKind(kind)) return randomHeardCommand(kind, state, random);
  if (isChairKind(kind)) return randomChairCommand(kind, state, random);
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
      const plain = Array.from({ length: 1 + below(random, 3) }, () => ({
        kind: oneOf(random, KINDS) ?? 'plain',
        level: 1 + below(random, 3),
        text: randomText(random),
      }));
      const chance = random();
      const seats = state.delegations.map(({ seat }) => seat);
      const drafts = plain.map((draft, index) => {
        const brackets =
          chance < 0.9 ? [] : randomBrackets(seededRandom(chance * 1e9 + index), draft.text, seats);
        return brackets.length === 0 ? draft : { ...draft, brackets };
      });
      return chair({ kind, after, drafts, source: chance < 0.5 ? 'draft' : 'import' });
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
        command: {
          ...randomSpan(spanned, random),
          ...randomJoint(either, state, random),
          ...randomHeard(either, state, random),
        },
      };
    }
    case 'propose-wording': {
      const base = bracket?.wordings[0];
      if (base === undefined || bracket === undefined) return null;
      const text = (random() < 0.25 && wording && nearly(wording)) || randomText(random);
      return {
        seat: either,
        command: {
          kind,
          bracket: bracket.id,
          text,
          expected: hashOfSegments(base.segments),
          ...(bracket.on === 'place' ? { placement: { after } } : {}),
          ...(text.length === 0 && random() < 0.5 ? { toBeTyped: true } : {}),
          ...randomJoint(either, state, random),
          ...randomHeard(either, state, random),
        },
      };
    }
    case 'propose-paragraph':
    case 'propose-move':
    case 'propose-note':
    case 'cite-precedent':
    case 'withdraw-citation':
      return randomProposal(kind, state, random);
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
    case 'lift-bracket': {
      const base = bracket?.wordings[0];
      if (bracket === undefined || base === undefined) return null;
      const seat = random() < 0.8 ? bracket.openedBy : delegation;
      return { seat, command: { kind, bracket: bracket.id, expected: hashOfSegments(base.segments) } };
    }
    case 'take-back-settlement': {
      const settlement = oneOf(random, state.settlements);
      return chair(settlement ? { kind, bracket: settlement.bracket.id, settled: settlement.act } : null);
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
      return chair({ kind, expected: hashOfText(state), ...randomAdoption(state, random) });
    case 'close-without-agreement':
      return chair({ kind, reason: 'no consensus', expected: hashOfText(state) });
    case 'form-group': {
      const members = [delegation, ...state.delegations.map(({ seat }) => seat).filter(() => random() < 0.3)];
      return {
        seat: either,
        command: { kind, code: `G${below(random, 9)}`, name: 'Friends of the text', members },
      };
    }
    case 'leave-group': {
      const group = oneOf(random, state.groups);
      const member = group && oneOf(random, group.members);
      return group && member ? { seat: member, command: { kind, group: group.id } } : null;
    }
    case 'comment':
    case 'withdraw-comment':
    case 'close-thread':
    case 'reopen-thread':
      return proposeComment(kind, state, random);
    default: {
      const never: never = kind;
      throw new Error(`invariant: unknown kind of command ${String(never)}`);
    }
  }
}

/** A kind of reservation, or none said, as from a client that knows no kinds. */
function randomReserve(random: Random): { readonly reservation?: ReservationKind } {
  const reservation = random() < 0.7 ? oneOf(random, RESERVATION_KINDS) : undefined;
  return reservation === undefined ? {} : { reservation };
}

/** Nearly the words of another wording; null where letters are each typed once only, as oracles of typing do it. */
function nearly({ segments }: Wording): RichText | null {
  const words = cleanWords(segments);
  return /^[ -~]+$/.test(words) ? richText(`${words}.`) : null;
}

/** How a text may be said to be adopted; by silence now and then without one. */
function randomAdoption(state: NegotiationState, random: Random): { readonly by?: AdoptedBy } {
  if (isAgreedBySilence(state) || random() < 0.1) return { by: { kind: 'silence' } };
  return random() < 0.5 ? {} : { by: { kind: 'meeting', number: '67th' } };
}
