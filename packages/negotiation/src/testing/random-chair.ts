// Random moves of the Chair and of time: packages, unified wordings, holds, silences, meetings, rosters; and their answers.
import type { CommandKind, CommandOf } from '../model/command.ts';
import { MEETING_FORMS } from '../model/meeting.ts';
import type { NegotiationState } from '../model/negotiation-state.ts';
import type { SeatId } from '../model/seat.ts';
import { wordsInstead } from '../moves/leftovers/ground.ts';
import { hashOfPackage } from '../views/packages/package.ts';
import { hashOfParagraphs, paragraphsUnder } from '../views/silence/silence.ts';
import { hashOfParagraph, hashOfSegments } from '../words/hash.ts';
import { isNearlySame } from '../words/likeness.ts';
import { plainWords } from '../words/plain-words.ts';
import { firstLeaf, paragraphBrackets } from '../words/segment-tree.ts';
import { below, oneOf, type Random } from './random.ts';
import type { SeatedCommand } from './random-command.ts';
import { bracketAndWording } from './random-proposal.ts';
import { randomText } from './random-text.ts';

const CHAIR_KINDS = [
  'tie-package',
  'untie-package',
  'accept-package',
  'withdraw-acceptance',
  'settle-package',
  'unify-wordings',
  'revise-bridging',
  'rebase-proposal',
  'confirm-proposal',
  'retire-proposal',
  'hold-paragraph',
  'release-paragraph',
  'park-paragraph',
  'unpark-paragraph',
  'open-meeting',
  'note-attendance',
  'close-meeting',
  'open-reading',
  'point-to',
  'start-silence',
  'request-extension',
  'extend-silence',
  'break-silence',
  'cancel-silence',
  'hand-over-chair',
  'change-roster',
  'change-masthead',
  'make-statement',
  'reissue',
] as const satisfies readonly CommandKind[];
type ChairKind = (typeof CHAIR_KINDS)[number];

/** Whether a kind is one of these. */
export function isChairKind(kind: string): kind is ChairKind {
  return CHAIR_KINDS.some((one) => one === kind);
}

/** Test tables open at this instant and record an act a second. */
const OPENED = Date.UTC(2026, 0, 5, 10);

