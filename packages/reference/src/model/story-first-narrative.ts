// First reading, September and October 2026: the narrative paragraphs. Delegations bracket and propose; nothing is settled.
import {
  answers,
  brackets,
  cites,
  comments,
  on,
  onThread,
  proposes,
  proposesMove,
  proposesNote,
  proposesParagraph,
  proposesPlace,
  stands,
  takes,
  withdrawsComment,
} from './asks.ts';
import { asks, leavesGroup, meeting, parks, pointsTo } from './asks-chair.ts';
import { at, by, refused, type Story, seats, story, types } from './step.ts';
import { ALL_2026 } from './story-opening.ts';

const NUMBERED = ['numbered', 1] as const;

const figures: Story = story(
  by('chair', pointsTo('violations')),
  by(
    'COL',
    brackets('violations', 'expressed concern', 'expressed grave concern', { sponsors: 'COL LVA PAN' }),
    'concern',
  ),
  by('USA', proposes('concern', 'expressed deep concern')),
  stands('concern', 'COL', ['FRA GBR DNK', 'LBR GRC', 'CHN RUS']),
  stands('concern', 'USA', ['PAK', 'FRA CHN RUS COD BHR GBR DNK', '']),
  by(
    'GBR',
    brackets('violations', '1,412', 'more than 1,400', { reason: 'the figure is still being verified' }),
    'figure',
  ),
  stands('figure', 'GBR', ['DNK LVA', 'COL PAN', '']),
  types('GBR', 'figure/GBR', 'more than', 'some'),
  stands('figure', 'base', ['COD LBR PAK', 'USA', '']),
  by(
    'secretariat',
    comments('violations', 'The figure is that of paragraph 14 of the report.', {
      quote: '1,412',
      mentions: 'GBR',
    }),
    'thread-figure',
  ),
  by('GBR', answers('thread-figure', 'Thank you. We shall look at it again.')),
  by('chair', onThread('close-thread', 'thread-figure')),
  by('chair', onThread('reopen-thread', 'thread-figure')),
  by('chair', pointsTo('recruitment')),
  by('LBR', brackets('recruitment', 'at least 388 children', 'hundreds of children'), 'minimum'),
  by('SOM', proposes('minimum', '388 children')),
  stands('minimum', 'SOM', ['BHR COD', 'CHN PAN GRC LVA', '']),
  stands('minimum', 'base', ['FRA GBR USA DNK', 'RUS', '']),
  by(
    'COD',
    brackets('recruitment', 'some of them younger than 12', 'some of them under the age of 12 years'),
    'ages',
  ),
  by('BHR', proposes('ages', 'some of them under the age of 12')),
  by('PAK', on('co-sponsor', 'ages', 'BHR')),
  stands('ages', 'BHR', ['PAN LVA', 'COL USA', '']),
  stands('ages', 'COD', ['CHN', 'LBR', '']),
  by(
    'RUS',
    proposesNote('recruitment', 'Name the parties in the order of the annex to the report.'),
    'order',
  ),
  stands('order', 'RUS', ['CHN SOM', 'FRA GBR', '']),
);

const events: Story = story(
  by('chair', pointsTo('killing')),
  by('FRA', brackets('killing', 'deplored', 'strongly condemned'), 'deplored'),
  by('LBR', proposes('deplored', 'condemned')),
  stands('deplored', 'FRA', ['DNK LVA GRC PAN', 'COL GBR', 'SOM PAK']),
  stands('deplored', 'LBR', ['COD', 'CHN USA RUS SOM', '']),
  by(
    'CHN',
    brackets(
      'killing',
      'explosive ordnance, including mines left behind',
      'mines and other explosive ordnance, including those left behind',
    ),
    'ordnance',
  ),
  stands('ordnance', 'CHN', ['LBR COL', 'FRA GBR USA DNK COD PAN', '']),
  by('chair', pointsTo('schools')),
  by(
    'COL',
    brackets(
      'schools',
      'damaged, closed or used for military purposes',
      'attacked, damaged, closed or used for military purposes',
      { sponsors: 'COL LVA' },
    ),
    'uses',
  ),
  by('LVA', brackets('uses/COL', 'attacked', 'deliberately attacked'), 'attacked'),
  stands('attacked', 'LVA', ['DNK', 'FRA', 'COD BHR']),
  by('PAN', proposes('uses', '')),
  types('PAN', 'uses/PAN', '', 'damaged or closed, or used by one of the parties'),
  stands('uses', 'COL', ['FRA GRC', 'GBR USA', '']),
  stands('uses', 'PAN', ['PAK SOM', 'COD RUS', '']),
  by(
    'PAN',
    proposesParagraph(
      'schools',
      NUMBERED,
      'The members of the Working Group expressed concern that 19 hospitals and clinics had been damaged or closed.',
      { sponsors: 'PAN COL LVA', reason: 'the report devotes a chapter to them' },
    ),
    'hospitals',
  ),
  stands('hospitals', 'PAN', ['FRA DNK GBR', 'USA CHN RUS COD LBR', '']),
  by(
    'PAK',
    proposesParagraph(
      'hospitals',
      NUMBERED,
      'The members of the Working Group noted that many teachers had left the Upper Valleys.',
    ),
    'teachers',
  ),
  by(
    'RUS',
    proposesParagraph(
      'teachers',
      NUMBERED,
      'The members of the Working Group noted that the winter had been hard.',
    ),
    'winter',
  ),
  stands('teachers', 'PAK', ['BHR', 'SOM LBR GRC', '']),
  by('SOM', takes('object', 'winter', 'RUS', 'It is not in the report.')),
  by('RUS', on('withdraw', 'winter', 'RUS')),
);

