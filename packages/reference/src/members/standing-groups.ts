// The groups of members that stand together in the Council by what they are, not by choice: each is computed from who is seated,
// so it is right in every year. Groups that delegations form among themselves belong to a negotiation, not to this file.
// Permanent and elected members: Charter of the United Nations, Article 23. P3: the permanent members France, the United
// Kingdom and the United States (common usage, e.g. Security Council Report, "The Penholder System"). A3: the elected
// members of the African Group, which hold three seats (General Assembly resolution 1991 (XVIII) A, para. 3).
import type { Delegation, SeatId } from '@adref/negotiation';

/** A standing group: its code as negotiators write it, and those of its members that are seated. */
export interface StandingGroup {
  readonly code: 'P5' | 'P3' | 'E10' | 'A3';
  readonly name: string;
  /** In the order of the roster. */
  readonly members: readonly SeatId[];
}

const P3: ReadonlySet<SeatId> = new Set(['FRA', 'GBR', 'USA']);

/**
 * The African Group by ISO codes. Source: United Nations, Department for General Assembly and Conference Management,
 * "United Nations Regional Groups of Member States" (54 members).
 */
const AFRICAN_GROUP: ReadonlySet<SeatId> = new Set(
  (
    'DZA AGO BEN BWA BFA BDI CPV CMR CAF TCD COM COG CIV COD DJI EGY GNQ ERI SWZ ETH GAB GMB GHA GIN GNB KEN LSO LBR LBY ' +
    'MDG MWI MLI MRT MUS MAR MOZ NAM NER NGA RWA STP SEN SYC SLE SOM ZAF SSD SDN TGO TUN UGA TZA ZMB ZWE'
  ).split(' '),
);

const RULES: readonly (Omit<StandingGroup, 'members'> & {
  readonly has: (delegation: Delegation) => boolean;
})[] = [
  { code: 'P5', name: 'the permanent members', has: ({ permanent }) => permanent },
  { code: 'P3', name: 'France, the United Kingdom and the United States', has: ({ seat }) => P3.has(seat) },
  { code: 'E10', name: 'the elected members', has: ({ permanent }) => !permanent },
  {
    code: 'A3',
    name: 'the African members',
    has: ({ seat, permanent }) => !permanent && AFRICAN_GROUP.has(seat),
  },
];

/** The standing groups of a roster; one with fewer than two members at the table is none. */
export function standingGroups(delegations: readonly Delegation[]): readonly StandingGroup[] {
  return RULES.map(({ code, name, has }) => ({
    code,
    name,
    members: delegations.filter(has).map(({ seat }) => seat),
  })).filter(({ members }) => members.length > 1);
}