/** A command of this kind by a seat that has the right to it; null when there is nothing to do it to. */
export function randomChairCommand(
  kind: ChairKind,
  state: NegotiationState,
  random: Random,
): SeatedCommand | null {
  const chair = (command: CommandOf<ChairKind> | null): SeatedCommand | null =>
    command && { seat: 'chair', command };
  const seats = state.delegations.map(({ seat }) => seat);
  const delegation = oneOf(random, seats) ?? 'chair';
  const by = (seat: SeatId, command: CommandOf<ChairKind>): SeatedCommand => ({ seat, command });
  const paragraph = oneOf(random, state.paragraphs);
  const seen = paragraph && { paragraph: paragraph.id, expected: hashOfParagraph(paragraph) };
  const tied = oneOf(random, state.packages);
  const silence = oneOf(random, state.silences);
  const later = (seconds: number) => new Date(OPENED + (state.acts + seconds) * 1000).toISOString();
  switch (kind) {
    case 'tie-package': {
      const choices = state.paragraphs.flatMap((one) => {
        const [bracket, wording] = random() < 0.7 ? bracketAndWording(one, random) : [];
        if (bracket === undefined || wording === undefined) return [];
        return [{ bracket: bracket.id, wording: wording.id, expected: hashOfSegments(wording.segments) }];
      });
      return chair(
        choices.length === 0 ? null : { kind, name: 'verbs for dates', choices: choices.slice(0, 3) },
      );
    }
    case 'untie-package':
      return chair(tied && random() < 0.6 ? { kind, package: tied.id } : null);
    case 'accept-package':
      return tied ? by(delegation, { kind, package: tied.id, expected: hashOfPackage(state, tied) }) : null;
    case 'withdraw-acceptance': {
      const seat = oneOf(random, tied?.acceptances ?? [])?.seat ?? delegation;
      return tied ? by(seat, { kind, package: tied.id }) : null;
    }
    case 'settle-package':
      return chair(tied ? { kind, package: tied.id, expected: hashOfPackage(state, tied) } : null);
    case 'unify-wordings':
      return chair(randomUnify(state, random));
    case 'revise-bridging':
      return chair(randomRevision(state, random));
    case 'rebase-proposal': {
      const leftover = oneOf(random, state.leftovers);
      const open = oneOf(random, state.paragraphs);
      if (leftover === undefined || open === undefined) return null;
      const leaf = firstLeaf(open.segments);
      const length = random() < 0.9 ? plainWords([leaf]).length : 0;
      const [from, to] = [
        { leaf: leaf.id, offset: 0 },
        { leaf: leaf.id, offset: length },
      ];
      const proposal = leftover.id;
      return by(oneOf(random, leftover.sponsors) ?? 'chair', {
        kind,
        proposal,
        from,
        to,
        expected: plainWords([leaf]),
      });
    }
    case 'confirm-proposal': {
      const leftover = oneOf(random, state.leftovers);
      if (leftover === undefined) return null;
      const seat = oneOf(random, [...leftover.sponsors, 'chair']) ?? 'chair';
      const expected = wordsInstead(state, leftover.id) ?? leftover.settled ?? '';
      return by(seat, { kind, proposal: leftover.id, expected });
    }
    case 'retire-proposal': {
      const leftover = oneOf(random, state.leftovers);
      return leftover && random() < 0.4
        ? by(oneOf(random, leftover.sponsors) ?? 'chair', {
            kind,
            proposal: leftover.id,
            reason: 'overtaken',
          })
        : null;
    }
    case 'hold-paragraph': {
      const ready = oneOf(
        random,
        state.paragraphs.filter(({ status }) => status === 'ad-ref'),
      );
      const held = random() < 0.8 ? ready : paragraph;
      if (held === undefined) return null;
      const on = { paragraph: held.id, expected: hashOfParagraph(held) };
      return by(delegation, { kind, ...on, reason: 'pending capital' });
    }
    case 'release-paragraph': {
      const held = oneOf(
        random,
        state.paragraphs.filter(({ holds }) => holds.length > 0),
      );
      const seat = oneOf(random, held?.holds ?? [])?.seat ?? delegation;
      return held ? by(seat, { kind, paragraph: held.id }) : null;
    }
    case 'park-paragraph':
      return chair(seen ? { kind, ...seen, seats: seats.slice(0, 1 + below(random, 3)), note: '' } : null);
    case 'unpark-paragraph': {
      const parked = state.paragraphs.find(({ parking }) => parking !== null) ?? paragraph;
      return chair(parked ? { kind, paragraph: parked.id } : null);
    }
    case 'open-meeting': {
      const form = oneOf(random, MEETING_FORMS) ?? 'informal';
      return chair({ kind, form, number: form === 'formal' ? '67th' : '', room: 'CR-7' });
    }
    case 'note-attendance':
      return chair({ kind, seats: seats.filter(() => random() < 0.7) });
    case 'close-meeting':
      return chair({ kind });
    case 'open-reading':
      return chair(random() < 0.3 ? { kind } : null);
    case 'point-to':
      return chair({ kind, paragraph: paragraph?.id ?? null });
    case 'start-silence': {
      const chosen =
        random() < 0.2
          ? null
          : state.paragraphs
              .filter(isQuiet)
              .map(({ id }) => id)
              .slice(0, 2);
      const under = paragraphsUnder(state, chosen) ?? [];
      const expected = hashOfParagraphs(under);
      return chair({ kind, paragraphs: chosen, recipients: seats, deadline: later(20), expected });
    }
    case 'request-extension':
      return silence ? by(delegation, { kind, silence: silence.id, reason: 'capital is asleep' }) : null;
    case 'extend-silence':
      return chair(silence ? { kind, silence: silence.id, deadline: later(15 + below(random, 30)) } : null);
    case 'break-silence':
      return silence && random() < 0.8
        ? by(delegation, { kind, silence: silence.id, reason: 'para. 5', isToChair: random() < 0.3 })
        : null;
    case 'cancel-silence':
      return chair(silence && random() < 0.7 ? { kind, silence: silence.id, reason: 'wrong text' } : null);
    case 'hand-over-chair':
      return random() < 0.3
        ? chair({ kind, member: null, isActing: false })
        : chair({ kind, member: delegation, isActing: random() < 0.5 });
    case 'change-roster':
      return chair(randomRoster(state, random));
    case 'change-masthead': {
      const { situation, reportSymbol } = state;
      const symbol = `S/AC.51/2026/${below(random, 9)}`;
      return chair({ kind, title: state.title, symbol, situation, reportSymbol });
    }
    case 'make-statement':
      return by(delegation, { kind, form: 'dissociation', words: 'not from paragraph 5' });
    case 'reissue': {
      const was = paragraph && plainWords(paragraph.segments).slice(0, 4);
      const corrections = paragraph && was ? [{ paragraph: paragraph.id, was, is: 'corrected' }] : [];
      return chair({ kind, form: 'corrigendum', reason: 'a slip', corrections });
    }
    default: {
      const never: never = kind;
      throw new Error(`invariant: unknown kind of move ${String(never)}`);
    }
  }
}

