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
    'ADR',
    brackets('violations', 'expressed concern', 'expressed grave concern', { sponsors: 'ADR KLV NMB' }),
    'concern',
  ),
  by('DMW', proposes('concern', 'expressed deep concern')),
  stands('concern', 'ADR', ['OST FJN HST', 'SDR BRM', 'MRD CSV']),
  stands('concern', 'DMW', ['EVN', 'OST MRD CSV TVR QRR FJN HST', '']),
  by(
    'FJN',
    brackets('violations', '1,412', 'more than 1,400', { reason: 'the figure is still being verified' }),
    'figure',
  ),
  stands('figure', 'FJN', ['HST KLV', 'ADR NMB', '']),
  types('FJN', 'figure/FJN', 'more than', 'some'),
  stands('figure', 'base', ['TVR SDR EVN', 'DMW', '']),
  by(
    'secretariat',
    comments('violations', 'The figure is that of paragraph 14 of the report.', {
      quote: '1,412',
      mentions: 'FJN',
    }),
    'thread-figure',
  ),
  by('FJN', answers('thread-figure', 'Thank you. We shall look at it again.')),
  by('chair', onThread('close-thread', 'thread-figure')),
  by('chair', onThread('reopen-thread', 'thread-figure')),
  by('chair', pointsTo('recruitment')),
  by('SDR', brackets('recruitment', 'at least 388 children', 'hundreds of children'), 'minimum'),
  by('RHV', proposes('minimum', '388 children')),
  stands('minimum', 'RHV', ['QRR TVR', 'MRD NMB BRM KLV', '']),
  stands('minimum', 'base', ['OST FJN DMW HST', 'CSV', '']),
  by(
    'TVR',
    brackets('recruitment', 'some of them younger than 12', 'some of them under the age of 12 years'),
    'ages',
  ),
  by('QRR', proposes('ages', 'some of them under the age of 12')),
  by('EVN', on('co-sponsor', 'ages', 'QRR')),
  stands('ages', 'QRR', ['NMB KLV', 'ADR DMW', '']),
  stands('ages', 'TVR', ['MRD', 'SDR', '']),
  by(
    'CSV',
    proposesNote('recruitment', 'Name the parties in the order of the annex to the report.'),
    'order',
  ),
  stands('order', 'CSV', ['MRD RHV', 'OST FJN', '']),
);

const events: Story = story(
  by('chair', pointsTo('killing')),
  by('OST', brackets('killing', 'deplored', 'strongly condemned'), 'deplored'),
  by('SDR', proposes('deplored', 'condemned')),
  stands('deplored', 'OST', ['HST KLV BRM NMB', 'ADR FJN', 'RHV EVN']),
  stands('deplored', 'SDR', ['TVR', 'MRD DMW CSV RHV', '']),
  by(
    'MRD',
    brackets(
      'killing',
      'explosive ordnance, including mines left behind',
      'mines and other explosive ordnance, including those left behind',
    ),
    'ordnance',
  ),
  stands('ordnance', 'MRD', ['SDR ADR', 'OST FJN DMW HST TVR NMB', '']),
  by('chair', pointsTo('schools')),
  by(
    'ADR',
    brackets(
      'schools',
      'damaged, closed or used for military purposes',
      'attacked, damaged, closed or used for military purposes',
      { sponsors: 'ADR KLV' },
    ),
    'uses',
  ),
  by('KLV', brackets('uses/ADR', 'attacked', 'deliberately attacked'), 'attacked'),
  stands('attacked', 'KLV', ['HST', 'OST', 'TVR QRR']),
  by('NMB', proposes('uses', '')),
  types('NMB', 'uses/NMB', '', 'damaged or closed, or used by one of the parties'),
  stands('uses', 'ADR', ['OST BRM', 'FJN DMW', '']),
  stands('uses', 'NMB', ['EVN RHV', 'TVR CSV', '']),
  by(
    'NMB',
    proposesParagraph(
      'schools',
      NUMBERED,
      'The members of the Working Group expressed concern that 19 hospitals and clinics had been damaged or closed.',
      { sponsors: 'NMB ADR KLV', reason: 'the report devotes a chapter to them' },
    ),
    'hospitals',
  ),
  stands('hospitals', 'NMB', ['OST HST FJN', 'DMW MRD CSV TVR SDR', '']),
  by(
    'EVN',
    proposesParagraph(
      'hospitals',
      NUMBERED,
      'The members of the Working Group noted that many teachers had left the Upper Valleys.',
    ),
    'teachers',
  ),
  by(
    'CSV',
    proposesParagraph(
      'teachers',
      NUMBERED,
      'The members of the Working Group noted that the winter had been hard.',
    ),
    'winter',
  ),
  stands('teachers', 'EVN', ['QRR', 'RHV SDR BRM', '']),
  by('RHV', takes('object', 'winter', 'CSV', 'It is not in the report.')),
  by('CSV', on('withdraw', 'winter', 'CSV')),
);

