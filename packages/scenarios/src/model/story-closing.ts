// December 2026: paragraphs are agreed ad ref, held and released; a silence is broken and another called off. What is ready is
// agreed, and Rev.2 is what goes over the turn of the year.
import { comments, lifts } from './asks.ts';
import { closes, forReason, frees, freezes, onSilence, startsSilence } from './asks-chair.ts';
import { at, by, type Story, story, types } from './step.ts';

/** All paragraphs that are ready in December, in the order of the text. */
const NARRATIVE =
  'title opening report previous government violations recruitment killing sexual abduction schools hospitals access meals monitoring reintegration displacement hinge';
const TO_PARTIES =
  'statement messages to-all all-condemn all-release all-access all-schools all-mines all-sexual all-abduction to-government gov-plan gov-age gov-detention gov-justice gov-return gov-schools';
const TO_OTHERS =
  'to-groups groups-orders groups-family groups-plans plans-release plans-visits plans-focal groups-status abducted to-leaders leaders-families leaders-voice';
const LETTERS =
  'recommendations to-council council-mediation council-mines council-valleys council-sanctions direct letters letter-government government-inform letter-general general-engage general-girls general-advisers general-figures letter-regional regional-training letter-donors donors-fund donors-schools follow-up annex annex-text';

export const closingStory: Story = story(
  at('2026-12-01T15:00:00'),
  closes('agree-ad-ref', NARRATIVE),
  at('2026-12-02T15:00:00'),
  closes('agree-ad-ref', TO_PARTIES, TO_OTHERS),
  at('2026-12-03T15:00:00'),
  closes('agree-ad-ref', LETTERS),
  by('QRR', forReason('hold-paragraph', 'all-release', 'We have yet to hear from our capital.')),
  by('SDR', forReason('hold-paragraph', 'general-advisers', 'We have yet to hear from our capital.')),
  by('FJN', lifts('all-access')),

  at('2026-12-07T16:00:00'),
  by(
    'chair',
    startsSilence('2026-12-09T22:00:00', 'violations recruitment killing sexual abduction schools'),
  ),
  at('2026-12-09T20:15:00'),
  by('SDR', onSilence('break-silence', 'The two groups are named in another order than in the annex.')),
  by('chair', forReason('reopen', 'recruitment', 'Silence was broken over the order of the groups.')),
  types(
    'chair',
    'recruitment',
    'the River Valleys Front and the Council of Free Districts',
    'the Council of Free Districts and the River Valleys Front',
  ),
  by('SDR', comments('recruitment', 'Thank you, this is the order of the annex.')),
  closes('agree-ad-ref', 'recruitment'),
  by('chair', startsSilence('2026-12-11T22:00:00', 'report previous government')),
  by('chair', onSilence('cancel-silence', 'The message named another text than the one discussed.')),

  at('2026-12-14T15:00:00'),
  by('QRR', frees('release-paragraph', 'all-release')),
  closes('agree', 'title opening hinge statement messages to-all to-government to-groups to-leaders'),
  closes(
    'agree',
    'recommendations to-council direct letters letter-government letter-general letter-regional letter-donors annex',
  ),
  by('chair', freezes('What is carried over into the new year')),
);
