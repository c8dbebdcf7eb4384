// The zero draft of the model negotiation: conclusions on children and armed conflict in Velmora, a country that does not
// exist. Its parties, mission, figures and events are invented; the form is that of real conclusions. Paragraphs have
// names, by which the story speaks of them.
import type { Draft } from '@adref/negotiation';
import { openingParagraph } from '../drafts/opening-paragraph.ts';
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
      'The members of the Working Group took note of the report of the Secretary-General, submitted in accordance with Security Council resolutions 1612 (2005), 1882 (2009), 1998 (2011), 2068 (2012), 2143 (2014), 2225 (2015), 2427 (2018) and 2601 (2021), and considered with care the analysis and recommendations contained therein.',
    ),
  ],
  [
    'previous',
    numbered(
      'The members of the Working Group recalled their previous conclusions on children and armed conflict in Velmora and noted that several of the recommendations made in them had yet to be carried out, namely those contained in documents S/AC.51/0000/14 and S/AC.51/0000/16, in particular those on the release and reintegration of children, on the marking and clearance of mines, and on the training of the Velmoran Armed Forces, and they urged all to whom these recommendations had been addressed to give effect to them without further delay.',
    ),
  ],
  [
    'violations',
    numbered(
      'The members of the Working Group expressed concern at the violations and abuses committed against children in Velmora by all parties to the conflict, of which the country task force verified 1,412 during the reporting period, committed by the Velmoran Armed Forces (VAF), the River Valleys Front (RVF), the Council of Free Districts (CFD), the Highland Self-Defence League (HSDL) and elements that could not be identified; they noted that the number of verified violations had risen by a third since the previous report, that more than half of them had taken place in the Upper Valleys, and that girls had been affected in ways that often remained unreported.',
    ),
  ],
  [
    'recruitment',
    numbered(
      'The members of the Working Group expressed deep concern that at least 388 children, some of them younger than twelve, had been recruited and used by the River Valleys Front and the Council of Free Districts as combatants, porters, cooks and informants, that many of them had been taken from camps for displaced persons and from seasonal work in the fields, and that children who had escaped or had been released had been recruited again where no place in a school or in a trade was open to them.',
    ),
  ],
  [
    'killing',
    numbered(
      'The members of the Working Group deplored the killing and maiming of children by explosive ordnance, including mines left behind in fields and on the way to school, and by the use of heavy weapons in and around towns and villages, which together accounted for 431 of the verified cases; they noted that most of the children concerned had been herding animals, fetching water or walking to class, that many of those who survived had lost limbs or their sight, and that rehabilitation could be had only in the capital.',
    ),
  ],
  [
    'sexual',
    numbered(
      'The members of the Working Group strongly condemned rape and other forms of sexual violence against children, of which 96 cases against girls and 7 against boys had been verified, most of them at checkpoints, on the way to fields and wells, and in places of detention; they noted that fear, stigma and the absence of courts meant that few cases were reported and fewer still were brought to trial, and that survivors had hardly any access to medical and psychosocial care.',
    ),
  ],
  [
    'abduction',
    numbered(
      'The members of the Working Group expressed serious concern at the abduction of 173 children by the River Valleys Front and the Highland Self-Defence League, many of them from boarding schools and markets, for recruitment, for forced labour, for marriage or for ransom; they recalled that the whereabouts of 58 of these children remained unknown, and that their families had received neither news nor help.',
    ),
  ],
  [
    'schools',
    numbered(
      'The members of the Working Group noted with concern that 74 schools had been damaged, closed or used for military purposes, that teachers and health workers had been threatened, detained or killed, and that 31,000 children had been out of school for a whole year as a consequence, girls more often than boys; they underlined that places of learning and places of care must never be made into positions, stores or barracks by anyone.',
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
  [
    'screening',
    numbered(
      ', and the screening of all new recruits; they encouraged the Government to complete what remained of the action plan, to make public the order of the Minister of Defence that forbids the enlistment of children, and to extend the work of the age assessment boards, so far established in four provinces, to the whole country.',
    ),
  ],
  [
    'monitoring',
    numbered(
      'The members of the Working Group commended the country task force on monitoring and reporting for its work in difficult conditions, and noted that limits on its movement meant that the figures indicated the scale of the violations and did not show it in full; they stressed that the safety of monitors, of witnesses and of the children and families who spoke to them must come before every other consideration, and that information about children was to be collected, kept and shared in ways that could not expose them to reprisals or to stigma.',
    ),
  ],
  [
    'reintegration',
    numbered(
      'The members of the Working Group noted with concern that only one in three of the children who had been released during the reporting period had found a place in a programme of reintegration, that most programmes ended after six months, and that girls, children with disabilities and children who had returned on their own account were rarely reached; they stressed that reintegration begins with the first day of release and takes years.',
    ),
  ],
  [
    'displacement',
    numbered(
      'The members of the Working Group expressed deep concern at the displacement of 210,000 persons, more than half of them children, by the fighting of the summer of 2025, at the separation of at least 1,900 children from their families, and at the conditions in the camps near the border, where children were exposed to recruitment, exploitation, early marriage and disease.',
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
      'Strongly condemning all violations and abuses committed against children in Velmora, and urging all parties to end and prevent them immediately, including the recruitment and use of children, their killing and maiming, rape and other forms of sexual violence against them, their abduction, attacks on schools and hospitals and the denial of humanitarian access, and to comply in full with their obligations under international humanitarian law and international human rights law;',
    ),
  ],
  [
    'all-release',
    item(
      'Urging them to release without preconditions all children in their ranks and to hand them over to civilian child protection actors within days of their being identified, together with what is known of their families and places of origin, so that they can be brought home, protected from renewed recruitment, and given medical and psychosocial care as well as a place in education or vocational training suited to their age and sex;',
    ),
  ],
  [
    'all-access',
    item(
      'Calling upon them to allow and facilitate safe, timely and unimpeded humanitarian access to children, in accordance with international humanitarian law and with the guiding principles of humanitarian assistance, to open the roads to the Upper Valleys for vaccination teams and for convoys with food, fuel and school materials, to refrain from taxing, diverting or delaying such convoys, and to respect the neutrality and the safety of all who bring relief;',
    ),
  ],
  [
    'all-schools',
    item(
      'Calling upon them to respect the civilian character of schools and hospitals, to vacate without delay those that are used for military purposes, to remove weapons, ammunition and explosive remnants from their grounds before they are handed back, and to instruct their forces that teachers, health workers, pupils and patients are not to be attacked, threatened or detained for their work;',
    ),
  ],
  [
    'all-mines',
    item(
      'Calling upon them to mark and clear mines and explosive remnants of war in the areas that they control, beginning with the ways to schools and to the wells, to hand over maps and records of what has been laid, to refrain from laying further devices in places where civilians live and move, and to let organizations that clear mines, teach about their risks and assist survivors work in those areas without hindrance;',
    ),
  ],
  [
    'all-sexual',
    item(
      'Strongly urging them to put an end to rape and other forms of sexual violence against children, to forbid such acts in orders that every member of their forces receives, to remove from command those who commit, order or tolerate them, and to let survivors reach medical, psychosocial and legal help without having to fear for themselves or for their families;',
    ),
  ],
  [
    'all-abduction',
    item(
      'Calling upon them to give an account of every child who has been abducted or has disappeared, beginning with the 58 whose whereabouts remain unknown, to let a neutral intermediary visit any place in which such children may be held, to end their sale, their exchange and their forced marriage, and to return those who are found to their families, whatever age they have reached in the meantime;',
    ),
  ],
  ['to-government', chapeau('To the Government of Velmora:')],
  [
    'gov-plan',
    item(
      'Encouraging the Government to carry out in full the action plan signed in 2024, and to report on it to the country task force twice a year, with figures by age, sex and province, with an account of the difficulties that have been met, and with a calendar for what remains to be done, in particular the vetting of units that are drawn from former self-defence groups and the appointment of child protection officers in every military region;',
    ),
  ],
  [
    'gov-age',
    item(
      'Inviting the Government to strengthen birth registration, so that the age of every recruit can be verified before he or she is enrolled, to issue certificates free of charge to displaced families and to children born in areas that were outside the reach of the administration, and to lay down sanctions for recruiting officers who do not ask for proof of age or who accept papers that are plainly false;',
    ),
  ],
  [
    'gov-detention',
    item(
      'Expressing concern at the detention of children for their alleged association with armed groups, and stressing that such children should be treated primarily as victims, and urging the Government to hand over to civilian child protection actors those who are still held, in accordance with the handover protocol that was signed with the United Nations, to use detention only as a measure of last resort and for the shortest appropriate period, and never to hold children together with adults;',
    ),
  ],
  [
    'gov-justice',
    item(
      'Calling upon the Government to bring to justice those responsible for violations and abuses against children through timely, independent and impartial investigations and proceedings, irrespective of the rank or the allegiance of those concerned, to protect victims, witnesses and their lawyers, to offer legal aid and reparation to the children affected and to their families, and to inform the country task force of the number and the outcome of such proceedings;',
    ),
  ],
  [
    'gov-return',
    item(
      'Inviting the Government to adopt, with the help of the United Nations and of donors, a national programme for the return and reintegration of children, with a budget line of its own, with offices in every province that is affected, and with measures for children with disabilities, for girls who have become mothers, and for those who cannot return to their places of origin;',
    ),
  ],
  [
    'gov-schools',
    item(
      'Encouraging the Government to lay down in its military manuals that schools and hospitals are not to be used in support of operations, to give back before the next school year the buildings that its forces still occupy, to keep a public register of those that have been damaged, and to pay the teachers who have gone on with their lessons in tents and private houses;',
    ),
  ],
  ['to-groups', chapeau('To the River Valleys Front and the Council of Free Districts:')],
  [
    'groups-orders',
    item(
      'Demanding that their commanders issue clear public orders against the recruitment and use of children, to make these orders known down to the level of every unit and in the languages that are spoken there, to name the officers who answer for their execution, to discipline those who disregard them, and to let the United Nations verify in the field, without notice, that they are followed;',
    ),
  ],
  [
    'groups-family',
    item(
      'Calling upon them to make known to the United Nations and to the families concerned the names and whereabouts of all children who are or have been with them, to allow these children to write to their families and to receive word from them, and to return the remains of those who have died;',
    ),
  ],
  [
    'groups-plans',
    item('Urging them to conclude action plans with the United Nations, and to set out in these plans:'),
  ],
  [
    'plans-release',
    item(
      'the identification and release of all children associated with them, including those who serve as guards, cooks, porters or messengers and those who live in camps with relatives;',
      2,
    ),
  ],
  [
    'plans-visits',
    item(
      'unhindered visits by the country task force to training sites and camps, announced or not, and conversations with children and recruits in private;',
      2,
    ),
  ],
  [
    'plans-focal',
    item(
      'the designation of senior commanders who answer for each plan and who report on its execution to the United Nations every three months;',
      2,
    ),
  ],
  [
    'groups-status',
    item(
      'Stressing that engagement with the United Nations for the protection of children does not confer any legal status upon them, and that commitments entered into for the protection of children are binding upon those who have made them whatever the course of the political dialogue, the composition of the groups concerned or the outcome of the negotiations on a ceasefire;',
    ),
  ],
  ['to-leaders', chapeau('To community and religious leaders:')],
  [
    'leaders-families',
    item(
      'Inviting them to accompany families whose children have been killed, abducted or recruited, to offer mediation where children who return are met with fear or with threats of revenge, and to make known in their services, gatherings and broadcasts that nobody under the age of 18 may be taken into an armed force or group;',
    ),
  ],
  [
    'leaders-voice',
    item(
      'Encouraging them to speak publicly against violations and abuses against children, and to welcome back those who return, in particular girls who have been associated with armed groups and children born of sexual violence, to help families to find their children, to support teachers who keep schools open, and to use their influence so that places of worship and of learning are left out of the fighting.',
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
