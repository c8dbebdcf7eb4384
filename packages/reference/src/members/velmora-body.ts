// The body of the model negotiation: twenty members that do not exist, fifteen at a time. No real delegation is given a word or a
// position in a demonstration. Their codes are no country's (ISO 3166-1), and their names were dealt out by the alphabet.
import type { Delegation, SeatId } from '@adref/negotiation';
import type { Roster } from './rosters.ts';

/** The members of the body by their seats. */
export const modelMembers = {
  ADR: 'Alderra',
  BRM: 'Brenmoor',
  CSV: 'Cassivar',
  DMW: 'Dunmarrow',
  EVN: 'Elvane',
  FJN: 'Fjorrin',
  GDS: 'Galdessa',
  HST: 'Hestria',
  IKR: 'Iskarra',
  JRM: 'Jorumba',
  KLV: 'Kelvane',
  LRM: 'Lorrimar',
  MRD: 'Mirandel',
  NMB: 'Nembara',
  OST: 'Ostrella',
  PLM: 'Pellamy',
  QRR: 'Quorra',
  RHV: 'Rhovane',
  SDR: 'Sandrell',
  TVR: 'Tiverra',
} as const;

type Member = keyof typeof modelMembers;

const PERMANENT: ReadonlySet<Member> = new Set(['CSV', 'DMW', 'FJN', 'MRD', 'OST']);

/** The chair and the elected members of the two years of the story. */
const ELECTED: Readonly<Record<2026 | 2027, readonly [Member | null, readonly Member[]]>> = {
  2026: ['BRM', ['ADR', 'BRM', 'EVN', 'HST', 'KLV', 'NMB', 'QRR', 'RHV', 'SDR', 'TVR']],
  2027: [null, ['ADR', 'GDS', 'IKR', 'JRM', 'KLV', 'LRM', 'PLM', 'QRR', 'SDR', 'TVR']],
};

/** The body as it sits in a year of the story. */
export function modelRoster(year: 2026 | 2027): Roster {
  const [chairMember, elected] = ELECTED[year];
  const seats = [...PERMANENT, ...elected].sort();
  const delegations = seats.map(
    (seat): Delegation => ({
      seat,
      name: modelMembers[seat],
      code: seat,
      permanent: PERMANENT.has(seat),
    }),
  );
  return { year, chairMember, delegations };
}

/** Whether a seat is a member's of the model body. */
export function isModelMember(seat: SeatId): seat is Member {
  return Object.hasOwn(modelMembers, seat);
}
