// Second reading, November 2026: messages, recommendations and letters; one package is settled, another untied, and a proposal
// that a settlement left behind is put on other words, another confirmed. One bracket stays open over the turn of the year.
import { on, proposes, settles, stands, takes } from './asks.ts';
import {
  confirms,
  meeting,
  onPackage,
  pointsTo,
  rebases,
  retires,
  revises,
  takesBack,
  ties,
} from './asks-chair.ts';
import { at, by, refused, type Story, story, types } from './step.ts';
import { ALL_2026 } from './story-opening.ts';

/** What the package on the action plan is called. */
const PLAN = 'The action plan: a stronger verb, a longer interval';

const toAll: Story = story(
  by('chair', pointsTo('all-condemn')),
  settles('end: base'),
  by('OST', retires('demanding that all parties', 'Not pursued; the sentence is strong as it is.')),
  stands('preconditions', 'CSV', ['QRR KLV', 'EVN SDR', '']),
  settles('preconditions: CSV', 'unimpeded: TVR'),
  stands('places', 'KLV', ['OST', 'MRD CSV TVR QRR RHV', '']),
  settles('places: KLV', 'mark: base'),
  by('SDR', retires('clear', 'Marking comes before clearing.')),
  by('RHV', retires('fence', 'Marking includes it.')),
);

const plan: Story = story(
  by('chair', pointsTo('gov-plan')),
  by('chair', ties(PLAN, 'encouraging: NMB', 'year: RHV')),
  refused('in-package', 'chair', on('settle', 'encouraging', 'base')),
  by('HST', onPackage('accept-package', PLAN)),
  by('RHV', onPackage('accept-package', PLAN)),
  by('KLV', onPackage('accept-package', PLAN)),
  by('KLV', onPackage('withdraw-acceptance', PLAN)),
  refused('objection', 'chair', onPackage('settle-package', PLAN)),
  by('KLV', onPackage('accept-package', PLAN)),
  by('chair', onPackage('settle-package', PLAN)),
  by('HST', retires('Urging', 'Part of the package.')),
);

const toGovernment: Story = story(
  stands('inviting', 'SDR', ['KLV', 'QRR MRD CSV', '']),
  settles('inviting: SDR'),
  by('EVN', takes('can-accept', 'detention', 'ADR', 'Our objection is lifted.')),
  settles('detention: ADR'),
  by('MRD', takes('can-accept', 'shorter', 'base')),
  settles('shorter: base'),
  // Settled before the other proposal had been heard out: the bracket stands again until it has been.
  by('chair', takesBack('shorter')),
  settles('shorter: base'),
  by(
    'MRD',
    retires('Encouraging the Government to treat', 'The text as it stands has been found acceptable.'),
  ),
  by('EVN', takes('can-accept', 'justice', 'base')),
  settles('justice: base'),
  by('QRR', on('withdraw', 'demanding', 'QRR')),
  settles('demanding: base'),
  stands('abducted', 'FJN', ['DMW NMB KLV', 'BRM', '']),
  settles('abducted: FJN'),
  stands('visits', 'DMW', ['ADR', 'TVR MRD CSV EVN QRR SDR', '']),
  settles('visits: DMW', 'publicly: EVN'),
);

const recommendations: Story = story(
  by('chair', pointsTo('council-mediation')),
  settles('encourage: base'),
  by('SDR', confirms('To call upon'), 'encourage-again'),
  stands('encourage-again', 'base', ['', 'FJN ADR', '']),
  settles('encourage-again: base'),
  by('SDR', retires('To call upon', 'Not pursued any further.')),
  by('chair', proposes('months', 'the present conclusions within nine months')),
  stands('months', 'chair', ['BRM NMB', 'HST OST KLV ADR DMW FJN', 'RHV']),
  by('chair', ties('Reporting and the committee', 'months: chair', 'sanctions: base')),
  by('TVR', onPackage('accept-package', 'Reporting and the committee')),
  by('chair', onPackage('untie-package', 'Reporting and the committee')),
  by('RHV', takes('can-accept', 'months', 'chair', 'Our objection is lifted.')),
  settles('months: chair'),
  by('RHV', retires('within twelve months', 'Nine months are a fair middle.')),
  by('HST', rebases('within six months', 'follow-up', 'the present conclusions'), 'review'),
  stands('review', 'HST', ['KLV OST ADR', 'MRD CSV TVR RHV EVN DMW', '']),
  settles('review: HST'),
  types('chair', 'follow-up', ' [placeholder: when]', ' of their adoption'),
  by('TVR', takes('can-accept', 'sanctions', 'base')),
  settles('sanctions: base'),
  by('chair', proposes('advisers', 'enough child protection advisers')),
  stands('advisers', 'chair', ['', 'DMW', 'CSV']),
  by(
    'chair',
    revises('advisers', 'a sufficient number of child protection advisers within available resources'),
  ),
  stands('advisers', 'chair', ['FJN TVR', 'DMW CSV MRD ADR SDR EVN QRR', '']),
  settles('advisers: chair'),
  by('DMW', retires('within its existing resources', 'The bridging wording meets the concern.')),
  settles('adequate: MRD', 'named: base'),
  by('OST', retires('the schools named', 'Not pursued.')),
);

export const secondMessages: Story = story(
  at('2026-11-09T15:00:00'),
  meeting('informal', { room: 'Conference Room 7', present: ALL_2026 }, toAll, plan),
  at('2026-11-10T15:00:00'),
  meeting('informal-informal', { room: 'a delegation’s meeting room', present: 'RHV HST MRD ADR EVN' }),
  at('2026-11-12T15:00:00'),
  meeting('informal', { room: 'Conference Room 7', present: ALL_2026 }, toGovernment, recommendations),
);
