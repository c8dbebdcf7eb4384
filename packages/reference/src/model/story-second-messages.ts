// Second reading, November 2026: messages, recommendations and letters; one package is settled, another untied, and a proposal
// that a settlement left behind is put on other words, another confirmed. One bracket stays open over the turn of the year.
import { on, proposes, settles, stands, takes } from './asks.ts';
import { confirms, meeting, onPackage, pointsTo, rebases, retires, revises, ties } from './asks-chair.ts';
import { at, by, refused, type Story, story, types } from './step.ts';
import { ALL_2026 } from './story-opening.ts';

/** What the package on the action plan is called. */
const PLAN = 'The action plan: a stronger verb, a longer interval';

const toAll: Story = story(
  by('chair', pointsTo('all-condemn')),
  settles('end: base'),
  by('FRA', retires('demanding that all parties', 'Not pursued; the sentence is strong as it is.')),
  stands('preconditions', 'RUS', ['BHR LVA', 'PAK LBR', '']),
  settles('preconditions: RUS', 'unimpeded: COD'),
  stands('places', 'LVA', ['FRA', 'CHN RUS COD BHR SOM', '']),
  settles('places: LVA', 'mark: base'),
  by('LBR', retires('clear', 'Marking comes before clearing.')),
);

const plan: Story = story(
  by('chair', pointsTo('gov-plan')),
  by('chair', ties(PLAN, 'encouraging: PAN', 'year: SOM')),
  refused('in-package', 'chair', on('settle', 'encouraging', 'base')),
  by('DNK', onPackage('accept-package', PLAN)),
  by('SOM', onPackage('accept-package', PLAN)),
  by('LVA', onPackage('accept-package', PLAN)),
  by('LVA', onPackage('withdraw-acceptance', PLAN)),
  refused('objection', 'chair', onPackage('settle-package', PLAN)),
  by('LVA', onPackage('accept-package', PLAN)),
  by('chair', onPackage('settle-package', PLAN)),
  by('DNK', retires('Urging', 'Part of the package.')),
);

const toGovernment: Story = story(
  stands('inviting', 'LBR', ['LVA', 'BHR CHN RUS', '']),
  settles('inviting: LBR'),
  by('PAK', takes('can-accept', 'detention', 'COL', 'Our objection is lifted.')),
  settles('detention: COL'),
  by('CHN', takes('can-accept', 'shorter', 'base')),
  settles('shorter: base'),
  by(
    'CHN',
    retires('Encouraging the Government to treat', 'The text as it stands has been found acceptable.'),
  ),
  by('PAK', takes('can-accept', 'justice', 'base')),
  settles('justice: base'),
  by('BHR', on('withdraw', 'demanding', 'BHR')),
  settles('demanding: base'),
  stands('abducted', 'GBR', ['USA PAN LVA', 'GRC', '']),
  settles('abducted: GBR'),
  stands('visits', 'USA', ['COL', 'COD CHN RUS PAK BHR LBR', '']),
  settles('visits: USA', 'publicly: PAK'),
);

const recommendations: Story = story(
  by('chair', pointsTo('council-mediation')),
  settles('encourage: base'),
  by('LBR', confirms('To call upon'), 'encourage-again'),
  stands('encourage-again', 'base', ['', 'GBR COL', '']),
  settles('encourage-again: base'),
  by('LBR', retires('To call upon', 'Not pursued any further.')),
  by('chair', proposes('months', 'the present conclusions within nine months')),
  stands('months', 'chair', ['GRC PAN', 'DNK FRA LVA COL USA GBR', 'SOM']),
  by('chair', ties('Reporting and the committee', 'months: chair', 'sanctions: base')),
  by('COD', onPackage('accept-package', 'Reporting and the committee')),
  by('chair', onPackage('untie-package', 'Reporting and the committee')),
  by('SOM', takes('can-accept', 'months', 'chair', 'Our objection is lifted.')),
  settles('months: chair'),
  by('SOM', retires('within twelve months', 'Nine months are a fair middle.')),
  by('DNK', rebases('within six months', 'follow-up', 'the present conclusions'), 'review'),
  stands('review', 'DNK', ['LVA FRA COL', 'CHN RUS COD SOM PAK USA', '']),
  settles('review: DNK'),
  types('chair', 'follow-up', ' [placeholder: when].', ' of their adoption.'),
  by('COD', takes('can-accept', 'sanctions', 'base')),
  settles('sanctions: base'),
  by('chair', proposes('advisers', 'enough child protection advisers')),
  stands('advisers', 'chair', ['', 'USA', 'RUS']),
  by(
    'chair',
    revises('advisers', 'a sufficient number of child protection advisers within available resources'),
  ),
  stands('advisers', 'chair', ['GBR COD', 'USA RUS CHN COL LBR PAK BHR', '']),
  settles('advisers: chair'),
  by('USA', retires('within its existing resources', 'The bridging wording meets the concern.')),
  settles('adequate: CHN', 'named: base'),
  by('FRA', retires('the schools named', 'Not pursued.')),
);

export const secondMessages: Story = story(
  at('2026-11-09T15:00:00'),
  meeting('informal', { room: 'Conference Room 7', present: ALL_2026 }, toAll, plan),
  at('2026-11-10T15:00:00'),
  meeting('informal-informal', { room: 'a delegation’s meeting room', present: 'SOM DNK CHN COL PAK' }),
  at('2026-11-12T15:00:00'),
  meeting('informal', { room: 'Conference Room 7', present: ALL_2026 }, toGovernment, recommendations),
);
