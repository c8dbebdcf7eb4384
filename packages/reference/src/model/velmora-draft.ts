// The zero draft of the model negotiation: conclusions on children and armed conflict in Velmora, a country that does not
// exist. Its parties, mission, figures and events are invented; the form is that of real conclusions. Paragraphs have
// names, by which the story speaks of them.
import type { Draft } from '@adref/negotiation';
import { openingParagraph } from '../opening-paragraph.ts';
import { velmoraLetters } from './velmora-draft-letters.ts';

/** A paragraph of the draft and what the story calls it. */
export type NamedDraft = readonly [name: string, draft: Draft];

const headed: readonly NamedDraft[] = [
  ['title', heading(1, 'Conclusions on children and armed conflict in Velmora')],
  [
    'opening',
    numbered(
      openingParagraph({
        meeting: '104th',
        date: '14 September 2026',
        reportOrdinal: 'third',
        situation: 'Velmora',
        reportSymbol: 'S/0000/…',
        from: 'April 2024',
        to: 'March 2026',
        stateSpeaker: 'The Permanent Representative of Velmora to the United Nations',
        hasAnnex: true,
      }),
    ),
  ],
  [
    'report',
    numbered(
      'The members of the Working Group took note of the report of the Secretary-General, submitted in accordance with Security Council resolution 1612 (2005) and subsequent resolutions, and considered with care the analysis and recommendations contained therein.',
    ),
  ],
  [
    'previous',
    numbered(
      'The members of the Working Group recalled their previous conclusions on children and armed conflict in Velmora and noted that several of the recommendations made in them had yet to be carried out.',
    ),
  ],
  [
    'violations',
    numbered(
      'The members of the Working Group expressed concern at the violations and abuses committed against children in Velmora by all parties to the conflict, of which the country task force verified 1,412 during the reporting period.',
    ),
  ],
  [
    'recruitment',
    numbered(
      'The members of the Working Group expressed deep concern that at least 388 children, some of them younger than twelve, had been recruited and used by the River Valleys Front and the Council of Free Districts.',
    ),
  ],
  [
    'killing',
    numbered(
      'The members of the Working Group deplored the killing and maiming of children by explosive ordnance, including mines left behind in fields and on the way to school.',
    ),
  ],
  [
    'schools',
    numbered(
      'The members of the Working Group noted with concern that 74 schools had been damaged, closed or used for military purposes.',
    ),
  ],
  [
    'access',
    numbered(
      'The members of the Working Group expressed concern that the denial of humanitarian access in the Upper Valleys had left some 40,000 children without vaccination. The members of the Working Group noted that school meals had been interrupted in the same months.',
    ),
  ],
  [
    'government',
    numbered(
      'The members of the Working Group acknowledged the steps taken by the Government of Velmora, including the action plan signed in 2024, the release of 212 children from the ranks of the Velmoran Armed Forces',
    ),
  ],
  ['screening', numbered(', and the screening of all new recruits.')],
  [
    'monitoring',
    numbered(
      'The members of the Working Group commended the country task force on monitoring and reporting for its work in difficult conditions, and noted that limits on its movement meant that the figures indicated the scale of the violations and did not show it in full.',
    ),
  ],
  ['interpreters', numbered('The members of the Working Group thanked the interpreters.')],
  [
    'hinge',
    numbered(
      'Further to the meeting, and subject to and consistent with applicable international law and relevant Security Council resolutions, including resolution 1612 (2005), the Working Group agreed to the direct action set out below.',
    ),
  ],
];

const statement: readonly NamedDraft[] = [
  ['statement', heading(2, 'Public statement by the Chair of the Working Group')],
  [
    'messages',
    numbered(
      'The Working Group agreed to address the following messages to the parties to the armed conflict in Velmora through a public statement by its Chair:',
    ),
  ],
  ['to-all', chapeau('To all parties to the armed conflict in Velmora:')],
  [
    'all-condemn',
    item(
      'Strongly condemning all violations and abuses committed against children in Velmora, and urging all parties to end and prevent them immediately;',
    ),
  ],
  [
    'all-release',
    item(
      'Urging them to release without preconditions all children in their ranks and to hand them over to civilian child protection actors;',
    ),
  ],
  [
    'all-access',
    item(
      'Calling upon them to allow and facilitate safe, timely and unimpeded humanitarian access to children, in accordance with international humanitarian law;',
    ),
  ],
  ['all-schools', item('Calling upon them to respect the civilian character of schools and hospitals;')],
  [
    'all-mines',
    item(
      'Calling upon them to mark and clear mines and explosive remnants of war in the areas that they control, beginning with the ways to schools;',
    ),
  ],
  ['to-government', chapeau('To the Government of Velmora:')],
  [
    'gov-plan',
    item(
      'Encouraging the Government to carry out in full the action plan signed in 2024, and to report on it to the country task force twice a year;',
    ),
  ],
  [
    'gov-age',
    item(
      'Inviting the Government to strengthen birth registration, so that the age of every recruit can be verified;',
    ),
  ],
  [
    'gov-detention',
    item(
      'Expressing concern at the detention of children for their alleged association with armed groups, and stressing that such children should be treated primarily as victims;',
    ),
  ],
  [
    'gov-justice',
    item(
      'Calling upon the Government to bring to justice those responsible for violations and abuses against children through timely, independent and impartial investigations and proceedings;',
    ),
  ],
  ['to-groups', chapeau('To the River Valleys Front and the Council of Free Districts:')],
  [
    'groups-orders',
    item(
      'Demanding that their commanders issue clear public orders against the recruitment and use of children;',
    ),
  ],
  [
    'groups-plans',
    item('Urging them to conclude action plans with the United Nations, and to set out in these plans:'),
  ],
  ['plans-release', item('the identification and release of all children associated with them;', 2)],
  ['plans-visits', item('unhindered visits by the country task force to training sites and camps;', 2)],
  ['plans-focal', item('the designation of senior commanders who answer for each plan;', 2)],
  [
    'groups-status',
    item(
      'Stressing that engagement with the United Nations for the protection of children does not confer any legal status upon them;',
    ),
  ],
  ['to-leaders', chapeau('To community and religious leaders:')],
  [
    'leaders-voice',
    item(
      'Encouraging them to speak publicly against violations and abuses against children, and to welcome back those who return.',
    ),
  ],
];

/** The draft as the Chair's office circulates it. */
export const velmoraDraft: readonly NamedDraft[] = [...headed, ...statement, ...velmoraLetters];

export function heading(level: number, words: string): Draft {
  return { kind: 'heading', level, text: [{ text: words }] };
}

export function numbered(words: string): Draft {
  return { kind: 'numbered', level: 1, text: [{ text: words }] };
}

function chapeau(words: string): Draft {
  return { kind: 'chapeau', level: 1, text: [{ text: words }] };
}

function item(words: string, level = 1): Draft {
  return { kind: 'item', level, text: [{ text: words }] };
}
