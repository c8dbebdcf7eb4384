// First reading, October 2026: the messages, the recommendations and the letters; it ends with Rev.1.
import { brackets, bracketsWhole, comments, on, proposes, proposesParagraph, stands, takes } from './asks.ts';
import { adopts, asks, freezes, meeting, pointsTo } from './asks-chair.ts';
import { at, by, refused, type Story, story, types } from './step.ts';
import { ALL_2026 } from './story-opening.ts';

const toAll: Story = story(
  by('chair', pointsTo('all-condemn')),
  by(
    'FRA',
    brackets(
      'all-condemn',
      'urging all parties to end and prevent them immediately',
      'demanding that all parties end them immediately',
      { sponsors: 'FRA GRC' },
    ),
    'end',
  ),
  stands('end', 'FRA', ['DNK LVA COL', 'GBR USA PAN', 'CHN']),
  by('GBR', takes('reserve', 'end', 'base', 'We wait for our capital.', 'pending-capital')),
  stands('end', 'base', ['RUS PAK BHR COD', 'LBR SOM', '']),
  by(
    'RUS',
    brackets('all-release', 'without preconditions', 'immediately and without preconditions'),
    'preconditions',
  ),
  by('CHN', proposes('preconditions', '')),
  stands('preconditions', 'RUS', ['COL PAN SOM FRA', 'GBR USA DNK LVA COD', '']),
  stands('preconditions', 'CHN', ['', '', 'FRA COL RUS']),
  by('COD', brackets('all-access', 'unimpeded', 'unhindered'), 'unimpeded'),
  by(
    'GBR',
    takes('reserve', 'unimpeded', 'COD', 'The word has another meaning in the fifth language.', 'linguistic'),
  ),
  stands('unimpeded', 'COD', ['PAK', 'BHR LBR', '']),
  by(
    'LVA',
    brackets(
      'all-schools',
      'schools and hospitals',
      'schools, hospitals and other places that are protected',
      { sponsors: 'LVA COL PAN' },
    ),
    'places',
  ),
  stands('places', 'LVA', ['DNK GRC', 'FRA GBR USA LBR PAK', '']),
  by('PAN', on('withdraw', 'places', 'LVA')),
  by('LBR', brackets('all-mines', 'mark and clear', 'clear'), 'mark'),
  stands('mark', 'base', ['COL CHN COD', 'FRA USA', '']),
);

const toGovernment: Story = story(
  by('chair', pointsTo('gov-plan')),
  by('DNK', brackets('gov-plan', 'Encouraging', 'Urging'), 'encouraging'),
  by('PAN', proposes('encouraging', 'Calling upon')),
  stands('encouraging', 'DNK', ['FRA LVA', 'GBR', 'SOM BHR CHN']),
  stands('encouraging', 'PAN', ['COL USA', 'DNK FRA GRC COD', 'SOM']),
  by('SOM', brackets('gov-plan', 'twice a year', 'once a year'), 'year'),
  stands('year', 'SOM', ['BHR PAK', 'COD CHN RUS LBR', 'DNK LVA']),
  by('LBR', brackets('gov-age', 'Inviting', 'Encouraging', { sponsors: 'LBR PAN' }), 'inviting'),
  stands('inviting', 'LBR', ['FRA DNK COL USA', 'SOM PAK COD GBR', '']),
  by('COL', brackets('gov-detention', 'Expressing concern at', 'Expressing deep concern at'), 'detention'),
  stands('detention', 'COL', ['PAN LVA DNK', 'FRA GBR', 'PAK']),
  by(
    'CHN',
    bracketsWhole(
      'gov-detention',
      'Encouraging the Government to treat children associated with armed groups primarily as victims;',
      { reason: 'a shorter text says what is needed' },
    ),
    'shorter',
  ),
  stands('shorter', 'CHN', ['PAK RUS', 'COD BHR', 'COL PAN']),
  by('PAK', bracketsWhole('gov-justice', '', { reason: 'the courts have begun their work' }), 'justice'),
  stands('justice', 'PAK', ['', 'SOM', 'FRA GBR DNK LVA COL PAN GRC']),
  stands('justice', 'base', ['USA LBR', 'COD RUS', '']),
);

