// The demonstration negotiation: what is needed to open it and to seat everybody, on the roster of 2026.
// The country is invented and nobody has said anything yet: no delegation is given a position or a proposal.
import type { Draft, OpenNegotiation, PersonId, SeatId } from '@adref/negotiation';
import { rosterOf } from '@adref/reference';
import { demonstrationDraft } from './demonstration-draft.ts';

/** A person of the demonstration, named after the chair they sit on. */
export interface DemonstrationPerson {
  readonly person: PersonId;
  readonly name: string;
  readonly seat: SeatId;
}

/** All that the demonstration is made of; opening and seating go through ordinary commands. */
export interface Demonstration {
  readonly negotiation: OpenNegotiation;
  readonly drafts: readonly Draft[];
  /** The Chair's office first, then the fifteen in roster order, the secretariat and an observer. */
  readonly people: readonly DemonstrationPerson[];
}

const YEAR = 2026;

/** Names that read otherwise after “Delegate of”. */
const AFTER_OF: Readonly<Record<SeatId, string>> = {
  COD: 'the Democratic Republic of the Congo',
  GBR: 'the United Kingdom',
  RUS: 'the Russian Federation',
  USA: 'the United States',
};

/** The demonstration, the same each time. */
export function demonstration(): Demonstration {
  const roster = rosterOf(YEAR);
  if (roster === undefined) throw new Error(`demonstration: no roster for ${YEAR}`);
  const { chairMember, delegations } = roster;
  return {
    negotiation: {
      kind: 'open-negotiation',
      negotiation: 'maravia-2026',
      title: 'Conclusions on children and armed conflict in Maravia',
      symbol: 'S/AC.51/2026/…',
      situation: 'Maravia',
      reportSymbol: 'S/0000/118',
      year: YEAR,
      chairMember,
      delegations,
    },
    drafts: demonstrationDraft,
    people: [
      { person: 'chair-office', name: 'Chair’s office', seat: 'chair' },
      ...delegations.map(({ seat, name }) => ({
        person: `delegate-${seat.toLowerCase()}`,
        name: `Delegate of ${AFTER_OF[seat] ?? name}`,
        seat,
      })),
      { person: 'secretariat-officer', name: 'Secretariat officer', seat: 'secretariat' },
      { person: 'observer', name: 'Observer', seat: 'observer' },
    ],
  };
}
