// Why a thing lies where it does on the Chair's desk, in a sentence. The exact mirror of the kinds of `deskOf`.
import type { NegotiationState } from '../model/negotiation-state.ts';
import type { Package } from '../model/package.ts';
import { listOf, listOfSeats, quoted, seatName } from '../views/names.ts';
import { landingSentence } from '../views/positions/landing-sentence.ts';
import { reservationName } from '../views/positions/reservation-name.ts';
import { tallyWords } from '../views/positions/tally-words.ts';
import { plainWords } from '../words/plain-words.ts';
import { findWording } from '../words/segment-tree.ts';
import type { DeskRow } from './desk.ts';

/** Why it is open, and what it waits for. */
export function deskSentence(row: DeskRow, state: NegotiationState): string {
  switch (row.kind) {
    case 'settle': {
      const counts = tallyWords(row.standings.tally).map(({ count, words }) => `${count} ${words}`);
      return `Nobody objects: ${counts.join(', ')}.`;
    }
    case 'settle-package':
      return `${wholePackage(row.package, state)} Nobody objects who has not accepted it.`;
    case 'agree-ad-ref':
      return 'Nothing in it is open.';
    case 'agree':
      return 'Agreed ad ref; nobody holds it.';
    case 'unify': {
      const words = [row.wording, ...row.others].map((id) =>
        quoted(plainWords(findWording(state, row.bracket ?? '', id)?.segments ?? [])),
      );
      return `${words.join(' and ')} say nearly the same.`;
    }
    case 'choice':
    case 'one-objection':
    case 'contested':
      return landingSentence(row.standings, state);
    case 'pending':
      return `Agreed pending ${listOfSeats(state, row.by)}.`;
    case 'reservation':
      return `${seatName(state, row.seat)} has a ${reservationName(row.reservation)} on ${quoted(row.words)}.`;
    case 'placeholder':
      return 'Words or figures are still to be filled in.';
    case 'package':
      return `${wholePackage(row.package, state)} ${listOfSeats(state, row.by)} ${row.by.length === 1 ? 'objects and has' : 'object and have'} not accepted it.`;
    case 'parked':
      return `Parked with ${listOfSeats(state, row.seats)}${row.note === '' ? '.' : `: ${row.note}`}`;
    case 'silence':
      return `A silence runs until ${row.deadline.slice(0, 16).replace('T', ' ')} UTC.`;
    default: {
      const never: never = row;
      throw new Error(`invariant: a row of no known kind: ${JSON.stringify(never)}`);
    }
  }
}

function wholePackage({ choices }: Package, state: NegotiationState): string {
  const words = choices.map(({ bracket, wording }) =>
    quoted(plainWords(findWording(state, bracket, wording)?.segments ?? [])),
  );
  return `Ties ${listOf(words)}.`;
}
