// The zero draft of the demonstration: conclusions on children and armed conflict in Maravia, a country that does
// not exist. Its parties, mission and events are invented; the form is that of real conclusions (see docs/GLOSSARY.md).
import type { Draft } from '@adref/negotiation';
import { openingParagraph } from '../drafts/opening-paragraph.ts';

/** The draft as the Chair's office puts it to the fifteen: no bracket is open and nobody has a position. */
export const demonstrationDraft: readonly Draft[] = [
  heading(1, 'Conclusions on children and armed conflict in Maravia'),
  numbered(
    openingParagraph({
      date: '12 October 2026',
      reportOrdinal: 'second',
      situation: 'Maravia',
      reportSymbol: 'S/0000/118',
      from: 'July 2024',
      to: 'June 2026',
      stateSpeaker: 'The Permanent Representative of Maravia to the United Nations',
      hasAnnex: true,
    }),
  ),
  numbered(
    'The members of the Working Group took note of the report of the Secretary-General, submitted in accordance with Security Council resolution 1612 (2005) and subsequent resolutions, and considered with care the analysis and recommendations contained therein.',
  ),
  numbered(
    'The members of the Working Group expressed grave concern at the violations and abuses committed against children in Maravia during the reporting period by all parties to the conflict, and at the number of children killed and maimed by explosive weapons, mines and explosive remnants of war.',
  ),
  numbered(
    'The members of the Working Group expressed deep concern that girls and boys continued to be recruited and used by the Maravian Liberation Front and the Northern Highlands Defence Union, and that many had been separated from their families during the displacement of 2025.',
  ),
  numbered(
    'The members of the Working Group acknowledged the steps taken by the Government of Maravia, including the adoption of age assessment guidelines and the handover protocol signed with the United Nations, and encouraged it to apply them throughout the country.',
  ),
  numbered(
    'The members of the Working Group noted that the country task force on monitoring and reporting had been unable to reach several districts of the Northern Highlands, and that the information received therefore indicated, but did not show in full, the scale of the violations.',
  ),
  numbered(
    'Further to the meeting, and subject to and consistent with applicable international law and relevant Security Council resolutions, including resolution 1612 (2005), the Working Group agreed to the direct action set out below.',
  ),
  heading(2, 'Public statement by the Chair of the Working Group'),
  numbered(
    'The Working Group agreed to address the following messages to the parties to the armed conflict in Maravia through a public statement by its Chair:',
  ),
  chapeau('To all parties to the armed conflict in Maravia:'),
  item(
    'Strongly condemning all violations and abuses committed against children in Maravia, and urging all parties to end and prevent immediately the recruitment and use of children, their killing and maiming, rape and other forms of sexual violence against them, their abduction, attacks on schools and hospitals and the denial of humanitarian access;',
  ),
  item(
    'Calling upon them to implement further the previous conclusions of the Working Group on children and armed conflict in Maravia;',
  ),
  item(
    'Urging them to release without preconditions all children in their ranks and to hand them over to civilian child protection actors, and stressing that children formerly associated with armed forces or armed groups should be treated primarily as victims;',
  ),
  item(
    'Calling upon them to allow and facilitate safe, timely and unimpeded humanitarian access to children, in accordance with international humanitarian law;',
  ),
  item(
    'Expressing deep concern at the use of schools for military purposes, and calling upon all parties to respect the civilian character of schools and hospitals;',
  ),
  chapeau('To the Government of Maravia:'),
  item(
    'Encouraging the Government to make the handover protocol known to all units of the Maravian Armed Forces, and to appoint a focal point for child protection in each military region;',
  ),
  item(
    'Calling upon the Government to ensure that those responsible for violations and abuses against children are brought to justice through timely, independent and impartial investigations and proceedings;',
  ),
  item(
    'Inviting the Government to strengthen birth registration in areas affected by the conflict, with the support of the United Nations Children’s Fund, so that the age of every recruit can be verified;',
  ),
  chapeau('To the Maravian Liberation Front and the Northern Highlands Defence Union:'),
  item(
    'Demanding that they end all recruitment and use of children, and that their commanders issue clear public orders to that effect;',
  ),
  item(
    'Urging them to conclude without delay action plans with the United Nations, and to set out in these plans verifiable steps towards:',
  ),
  item('the identification and release of all children associated with them;', 2),
  item('unhindered visits by the country task force to training sites and camps;', 2),
  item('the designation of senior commanders who answer for the implementation of each plan;', 2),
  item(
    'Stressing that engagement with the United Nations for the protection of children does not confer any legal status upon them.',
  ),
  heading(2, 'Recommendations to the Security Council'),
  numbered('The Working Group agreed to recommend to the Security Council:'),
  item(
    'To ensure that the situation of children affected by armed conflict in Maravia continues to be taken into account when the mandate of the United Nations Mission in Maravia is reviewed, and that the Mission keeps a sufficient number of child protection advisers;',
  ),
  item(
    'To encourage those who mediate between the parties to include child protection provisions in ceasefire and peace agreements;',
  ),
  item(
    'To forward the present conclusions to the sanctions committee concerned, bearing in mind its mandate and paragraph 9 of resolution 1612 (2005).',
  ),
  heading(2, 'Direct action by the Working Group'),
  numbered('The Working Group agreed that its Chair would address letters:'),
  chapeau('To the Government of Maravia:'),
  item(
    'Inviting it to keep the Working Group informed of the measures taken to implement the present conclusions, and to do so within six months;',
  ),
  chapeau('To the Secretary-General:'),
  item(
    'Requesting that the country task force on monitoring and reporting continue its engagement with all parties, with a view to the conclusion and implementation of action plans;',
  ),
  item(
    'Requesting that the United Nations Mission in Maravia, in cooperation with the United Nations Children’s Fund, give particular attention to the needs of girls in programmes of disarmament, demobilization and reintegration;',
  ),
  chapeau('To donors and the international financial institutions:'),
  item(
    'Calling upon them to provide flexible and long-term funding for the reintegration of children, including education, psychosocial support and livelihoods for their communities.',
  ),
  heading(2, 'Annex'),
  plain(
    'The statement of the Permanent Representative of Maravia to the United Nations is annexed in the language of submission and without formal editing.',
  ),
];

function heading(level: number, words: string): Draft {
  return { kind: 'heading', level, text: [{ text: words }] };
}

function numbered(words: string): Draft {
  return { kind: 'numbered', level: 1, text: [{ text: words }] };
}

function chapeau(words: string): Draft {
  return { kind: 'chapeau', level: 1, text: [{ text: words }] };
}

function item(words: string, level = 1): Draft {
  return { kind: 'item', level, text: [{ text: words }] };
}

function plain(words: string): Draft {
  return { kind: 'plain', level: 1, text: [{ text: words }] };
}
