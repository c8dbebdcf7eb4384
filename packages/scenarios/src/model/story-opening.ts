// September 2026: the file is opened, everybody is seated, the zero draft is imported and the Chair's office tidies it up.
import type { SeatId } from '@adref/negotiation';
import { modelRoster } from '@adref/reference';
import { citesFor, withdrawsCitation } from './asks.ts';
import { asks, meeting, merges, moves, onParagraph, pointsTo, reshapes, splits } from './asks-chair.ts';
import { at, by, type Step, type Story, story, types } from './step.ts';
import { personName, personOn, titleOf } from './velmora.ts';
import { velmoraDraft } from './velmora-draft.ts';

/** When the file is opened. */
export const OPENED_AT = '2026-09-14T13:00:00.000Z';

export const ALL_2026 = 'QRR MRD ADR TVR HST OST BRM KLV SDR EVN NMB CSV RHV FJN DMW';

/** The Chair seats the delegate of a seat. */
export function seatsDelegate(seat: SeatId): Step {
  return by('chair', asks({ kind: 'seat-person', person: personOn(seat), name: personName(seat), seat }));
}

/** Everybody is seated, the Chair's office first. */
export function seatsAll(): Story {
  const { delegations } = modelRoster(2026);
  return ['chair', ...delegations.map(({ seat }) => seat), 'secretariat', 'observer'].map(seatsDelegate);
}

const masthead = {
  kind: 'change-masthead',
  title: titleOf('Velmora'),
  symbol: 'S/AC.51/0000/…',
  situation: 'Velmora',
  reportSymbol: 'S/0000/136',
} as const;

export const openingStory: Story = story(
  seatsAll(),
  by(
    'chair',
    asks({ kind: 'seat-person', person: 'model-ost-2', name: 'Adviser of Ostrella (model)', seat: 'OST' }),
  ),
  by('chair', asks({ kind: 'allow-reading', seat: 'secretariat', extent: 'record' })),
  by(
    'chair',
    asks({
      kind: 'add-paragraphs',
      after: null,
      drafts: velmoraDraft.map(([, draft]) => draft),
      source: 'import',
    }),
    ...velmoraDraft.map(([name]) => name),
  ),
  by('chair', asks(masthead)),
  meeting(
    'formal',
    { number: '104th', room: 'Conference Room 7', present: `${ALL_2026} secretariat` },
    by('chair', pointsTo('title')),
    by('chair', pointsTo('opening')),
    at('2026-09-14T15:40:00'),
  ),

  at('2026-09-15T09:00:00'),
  by('chair', splits('access', ' The members of the Working Group noted that school'), 'meals'),
  types('chair', 'meals', ' The members', 'The members'),
  by('chair', merges('screening', 'government')),
  by('chair', onParagraph('delete-paragraph', 'interpreters')),
  by('chair', reshapes('annex-text', 'plain')),
  by('chair', moves('general-girls', 'general-engage')),
  types('chair', 'recruitment', 'twelve', '12'),
  types('chair', 'opening', 'S/0000/…', 'S/0000/136 (third report)'),
  by(
    'chair',
    citesFor('hinge', 'subject to and consistent with applicable international law', {
      symbol: 'S/AC.51/0000/1',
      year: 2006,
      paragraph: 'hinge',
      words: 'subject to and consistent with applicable international law',
    }),
  ),
  by(
    'chair',
    citesFor('previous', 'recalled their previous conclusions', {
      symbol: 'S/AC.51/0000/14',
      year: 2021,
      paragraph: '3',
      words: 'recalled its previous conclusions',
    }),
  ),
  by(
    'chair',
    citesFor('report', 'took note of the report', {
      symbol: 'a draft that was never adopted',
      year: 2020,
      paragraph: '',
      words: 'took note of the report',
    }),
  ),
  by('chair', withdrawsCitation('report', 'a draft that was never adopted')),
  by('chair', asks({ kind: 'unseat-person', person: 'model-ost-2' })),
);
