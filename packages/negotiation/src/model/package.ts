// Packages: brackets tied to stand or fall together. A delegation lifts what it has against the chosen wordings on the
// condition that all of them are settled on; the package is settled whole or not at all. Tied brackets cannot be settled alone.
import type { BracketId, WordingId } from './paragraph.ts';
import type { SeatId } from './seat.ts';

export type PackageId = string;

/** One bracket of a package and the wording it would be settled on. */
export interface PackageChoice {
  readonly bracket: BracketId;
  readonly wording: WordingId;
}

/** A delegation's conditional lifting; it counts while the hash is the package's and its seat has not objected or reserved since. */
export interface Acceptance {
  readonly seat: SeatId;
  readonly hash: string;
  readonly act: number;
}

export interface Package {
  readonly id: PackageId;
  readonly name: string;
  readonly choices: readonly PackageChoice[];
  readonly acceptances: readonly Acceptance[];
  readonly tiedIn: number;
}
