// The fold: what one recorded act makes of a state. It trusts the act (`decide` judged it) and looks nothing up outside
// the state; an act that does not fit breaks an invariant and throws. Paragraphs that an act does not name are shared.
import type { Act, ActOf, RecordedAct } from './act.ts';
import { evolveBracketOpened, evolveBracketSettled } from './brackets/evolve-bracket.ts';
import { evolveCitationWithdrawn, evolvePrecedentCited } from './brackets/evolve-citation.ts';
import {
  evolvePositionTaken,
  evolvePositionWithdrawn,
  evolveSponsorAdded,
  evolveSponsorshipEnded,
  evolveWordingProposed,
  evolveWordingWithdrawn,
} from './brackets/evolve-wording.ts';
import {
  evolveAcceptanceWithdrawn,
  evolvePackageAccepted,
  evolvePackageEnded,
  evolvePackageTied,
  packagesAfter,
} from './chair/evolve-package.ts';
import { evolveBridgingRevised, evolveUnified } from './chair/evolve-unify.ts';
import { evolveHolding } from './chair/holding.ts';
import { evolveProposalRetired, leftoversAfter } from './chair/leftover.ts';
import type { NegotiationState } from './negotiation-state.ts';
import { evolveOpenedBeside } from './paragraphs/evolve-beside.ts';
import { withParagraph } from './paragraphs/evolve-in-paragraph.ts';
import {
  evolveAdRef,
  evolveClosed,
  evolveDeleted,
  evolveMerged,
  evolveMoved,
  evolveParagraphsAdded,
  evolveRenewed,
  evolveReservationLifted,
  evolveSplit,
} from './paragraphs/evolve-paragraphs.ts';
import { numberingAfter } from './paragraphs/numbering.ts';
import { evolveRevisionFrozen } from './paragraphs/revision.ts';
import { evolveGroupFormed, evolveGroupLeft } from './people/evolve-group.ts';
import { byName } from './people/seat.ts';
import { actOf } from './record/act-version.ts';
import {
  evolveCommented,
  evolveCommentWithdrawn,
  evolveThreadClosed,
  threadsAfter,
} from './talk/evolve-comment.ts';
import { evolveAftermath } from './time/aftermath.ts';
import { evolveSilence } from './time/evolve-silence.ts';
import { evolveMeeting } from './time/meeting.ts';
import { evolveOffice } from './time/office.ts';
import { evolveLeafEdited } from './words/evolve-leaf.ts';

/** The state after an act; the first act opens the negotiation. */
export function evolve(state: NegotiationState | null, recorded: RecordedAct): NegotiationState {
  const { n, prev, hash } = recorded;
  const act = actOf(recorded);
  if (n !== (state?.acts ?? 0) || prev !== (state?.head ?? '')) {
    throw new Error(
      `invariant: act ${n} (after ${prev || 'nothing'}) does not follow act ${(state?.acts ?? 0) - 1}`,
    );
  }
  if (state === null) {
    if (act.kind !== 'negotiation-opened')
      throw new Error(`invariant: a record begins by opening, not by ${act.kind}`);
    return opened(act, hash);
  }
  const next = applied(state, recorded, act);
  return {
    ...next,
    numbering: numberingAfter(state, next, recorded),
    threads: threadsAfter(next, act),
    packages: packagesAfter(next, act),
    leftovers: leftoversAfter(state, act, next),
    acts: n + 1,
    head: hash,
  };
}

function opened(act: ActOf<'negotiation-opened'>, head: string): NegotiationState {
  const { kind: _, negotiation: id, delegations, ...about } = act;
  return {
    id,
    ...about,
    delegations: delegations.toSorted(byName),
    people: [],
    reading: { secretariat: 'text', observer: 'text' },
    paragraphs: [],
    numbering: null,
    revisions: [],
    phase: { kind: 'negotiating' },
    isChairActing: false,
    formerDelegations: [],
    leftovers: [],
    packages: [],
    silences: [],
    meetings: [],
    readings: 0,
    pointer: null,
    statements: [],
    reissues: [],
    groups: [],
    threads: [],
    acts: 1,
    head,
  };
}