const toGroups: Story = story(
  by('chair', pointsTo('groups-orders')),
  by('BHR', brackets('groups-orders', 'Demanding that', 'Urging that'), 'demanding'),
  stands('demanding', 'base', ['FRA GBR USA COL SOM', 'CHN RUS', '']),
  by(
    'GBR',
    proposesParagraph(
      'groups-status',
      ['item', 1],
      'Demanding that they set free all children whom they have abducted;',
      { sponsors: 'GBR FRA', reason: 'the report names 61 of them' },
    ),
    'abducted',
  ),
  stands('abducted', 'GBR', ['DNK COL SOM PAK', 'CHN RUS COD BHR', '']),
  by('LBR', on('co-sponsor', 'abducted', 'GBR')),
  by('USA', brackets('plans-visits', 'unhindered visits', 'regular and unhindered visits'), 'visits'),
  stands('visits', 'USA', ['GBR LVA', 'FRA DNK SOM PAN', '']),
  by('PAK', brackets('leaders-voice', 'speak publicly against', 'speak against'), 'publicly'),
  stands('publicly', 'PAK', ['BHR', 'CHN LBR', '']),
);

const recommendations: Story = story(
  by('chair', pointsTo('council-mandate')),
  by(
    'GRC',
    brackets('council-mandate', 'continues to be taken into account', 'is taken fully into account', {
      sponsors: 'GRC LVA',
    }),
    'mandate',
  ),
  stands('mandate', 'GRC', ['FRA DNK', 'GBR COL PAN PAK SOM', '']),
  by('LBR', brackets('council-mediation', 'To encourage', 'To call upon'), 'encourage'),
  stands('encourage', 'LBR', ['PAN COL', 'FRA USA', 'CHN']),
  by(
    'COD',
    bracketsWhole('council-sanctions', '', { reason: 'there is no such committee for Velmora' }),
    'sanctions',
  ),
  stands('sanctions', 'COD', ['CHN RUS', 'PAK BHR', 'USA GBR FRA']),
  by('USA', takes('reserve', 'sanctions', 'base', 'We study the mandate of the committee.', 'scrutiny')),
  by(
    'DNK',
    brackets('government-inform', 'the present conclusions', 'the present conclusions within six months'),
    'months',
  ),
  by('SOM', proposes('months', 'the present conclusions within twelve months')),
  stands('months', 'DNK', ['LVA FRA', 'USA COL', 'SOM PAK']),
  stands('months', 'SOM', ['BHR', 'CHN COD', 'DNK']),
  by(
    'USA',
    brackets(
      'general-advisers',
      'a sufficient number of child protection advisers',
      'child protection advisers within its existing resources',
    ),
    'advisers',
  ),
  stands('advisers', 'USA', ['RUS', 'CHN GBR', 'COL LBR']),
  by(
    'CHN',
    brackets('donors-fund', 'flexible and long-term', 'adequate, flexible and long-term'),
    'adequate',
  ),
  stands('adequate', 'CHN', ['SOM COD LBR PAK', 'FRA DNK GRC COL', '']),
  by(
    'FRA',
    brackets('donors-schools', 'the 74 schools named in the report', 'the schools named in the report'),
    'named',
  ),
  stands('named', 'FRA', ['GBR USA', 'COD LVA', '']),
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
  types('PAK', 'publicly/PAK', 'speak against', 'speak out against'),
  refused('obstacles', 'chair', adopts({ kind: 'unsaid' })),
  at('2026-10-12T16:00:00'),
  by('chair', freezes('The text after its first reading')),
  by('chair', asks({ kind: 'open-reading' })),
);