const state: Story = story(
  by('chair', pointsTo('government')),
  by('RHV', brackets('government', 'acknowledged', 'welcomed'), 'acknowledged'),
  by('FJN', proposes('acknowledged', 'noted')),
  stands('acknowledged', 'RHV', ['QRR EVN MRD TVR', 'CSV SDR', 'DMW KLV']),
  stands('acknowledged', 'base', ['OST ADR NMB', 'BRM HST', '']),
  by(
    'QRR',
    proposesMove('government', 'report', 'Progress should be read before what remains to be done.'),
    'place',
  ),
  by(
    'RHV',
    proposesPlace('place', 'previous', 'Behind the previous conclusions it would show what came of them.'),
  ),
  stands('place', 'RHV', ['TVR', 'MRD OST KLV DMW', '']),
  by(
    'DMW',
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
    'QRR',
    brackets('monitoring', 'limits on its movement', 'difficulties of access', { sponsors: 'QRR RHV' }),
    'limits',
  ),
  by('HST', proposes('limits', 'restrictions on its movement')),
  stands('limits', 'HST', ['OST FJN KLV', 'DMW BRM', 'RHV']),
  stands('limits', 'QRR', ['EVN', 'TVR SDR CSV', 'HST']),
  by(
    'chair',
    comments('monitoring', 'Could the four meet before Thursday?', {
      bracket: 'limits',
      mentions: 'QRR HST RHV DMW',
    }),
  ),
  by('chair', parks('monitoring', 'QRR HST RHV DMW', 'Quorra coordinates; back by the second reading.')),
);

export const firstNarrative: Story = story(
  at('2026-09-28T14:00:00'),
  by('chair', asks({ kind: 'open-reading' })),
  by(
    'ADR',
    asks({
      kind: 'form-group',
      code: 'FVC',
      name: 'Friends of the children of Velmora',
      members: seats('ADR KLV NMB HST'),
    }),
  ),
  by(
    'chair',
    asks({
      kind: 'form-group',
      code: 'FIG',
      name: 'Contact group on figures',
      members: seats('FJN TVR SDR EVN'),
    }),
  ),
  meeting(
    'informal',
    { room: 'Conference Room 5', present: ALL_2026 },
    by('chair', pointsTo('report')),
    by(
      'HST',
      brackets('report', 'took note of', 'welcomed', { reason: 'the Council asked for this report' }),
      'verb',
    ),
    by('EVN', proposes('verb', 'acknowledged with appreciation')),
    by('MRD', proposes('verb', 'noted')),
    stands('verb', 'HST', ['OST KLV FJN NMB', 'ADR SDR', 'QRR RHV']),
    stands('verb', 'EVN', ['TVR CSV', 'DMW QRR RHV BRM', '']),
    stands('verb', 'base', ['MRD', 'DMW', '']),
    by('MRD', on('withdraw', 'verb', 'MRD')),
    refused('objection', 'chair', on('settle', 'verb', 'HST')),
    by('CSV', brackets('previous', 'recalled', 'reiterated', { sponsors: 'CSV EVN' }), 'recalled'),
    by(
      'CSV',
      cites('recalled', 'CSV', {
        symbol: 'S/AC.51/0000/16',
        year: 2023,
        paragraph: '2',
        words: 'reiterated their previous conclusions',
      }),
    ),
    stands('recalled', 'CSV', ['TVR', 'OST DMW SDR', '']),
    by('EVN', on('withdraw', 'recalled', 'CSV')),
    figures,
  ),
  by('HST', leavesGroup('FVC')),
  at('2026-09-30T14:00:00'),
  meeting('informal', { room: 'Conference Room 5', present: ALL_2026.replace('BRM ', '') }, events),
  at('2026-10-02T14:00:00'),
  meeting('informal', { room: 'Conference Room 8', present: ALL_2026 }, state),
  by('ADR', on('withdraw-position', 'acknowledged', 'base')),
);
