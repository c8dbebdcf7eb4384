// Second reading, October and November 2026: the narrative paragraphs are settled, by bridging wordings, unified proposals, and
// what a small group brings back.
import { answers, comments, on, proposes, settles, stands, takes } from './asks.ts';
import { asks, frees, meeting, pointsTo, retires, revises, unifies } from './asks-chair.ts';
import { at, by, refused, type Story, story, types, typesLate } from './step.ts';
import { ALL_2026 } from './story-opening.ts';

const verbs: Story = story(
  by('chair', pointsTo('report')),
  by('chair', proposes('verb', 'noted with appreciation')),
  stands('verb', 'chair', ['', 'DMW TVR CSV EVN', 'HST']),
  by('chair', revises('verb', 'expressed appreciation for')),
  stands('verb', 'chair', ['EVN ADR NMB BRM', 'HST OST FJN KLV DMW MRD CSV TVR', '']),
  by('QRR', takes('can-accept', 'verb', 'chair', 'In the interest of consensus.')),
  by('RHV', takes('can-accept', 'verb', 'chair')),
  settles('verb: chair'),
  by('EVN', retires('acknowledged with appreciation', 'The bridging wording meets the concern.')),
  by('HST', retires('welcomed', 'The bridging wording meets the concern.')),
  settles('recalled: base'),
  by('CSV', retires('reiterated', 'Not pursued.')),
);

const figures: Story = story(
  by('chair', pointsTo('violations')),
  by(
    'MRD',
    takes('can-accept', 'concern', 'DMW', 'On the understanding that the figure is that of the report.'),
  ),
  by('ADR', takes('can-accept', 'concern', 'DMW')),
  settles('concern: DMW'),
  by('chair', retires('expressed grave concern', 'Its sponsors join the settlement.')),
  by('FJN', answers('thread-figure', 'We have seen paragraph 14 and shall not insist.')),
  // The delegate is on a train and types on; the settlement comes first, and the words are offered back.
  typesLate(
    'FJN',
    { where: 'figure/FJN', find: '', put: ', according to preliminary counts' },
    ...settles('figure: base'),
  ),
  by('FJN', retires('some 1,400', 'The figure of the report stands.')),
  settles('minimum: base'),
  by('chair', retires('hundreds of children', 'The figure of the report stands.')),
  by('RHV', retires('388 children', 'The figure of the report stands.')),
  by('chair', unifies('ages', 'QRR', 'TVR', 'The two differ by one word that adds nothing.')),
  stands('ages', 'QRR', ['MRD RHV', 'OST FJN HST', '']),
  settles('ages: QRR', 'order: CSV'),
);

const events: Story = story(
  by('chair', pointsTo('killing')),
  refused('objection', 'chair', on('settle', 'deplored', 'OST')),
  by('OST', takes('can-accept', 'deplored', 'SDR', 'It is less than we asked for.')),
  by('EVN', takes('can-accept', 'deplored', 'SDR')),
  settles('deplored: SDR', 'ordnance: MRD'),
  by('OST', retires('strongly condemned', 'The verb is strong enough without the adverb.')),
  by('chair', pointsTo('schools')),
  by('KLV', on('withdraw', 'attacked', 'KLV')),
  stands('uses', 'ADR', ['HST SDR', 'TVR QRR MRD CSV EVN RHV', '']),
  settles('uses: ADR'),
  by('NMB', retires('used by one of the parties', 'Our other proposal has been taken up.')),
  stands('hospitals', 'NMB', ['BRM EVN', 'RHV QRR', '']),
  settles('hospitals: NMB', 'teachers: base'),
  by('chair', retires('many teachers', 'Not in the report.')),
);

const state: Story = story(
  by('chair', pointsTo('government')),
  settles('place: RHV'),
  by('chair', proposes('acknowledged', 'acknowledged with appreciation')),
  stands('acknowledged', 'chair', ['RHV QRR TVR NMB', 'DMW KLV FJN OST ADR EVN MRD', '']),
  settles('acknowledged: chair'),
  by('RHV', retires('welcomed', 'The bridging wording meets the concern.')),
  by('FJN', retires('noted', 'Not pursued.')),
  by('chair', frees('unpark-paragraph', 'monitoring')),
  by('QRR', comments('monitoring', 'The four of us can recommend Hestria’s wording.', { bracket: 'limits' })),
  by('RHV', on('withdraw-position', 'limits', 'HST')),
  by('RHV', takes('can-accept', 'limits', 'HST')),
  by('QRR', takes('can-accept', 'limits', 'HST')),
  settles('limits: HST'),
  by('QRR', retires('difficulties of access', 'The small group has agreed on another wording.')),
  types('chair', 'access', '40,000', '40,500'),
  by(
    'secretariat',
    comments('access', 'The report says 40,000.', { quote: '40,500', mentions: 'secretariat' }),
  ),
  types('chair', 'access', '40,500', '40,000'),
);

export const secondNarrative: Story = story(
  at('2026-10-26T14:00:00'),
  meeting('informal', { room: 'Conference Room 7', present: ALL_2026 }, verbs, figures),
  at('2026-10-28T14:00:00'),
  meeting('informal', { room: 'Conference Room 7', present: ALL_2026 }, events, state),
  by('chair', asks({ kind: 'point-to', paragraph: null })),
);
