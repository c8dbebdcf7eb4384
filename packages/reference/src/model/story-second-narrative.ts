// Second reading, October and November 2026: the narrative paragraphs are settled, by bridging wordings, unified proposals, and
// what a small group brings back.
import { answers, comments, on, proposes, settles, stands, takes } from './asks.ts';
import { asks, frees, meeting, pointsTo, retires, revises, unifies } from './asks-chair.ts';
import { at, by, refused, type Story, story, types, typesLate } from './step.ts';
import { ALL_2026 } from './story-opening.ts';

const verbs: Story = story(
  by('chair', pointsTo('report')),
  by('chair', proposes('verb', 'noted with appreciation')),
  stands('verb', 'chair', ['', 'USA COD RUS PAK', 'DNK']),
  by('chair', revises('verb', 'expressed appreciation for')),
  stands('verb', 'chair', ['PAK COL PAN GRC', 'DNK FRA GBR LVA USA CHN RUS COD', '']),
  by('BHR', takes('can-accept', 'verb', 'chair', 'In the interest of consensus.')),
  by('SOM', takes('can-accept', 'verb', 'chair')),
  settles('verb: chair'),
  by('PAK', retires('acknowledged with appreciation', 'The bridging wording meets the concern.')),
  by('DNK', retires('welcomed', 'The bridging wording meets the concern.')),
  settles('recalled: base'),
  by('RUS', retires('reiterated', 'Not pursued.')),
);

const figures: Story = story(
  by('chair', pointsTo('violations')),
  by(
    'CHN',
    takes('can-accept', 'concern', 'USA', 'On the understanding that the figure is that of the report.'),
  ),
  by('COL', takes('can-accept', 'concern', 'USA')),
  settles('concern: USA'),
  by('chair', retires('expressed grave concern', 'Its sponsors join the settlement.')),
  by('GBR', answers('thread-figure', 'We have seen paragraph 14 and shall not insist.')),
  // The delegate is on a train and types on; the settlement comes first, and the words are offered back.
  typesLate(
    'GBR',
    { where: 'figure/GBR', find: '', put: ', according to preliminary counts' },
    ...settles('figure: base'),
  ),
  by('GBR', retires('some 1,400', 'The figure of the report stands.')),
  settles('minimum: base'),
  by('chair', retires('hundreds of children', 'The figure of the report stands.')),
  by('SOM', retires('388 children', 'The figure of the report stands.')),
  by('chair', unifies('ages', 'BHR', 'COD', 'The two differ by one word that adds nothing.')),
  stands('ages', 'BHR', ['CHN SOM', 'FRA GBR DNK', '']),
  settles('ages: BHR', 'order: RUS'),
);

const events: Story = story(
  by('chair', pointsTo('killing')),
  refused('objection', 'chair', on('settle', 'deplored', 'FRA')),
  by('FRA', takes('can-accept', 'deplored', 'LBR', 'It is less than we asked for.')),
  by('PAK', takes('can-accept', 'deplored', 'LBR')),
  settles('deplored: LBR', 'ordnance: CHN'),
  by('FRA', retires('strongly condemned', 'The verb is strong enough without the adverb.')),
  by('chair', pointsTo('schools')),
  by('LVA', on('withdraw', 'attacked', 'LVA')),
  settles('attacked: base'),
  stands('uses', 'COL', ['DNK LBR', 'COD BHR CHN RUS PAK SOM', '']),
  settles('uses: COL'),
  by('PAN', retires('used by one of the parties', 'Our other proposal has been taken up.')),
  stands('hospitals', 'PAN', ['GRC PAK', 'SOM BHR', '']),
  settles('hospitals: PAN', 'teachers: base'),
  by('chair', retires('many teachers', 'Not in the report.')),
);

const state: Story = story(
  by('chair', pointsTo('government')),
  settles('place: SOM'),
  by('chair', proposes('acknowledged', 'acknowledged with appreciation')),
  stands('acknowledged', 'chair', ['SOM BHR COD PAN', 'USA LVA GBR FRA COL PAK CHN', '']),
  settles('acknowledged: chair'),
  by('SOM', retires('welcomed', 'The bridging wording meets the concern.')),
  by('GBR', retires('noted', 'Not pursued.')),
  by('chair', frees('unpark-paragraph', 'monitoring')),
  by('BHR', comments('monitoring', 'The four of us can recommend Denmark’s wording.', { bracket: 'limits' })),
  by('SOM', on('withdraw-position', 'limits', 'DNK')),
  by('SOM', takes('can-accept', 'limits', 'DNK')),
  by('BHR', takes('can-accept', 'limits', 'DNK')),
  settles('limits: DNK'),
  by('BHR', retires('difficulties of access', 'The small group has agreed on another wording.')),
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