function isQuiet(paragraph: NegotiationState['paragraphs'][number]): boolean {
  return (
    paragraph.status !== 'agreed' && paragraph.holds.length === 0 && paragraphBrackets(paragraph).length === 0
  );
}

function randomUnify(state: NegotiationState, random: Random): CommandOf<'unify-wordings'> | null {
  const [bracket, wording] = bracketAndWording(oneOf(random, state.paragraphs), random);
  if (bracket === undefined || wording === undefined) return null;
  const others = bracket.wordings.filter(
    (one) => one !== wording && (one.origin !== 'base' || random() < 0.2),
  );
  const like = others.filter(({ segments }) =>
    isNearlySame(plainWords(segments), plainWords(wording.segments)),
  );
  const joined = random() < 0.6 && like.length > 0 ? like : others;
  return {
    kind: 'unify-wordings',
    bracket: bracket.id,
    wording: wording.id,
    others: joined
      .map(({ id, segments }) => ({ wording: id, expected: hashOfSegments(segments) }))
      .slice(0, 2),
    expected: hashOfSegments(wording.segments),
    approach: 'joined',
    rationale: 'they say the same',
  };
}

function randomRevision(state: NegotiationState, random: Random): CommandOf<'revise-bridging'> | null {
  const all = state.paragraphs.flatMap((paragraph) =>
    paragraphBrackets(paragraph).flatMap(({ id, wordings }) => wordings.map((wording) => ({ id, wording }))),
  );
  const bridges = all.filter(({ wording }) => wording.origin === 'bridging' || random() < 0.1);
  const chosen = oneOf(random, bridges);
  if (chosen === undefined) return null;
  const { id: bracket, wording } = chosen;
  const expected = hashOfSegments(wording.segments);
  return { kind: 'revise-bridging', bracket, wording: wording.id, expected, text: randomText(random) };
}

/** Members leave and come back; two stay at the least. */
function randomRoster(state: NegotiationState, random: Random): CommandOf<'change-roster'> | null {
  if (random() < 0.7) return null;
  const all = [...state.delegations, ...state.formerDelegations];
  const delegations = all.filter((_, index) => index < 2 || random() < 0.8);
  return { kind: 'change-roster', year: state.year + 1, delegations };
}
