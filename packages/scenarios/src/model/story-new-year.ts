// January 2027, in two chapters: five members leave the Council and five join it, the Chair is handed over, a last bracket is
// settled, and the text is put under silence; then it is agreed by silence, adopted, explained and corrected.

import { modelRoster } from '@adref/reference';
import { brackets, comments, lifts, on, proposes, settles, stands } from './asks.ts';
import {
  adopts,
  asks,
  changesRoster,
  closes,
  frees,
  freezes,
  meeting,
  onSilence,
  pointsTo,
  reissues,
  retires,
  startsSilence,
  states,
} from './asks-chair.ts';
import { at, by, refused, type Story, seats, story } from './step.ts';
import { seatsDelegate } from './story-opening.ts';
import { titleOf } from './velmora.ts';

const JOINING = 'LRM IKR GDS PLM JRM';
const ALL_2027 = 'LRM QRR MRD ADR TVR OST IKR KLV SDR GDS CSV PLM FJN DMW JRM';

const office: Story = story(
  by('chair', changesRoster(2027, modelRoster(2027).delegations)),
  seats(JOINING).map(seatsDelegate),
  by('chair', asks({ kind: 'hand-over-chair', member: 'KLV', isActing: true })),
  by(
    'chair',
    asks({ kind: 'form-group', code: 'NEW', name: 'Members that joined in 2027', members: seats(JOINING) }),
  ),
  at('2027-01-08T16:00:00'),
  by('chair', asks({ kind: 'hand-over-chair', member: 'KLV', isActing: false })),
  by(
    'chair',
    asks({
      kind: 'change-masthead',
      title: titleOf('Velmora'),
      symbol: 'S/AC.51/0000/3',
      situation: 'Velmora',
      reportSymbol: 'S/0000/136',
    }),
  ),
);

const lastBrackets: Story = story(
  by('chair', pointsTo('council-mandate')),
  by('LRM', on('co-sponsor', 'mandate', 'KLV')),
  by('CSV', proposes('mandate', 'continues to be taken fully into account')),
  stands('mandate', 'KLV', ['GDS PLM', 'JRM IKR', '']),
  stands('mandate', 'CSV', ['MRD IKR', 'LRM KLV GDS FJN DMW ADR', '']),
  by('KLV', on('withdraw', 'mandate', 'KLV')),
  by('LRM', comments('council-mandate', 'We can join the other wording.', { bracket: 'mandate' })),
  settles('mandate: CSV'),
  by('LRM', retires('is taken fully into account', 'We have joined the other wording.')),
  by(
    'PLM',
    brackets('council-mandate', 'armed conflict in Velmora', 'the armed conflict in Velmora'),
    'article',
  ),
  stands('article', 'PLM', ['JRM', 'LRM GDS IKR', '']),
  by('PLM', on('withdraw', 'article', 'PLM')),
  closes('agree-ad-ref', 'council-mandate'),
);

export const newYearStory: Story = story(
  at('2027-01-04T14:00:00'),
  office,
  at('2027-01-11T15:00:00'),
  by('chair', asks({ kind: 'open-reading' })),
  meeting('informal', { room: 'Conference Room 7', present: ALL_2027 }, lastBrackets),
  by('SDR', frees('release-paragraph', 'general-advisers')),
  by('chair', freezes('The text that goes under silence')),

  at('2027-01-12T16:00:00'),
  by('chair', startsSilence('2027-01-15T22:00:00')),
  refused('under-silence', 'chair', ({ state }) => ({
    kind: 'add-paragraphs',
    after: state.paragraphs.at(-1)?.id ?? null,
    drafts: [{ kind: 'plain', level: 1, text: [{ text: 'One more thing.' }] }],
    source: 'draft',
  })),
  by('JRM', onSilence('request-extension', 'The fifteenth is a holiday in our capital.')),
  by('chair', onSilence('extend-silence', '2027-01-18T22:00:00')),
  by('DMW', lifts('council-sanctions')),
);

export const adoptionStory: Story = story(
  at('2027-01-18T22:04:00'),
  by('IKR', onSilence('break-silence', 'Our message was delayed.', true)),
  by('FJN', lifts('all-condemn')),

  at('2027-01-20T20:00:00'),
  by('chair', adopts({ kind: 'silence' })),
  refused('over', 'chair', pointsTo(null)),
  by(
    'ADR',
    states('explanation', 'We joined the consensus and would have preferred “grave concern” in paragraph 4.'),
  ),
  by('IKR', states('dissociation', 'We dissociate ourselves from the reference to available resources.')),
  by(
    'LRM',
    states('statement', 'We thank the former members of the Working Group for a text that was nearly ready.'),
  ),
  by(
    'chair',
    reissues('The reference to the report was not complete.', [
      'opening',
      '(third report)',
      '(the third report)',
    ]),
  ),
  by('chair', reissues('Reissued for technical reasons.')),
);
