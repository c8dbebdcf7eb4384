// First reading, October 2026: the messages, the recommendations and the letters; it ends with Rev.1.
import { brackets, bracketsWhole, comments, on, proposes, proposesParagraph, stands, takes } from './asks.ts';
import { adopts, asks, freezes, meeting, pointsTo } from './asks-chair.ts';
import { confirmsHeard, declinesHeard, hears, hearsPosition } from './asks-heard.ts';
import { at, by, refused, type Story, story, types } from './step.ts';
import { ALL_2026 } from './story-opening.ts';

const toAll: Story = story(
  by('chair', pointsTo('all-condemn')),
  by(
    'OST',
    brackets(
      'all-condemn',
      'urging all parties to end and prevent them immediately',
      'demanding that all parties end them immediately',
      { sponsors: 'OST BRM' },
    ),
    'end',
  ),
  stands('end', 'OST', ['HST KLV ADR', 'FJN DMW NMB', 'MRD']),
  by('FJN', takes('reserve', 'end', 'base', 'We wait for our capital.', 'pending-capital')),
  stands('end', 'base', ['CSV EVN QRR TVR', 'SDR RHV', '']),
  by(
    'CSV',
    brackets('all-release', 'without preconditions', 'immediately and without preconditions'),
    'preconditions',
  ),
  by('MRD', proposes('preconditions', '')),
  stands('preconditions', 'CSV', ['ADR NMB RHV OST', 'FJN DMW HST KLV TVR', '']),
  stands('preconditions', 'MRD', ['', '', 'OST ADR CSV']),
  by('TVR', brackets('all-access', 'unimpeded', 'unhindered'), 'unimpeded'),
  by(
    'FJN',
    takes('reserve', 'unimpeded', 'TVR', 'The word has another meaning in the fifth language.', 'linguistic'),
  ),
  stands('unimpeded', 'TVR', ['EVN', 'QRR SDR', '']),
  by(
    'KLV',
    brackets(
      'all-schools',
      'schools and hospitals',
      'schools, hospitals and other places that are protected',
      { sponsors: 'KLV ADR NMB' },
    ),
    'places',
  ),
  stands('places', 'KLV', ['HST BRM', 'OST FJN DMW SDR EVN', '']),
  by('NMB', on('withdraw', 'places', 'KLV')),
  by('SDR', brackets('all-mines', 'mark and clear', 'clear'), 'mark'),
  stands('mark', 'base', ['ADR MRD TVR', 'OST DMW', '']),
  // Some have only spoken: the Chair's office takes it down, and each says whether that is what it said.
  by('chair', hears('mark', 'mark, fence and clear', 'RHV')),
  by('RHV', confirmsHeard('mark', 'chair')),
  by('chair', hears('mark', 'map, mark and clear', 'MRD')),
  by('MRD', declinesHeard('mark', 'chair', 'We asked what marking costs.')),
  by('chair', hearsPosition('HST', 'can-accept', 'mark', 'base')),
  by('HST', confirmsHeard('mark', 'base')),
  // Not confirmed, and gone when the meeting is closed.
  by('chair', hearsPosition('BRM', 'support', 'mark', 'base')),
);

const toGovernment: Story = story(
  by('chair', pointsTo('gov-plan')),
  by('HST', brackets('gov-plan', 'Encouraging', 'Urging'), 'encouraging'),
  by('NMB', proposes('encouraging', 'Calling upon')),
  stands('encouraging', 'HST', ['OST KLV', 'FJN', 'RHV QRR MRD']),
  stands('encouraging', 'NMB', ['ADR DMW', 'HST OST BRM TVR', 'RHV']),
  by('RHV', brackets('gov-plan', 'twice a year', 'once a year'), 'year'),
  stands('year', 'RHV', ['QRR EVN', 'TVR MRD CSV SDR', 'HST KLV']),
  by('SDR', brackets('gov-age', 'Inviting', 'Encouraging', { sponsors: 'SDR NMB' }), 'inviting'),
  stands('inviting', 'SDR', ['OST HST ADR DMW', 'RHV EVN TVR FJN', '']),
  by('ADR', brackets('gov-detention', 'Expressing concern at', 'Expressing deep concern at'), 'detention'),
  stands('detention', 'ADR', ['NMB KLV HST', 'OST FJN', 'EVN']),
  by(
    'MRD',
    bracketsWhole(
      'gov-detention',
      'Encouraging the Government to treat children associated with armed groups primarily as victims;',
      { reason: 'a shorter text says what is needed' },
    ),
    'shorter',
  ),
  stands('shorter', 'MRD', ['EVN CSV', 'TVR QRR', 'ADR NMB']),
  by('EVN', bracketsWhole('gov-justice', '', { reason: 'the courts have begun their work' }), 'justice'),
  stands('justice', 'EVN', ['', 'RHV', 'OST FJN HST KLV ADR NMB BRM']),
  stands('justice', 'base', ['DMW SDR', 'TVR CSV', '']),
);