function applied(state: NegotiationState, recorded: RecordedAct, act: Act): NegotiationState {
  const origin = { act: recorded.n, seat: recorded.seat };
  switch (act.kind) {
    case 'negotiation-opened':
      throw new Error(`invariant: negotiation ${state.id} is opened once (act ${recorded.n})`);
    case 'person-seated': {
      const { person, name, seat } = act;
      return { ...state, people: [...without(state, person), { person, name, seat, seated: true }] };
    }
    case 'person-unseated':
      return {
        ...state,
        people: state.people.map((who) => (who.person === act.person ? { ...who, seated: false } : who)),
      };
    case 'reading-allowed':
      return { ...state, reading: { ...state.reading, [act.seat]: act.extent } };
    case 'paragraphs-added':
      return evolveParagraphsAdded(state, act, origin);
    case 'paragraph-reshaped':
      return withParagraph(state, act.paragraph, (paragraph) => ({
        ...paragraph,
        kind: act.shape,
        level: act.level,
      }));
    case 'paragraph-moved':
      return evolveMoved(state, act);
    case 'paragraph-split':
      return evolveSplit(state, act, origin);
    case 'paragraph-merged':
      return evolveMerged(state, act, origin);
    case 'paragraph-deleted':
      return evolveDeleted(state, act);
    case 'leaf-edited':
      return evolveLeafEdited(state, act, recorded.n);
    case 'bracket-opened':
      return evolveBracketOpened(state, act, origin);
    case 'bracket-opened-beside':
      return evolveOpenedBeside(state, act, origin);
    case 'bracket-settled':
      return evolveBracketSettled(state, act, origin);
    case 'wording-proposed':
      return evolveWordingProposed(state, act, origin);
    case 'wording-cosponsored':
      return evolveSponsorAdded(state, act);
    case 'sponsorship-ended':
      return evolveSponsorshipEnded(state, act, origin);
    case 'wording-withdrawn':
      return evolveWordingWithdrawn(state, act, origin);
    case 'position-taken':
      return evolvePositionTaken(state, act, origin);
    case 'position-withdrawn':
      return evolvePositionWithdrawn(state, act, recorded.seat);
    case 'reservation-lifted':
      return evolveReservationLifted(state, act, recorded.seat);
    case 'precedent-cited':
      return evolvePrecedentCited(state, act, origin);
    case 'citation-withdrawn':
      return evolveCitationWithdrawn(state, act);
    case 'revision-frozen':
      return evolveRevisionFrozen(state, act, recorded);
    case 'agreed-ad-ref':
      return evolveAdRef(state, act, origin);
    case 'agreed':
      return withParagraph(state, act.paragraph, (paragraph) => ({ ...paragraph, status: 'agreed' }));
    case 'reopened':
      return withParagraph(state, act.paragraph, (paragraph) => ({
        ...paragraph,
        status: 'open',
        holds: [],
      }));
    case 'adopted':
      return {
        ...state,
        phase: { kind: 'adopted', act: recorded.n, at: recorded.at, by: act.by ?? { kind: 'unsaid' } },
      };
    case 'closed-without-agreement':
      return evolveClosed(state, act, recorded);
    case 'leaves-renewed':
      return evolveRenewed(state, act, origin);
    case 'package-tied':
      return evolvePackageTied(state, act, origin);
    case 'package-untied':
    case 'package-settled':
      return evolvePackageEnded(state, act);
    case 'package-accepted':
      return evolvePackageAccepted(state, act, origin);
    case 'acceptance-withdrawn':
      return evolveAcceptanceWithdrawn(state, act, recorded.seat);
    case 'wordings-unified':
      return evolveUnified(state, act, origin);
    case 'bridging-revised':
      return evolveBridgingRevised(state, act, origin);
    case 'paragraph-held':
    case 'paragraph-released':
    case 'paragraph-parked':
    case 'paragraph-unparked':
      return evolveHolding(state, act, origin);
    case 'proposal-retired':
      return evolveProposalRetired(state, act);
    case 'meeting-opened':
    case 'attendance-noted':
    case 'meeting-closed':
    case 'reading-opened':
    case 'pointed-to':
      return evolveMeeting(state, act, recorded);
    case 'silence-started':
    case 'extension-requested':
    case 'silence-extended':
    case 'silence-broken':
    case 'silence-cancelled':
    case 'silence-concluded':
      return evolveSilence(state, act, recorded);
    case 'chair-handed-over':
    case 'roster-changed':
    case 'masthead-changed':
      return evolveOffice(state, act, origin);
    case 'statement-made':
    case 'reissued':
      return evolveAftermath(state, act, recorded);
    case 'words-offered-back':
      return state;
    case 'group-formed':
      return evolveGroupFormed(state, act, recorded.seat);
    case 'group-left':
      return evolveGroupLeft(state, act, recorded.seat);
    case 'commented':
      return evolveCommented(state, act, recorded);
    case 'comment-withdrawn':
      return evolveCommentWithdrawn(state, act);
    case 'thread-closed':
    case 'thread-reopened':
      return evolveThreadClosed(state, act);
    default: {
      const never: never = act;
      throw new Error(`invariant: act ${recorded.n} is of no known kind: ${JSON.stringify(never)}`);
    }
  }
}

function without(state: NegotiationState, person: string): NegotiationState['people'] {
  return state.people.filter((who) => who.person !== person);
}
