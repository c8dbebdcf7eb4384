// The second, small negotiation of the model: conclusions on Orrany, another invented country, which are closed without agreement.
import { brackets, on, stands } from './asks.ts';
import { asks, closesWithoutAgreement } from './asks-chair.ts';
import { at, by, refused, type Story, story } from './step.ts';
import { seatsAll } from './story-opening.ts';
import { heading, type NamedDraft, numbered } from './velmora-draft.ts';

const draft: readonly NamedDraft[] = [
  ['title', heading(1, 'Conclusions on children and armed conflict in Orrany')],
  [
    'opening',
    numbered(
      'At its meeting on 2 June 2026, the Working Group examined the first report on children in Orrany.',
    ),
  ],
  ['verb', numbered('The members of the Working Group took note of the report.')],
];

export const ORRANY_OPENED_AT = '2026-06-02T13:00:00.000Z';

export const orranyStory: Story = story(
  seatsAll(),
  by(
    'chair',
    asks({ kind: 'add-paragraphs', after: null, drafts: draft.map(([, one]) => one), source: 'draft' }),
    ...draft.map(([name]) => name),
  ),
  at('2026-06-10T14:00:00'),
  by('KLV', brackets('verb', 'took note of', 'welcomed'), 'verb'),
  stands('verb', 'KLV', ['NMB', 'ADR', 'SDR EVN']),
  stands('verb', 'base', ['SDR', 'MRD', 'KLV NMB']),
  refused('objection', 'chair', on('settle', 'verb', 'KLV')),
  at('2026-09-01T15:00:00'),
  by('chair', closesWithoutAgreement('No wording was found to which nobody objected.')),
);
