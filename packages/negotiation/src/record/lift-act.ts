// The versions of acts. An act keeps for ever the shape and the hash it was recorded with, and says of which version it is; whoever
// folds it or tells of it takes it in its newest shape. This is the only place that knows of older shapes. A change of what an act
// holds or means raises the number and is lifted here.
import type { Act, ActKind, ActOf, RecordedAct } from '../model/act.ts';
import type { SeatId } from '../model/seat.ts';

/**
 * The version in which acts are recorded now. 1: until 30 November 2026, not written down. 2: the version is written down.
 * 3: an edit says which of its letters were there before (`kept`). 4: a silence, an end without agreement and
 * a new roster leave the leaves as they are; one goes on as a new one when late words come for it (`leaves-renewed`).
 * 5: a wording says whose words the Chair notes it to be (`noted`), an import what it was read from (`from`).
 * 6: an adopted text may be issued revised, with its corrections in it.
 * 7: a bracket may be lifted (`isBracketLifted`), by its opener or with its last proposal.
 * 8: a settlement may be taken back.
 * 9: the Chair's office takes down what delegations say (`heard`, before for imports alone: `noted`), who confirm or decline it.
 * 10: a sponsor stands behind its words: tabling, co-sponsoring and editing them is its support. */
export const ACT_VERSION = 10;

/** Whether closings leave the leaves of those whose right they take as they are, so that letters may still come for them. */
export function leavesStayAtClosings({ version = 1 }: RecordedAct): boolean {
  return version >= 4;
}

/** Whether tabling, co-sponsoring or editing its own words is a sponsor's support, and leaving them takes it back. */
export function sponsorsStandBehindTheirWords({ version = 1 }: RecordedAct): boolean {
  return version >= 10;
}

/** An act as an earlier version may have recorded it: without what every act of its kind has now. */
type OlderAct =
  | Without<'adopted', 'by'>
  | Without<'closed-without-agreement', 'leaves' | 'retired'>
  | (Without<'wording-proposed', 'heard'> & { readonly noted?: readonly SeatId[] });
type Without<K extends ActKind, Missing extends keyof ActOf<K>> = Omit<ActOf<K>, Missing>;

/** A recorded act, of whatever version. */
interface Versioned extends Pick<RecordedAct, 'n' | 'version'> {
  readonly act: Act | OlderAct;
}

/** The act in its newest shape. Throws when it is of a version that this program does not know: it must not be folded by guess. */
export function liftAct({ n, version = 1, act }: Versioned): Act {
  if (version > ACT_VERSION) {
    throw new Error(
      `invariant: act ${n} is of version ${version}; this program knows acts up to version ${ACT_VERSION}`,
    );
  }
  switch (act.kind) {
    // Before there were kinds of reservation every one was general.
    case 'position-taken':
      return act.stance === 'reserve' ? { reservation: 'general', ...act } : act;
    // Nobody could say how a text was adopted, and then the Chair could leave it out.
    case 'adopted':
      return { by: { kind: 'unsaid' }, ...act };
    // The first version closed without naming leaves, and made none.
    case 'closed-without-agreement':
      return { leaves: [], retired: [], ...act };
    // Only an import said whose words they were.
    case 'wording-proposed': {
      if (!('noted' in act)) return act;
      const { noted = [], ...proposed } = act;
      return { ...proposed, heard: { from: noted, isImported: true } };
    }
    default:
      return act;
  }
}