const state: Story = story(
  by('chair', pointsTo('government')),
  by('SOM', brackets('government', 'acknowledged', 'welcomed'), 'acknowledged'),
  by('GBR', proposes('acknowledged', 'noted')),
  stands('acknowledged', 'SOM', ['BHR PAK CHN COD', 'RUS LBR', 'USA LVA']),
  stands('acknowledged', 'base', ['FRA COL PAN', 'GRC DNK', '']),
  by(
    'BHR',
    proposesMove('government', 'report', 'Progress should be read before what remains to be done.'),
    'place',
  ),
  by(
    'SOM',
    proposesPlace('place', 'previous', 'Behind the previous conclusions it would show what came of them.'),
  ),
  stands('place', 'SOM', ['COD', 'CHN FRA LVA USA', '']),
  by(
    'USA',
    comments('government', 'Where does the figure of 212 come from?', { quote: '212 children' }),
    'thread-212',
  ),
  by(
    'secretariat',
    answers('thread-212', 'From the Government; the task force has verified 187.'),
    'answer-212',
  ),
  by('secretariat', withdrawsComment('answer-212')),
  by('secretariat', answers('thread-212', 'From paragraph 51 of the report; all have been verified.')),
  by('chair', onThread('close-thread', 'thread-212')),
  by('chair', pointsTo('monitoring')),
  by(
    'BHR',
    brackets('monitoring', 'limits on its movement', 'difficulties of access', { sponsors: 'BHR SOM' }),
    'limits',
  ),
  by('DNK', proposes('limits', 'restrictions on its movement')),
  stands('limits', 'DNK', ['FRA GBR LVA', 'USA GRC', 'SOM']),
  stands('limits', 'BHR', ['PAK', 'COD LBR RUS', 'DNK']),
  by(
    'chair',
    comments('monitoring', 'Could the four meet before Thursday?', {
      bracket: 'limits',
      mentions: 'BHR DNK SOM USA',
    }),
  ),
  by('chair', parks('monitoring', 'BHR DNK SOM USA', 'Bahrain coordinates; back by the second reading.')),
);

export const firstNarrative: Story = story(
  at('2026-09-28T14:00:00'),
  by('chair', asks({ kind: 'open-reading' })),
  by(
    'COL',
    asks({
      kind: 'form-group',
      code: 'FVC',
      name: 'Friends of the children of Velmora',
      members: seats('COL LVA PAN DNK'),
    }),
  ),
  by(
    'chair',
    asks({
      kind: 'form-group',
      code: 'FIG',
      name: 'Contact group on figures',
      members: seats('GBR COD LBR PAK'),
    }),
  ),
  meeting(
    'informal',
    { room: 'Conference Room 5', present: ALL_2026 },
    by('chair', pointsTo('report')),
    by(
      'DNK',
      brackets('report', 'took note of', 'welcomed', { reason: 'the Council asked for this report' }),
      'verb',
    ),
    by('PAK', proposes('verb', 'acknowledged with appreciation')),
    by('CHN', proposes('verb', 'noted')),
    stands('verb', 'DNK', ['FRA LVA GBR PAN', 'COL LBR', 'BHR SOM']),
    stands('verb', 'PAK', ['COD RUS', 'USA BHR SOM GRC', '']),
    stands('verb', 'base', ['CHN', 'USA', '']),
    by('CHN', on('withdraw', 'verb', 'CHN')),
    refused('objection', 'chair', on('settle', 'verb', 'DNK')),
    by('RUS', brackets('previous', 'recalled', 'reiterated', { sponsors: 'RUS PAK' }), 'recalled'),
    by(
      'RUS',
      cites('recalled', 'RUS', {
        symbol: 'S/AC.51/2023/… (model)',
        year: 2023,
        paragraph: '2',
        words: 'reiterated their previous conclusions',
      }),
    ),
    stands('recalled', 'RUS', ['COD', 'FRA USA LBR', '']),
    by('PAK', on('withdraw', 'recalled', 'RUS')),
    figures,
  ),
  by('DNK', leavesGroup('FVC')),
  at('2026-09-30T14:00:00'),
  meeting('informal', { room: 'Conference Room 5', present: ALL_2026.replace('GRC ', '') }, events),
  at('2026-10-02T14:00:00'),
  meeting('informal', { room: 'Conference Room 8', present: ALL_2026 }, state),
  by('COL', on('withdraw-position', 'acknowledged', 'base')),
);