const toGroups: Story = story(
  by('chair', pointsTo('groups-orders')),
  by('QRR', brackets('groups-orders', 'Demanding that', 'Urging that'), 'demanding'),
  stands('demanding', 'base', ['OST FJN DMW ADR RHV', 'MRD CSV', '']),
  by(
    'FJN',
    proposesParagraph(
      'groups-status',
      ['item', 1],
      'Demanding that they set free all children whom they have abducted;',
      { sponsors: 'FJN OST', reason: 'the report names 61 of them' },
    ),
    'abducted',
  ),
  stands('abducted', 'FJN', ['HST ADR RHV EVN', 'MRD CSV TVR QRR', '']),
  by('SDR', on('co-sponsor', 'abducted', 'FJN')),
  by('DMW', brackets('plans-visits', 'unhindered visits', 'regular and unhindered visits'), 'visits'),
  stands('visits', 'DMW', ['FJN KLV', 'OST HST RHV NMB', '']),
  by('EVN', brackets('leaders-voice', 'speak publicly against', 'speak against'), 'publicly'),
  stands('publicly', 'EVN', ['QRR', 'MRD SDR', '']),
);

const recommendations: Story = story(
  by('chair', pointsTo('council-mandate')),
  by(
    'BRM',
    brackets('council-mandate', 'continues to be taken into account', 'is taken fully into account', {
      sponsors: 'BRM KLV',
    }),
    'mandate',
  ),
  stands('mandate', 'BRM', ['OST HST', 'FJN ADR NMB EVN RHV', '']),
  by('SDR', brackets('council-mediation', 'To encourage', 'To call upon'), 'encourage'),
  stands('encourage', 'SDR', ['NMB ADR', 'OST DMW', 'MRD']),
  by(
    'TVR',
    bracketsWhole('council-sanctions', '', { reason: 'there is no such committee for Velmora' }),
    'sanctions',
  ),
  stands('sanctions', 'TVR', ['MRD CSV', 'EVN QRR', 'DMW FJN OST']),
  by('DMW', takes('reserve', 'sanctions', 'base', 'We study the mandate of the committee.', 'scrutiny')),
  by(
    'HST',
    brackets('government-inform', 'the present conclusions', 'the present conclusions within six months'),
    'months',
  ),
  by('RHV', proposes('months', 'the present conclusions within twelve months')),
  stands('months', 'HST', ['KLV OST', 'DMW ADR', 'RHV EVN']),
  stands('months', 'RHV', ['QRR', 'MRD TVR', 'HST']),
  by(
    'DMW',
    brackets(
      'general-advisers',
      'a sufficient number of child protection advisers',
      'child protection advisers within its existing resources',
    ),
    'advisers',
  ),
  stands('advisers', 'DMW', ['CSV', 'MRD FJN', 'ADR SDR']),
  by(
    'MRD',
    brackets('donors-fund', 'flexible and long-term', 'adequate, flexible and long-term'),
    'adequate',
  ),
  stands('adequate', 'MRD', ['RHV TVR SDR EVN', 'OST HST BRM ADR', '']),
  by(
    'OST',
    brackets('donors-schools', 'the 74 schools named in the report', 'the schools named in the report'),
    'named',
  ),
  stands('named', 'OST', ['FJN DMW', 'TVR KLV', '']),
  by(
    'secretariat',
    comments('follow-up', 'A date can be given when the calendar of the next year is known.'),
  ),
);

export const firstMessages: Story = story(
  at('2026-10-06T14:00:00'),
  meeting('informal', { room: 'Conference Room 5', present: ALL_2026 }, toAll, toGovernment),
  at('2026-10-08T14:00:00'),
  meeting('informal', { room: 'Conference Room 5', present: ALL_2026 }, toGroups, recommendations),
  types('EVN', 'publicly/EVN', 'speak against', 'speak out against'),
  refused('obstacles', 'chair', adopts({ kind: 'unsaid' })),
  at('2026-10-12T16:00:00'),
  by('chair', freezes('The text after its first reading')),
  by('chair', asks({ kind: 'open-reading' })),
);
