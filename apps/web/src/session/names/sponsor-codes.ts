// Who stands behind a wording, in short: codes in the order of sponsorship, and a group by its own code where all of it
// is among them. Pure; which groups there are is an argument.
import type { SeatId, Wording } from '@adref/negotiation';

/** A group of delegations under one code. */
export interface SeatGroup {
  readonly code: string;
  readonly name: string;
  readonly members: readonly SeatId[];
}

/** One code behind a wording; `members` are empty for a single seat. */
export interface SponsorCode {
  readonly code: string;
  readonly members: readonly SeatId[];
}

/** The sponsors as codes. The largest group comes first; it stands where the first of its members does. */
export function codesOf(
  sponsors: readonly SeatId[],
  groups: readonly SeatGroup[],
  codeOf: (seat: SeatId) => string,
): readonly SponsorCode[] {
  const left = new Set(sponsors);
  const standsAt = new Map<SeatId, SeatGroup>();
  const bySize = [...groups].sort((a, b) => b.members.length - a.members.length);
  for (const group of bySize) {
    if (group.members.length < 2 || !group.members.every((seat) => left.has(seat))) continue;
    const first = sponsors.find((seat) => group.members.includes(seat));
    if (first !== undefined) standsAt.set(first, group);
    for (const seat of group.members) left.delete(seat);
  }
  return sponsors.flatMap((seat): SponsorCode[] => {
    const group = standsAt.get(seat);
    if (group !== undefined) return [{ code: group.code, members: group.members }];
    return left.has(seat) ? [{ code: codeOf(seat), members: [] }] : [];
  });
}

/** The same for a wording in the text: at most three codes, then how many more; `base` for the Chair's text. */
export function shownCodes(
  { origin, sponsors }: Pick<Wording, 'origin' | 'sponsors'>,
  groups: readonly SeatGroup[],
  codeOf: (seat: SeatId) => string,
): { readonly codes: readonly SponsorCode[]; readonly more: number } {
  if (origin === 'base') return { codes: [{ code: 'base', members: [] }], more: 0 };
  const codes = codesOf(sponsors, groups, codeOf);
  return codes.length > 3 ? { codes: codes.slice(0, 2), more: codes.length - 2 } : { codes, more: 0 };
}

/** The same as one string, for places where a group need not tell its members. */
export function codesInWords(
  wording: Pick<Wording, 'origin' | 'sponsors'>,
  groups: readonly SeatGroup[],
  codeOf: (seat: SeatId) => string,
): string {
  const { codes, more } = shownCodes(wording, groups, codeOf);
  return [...codes.map(({ code }) => code), ...(more > 0 ? [`+${more}`] : [])].join(' ');
}
