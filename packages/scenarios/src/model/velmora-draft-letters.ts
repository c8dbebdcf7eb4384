// The second half of the draft on Velmora: recommendations to the Council, letters, follow-up, annex.
import type { Draft } from '@adref/negotiation';

type Kind = Draft['kind'];

const rows: readonly (readonly [name: string, kind: Kind, words: string])[] = [
  ['recommendations', 'heading', 'Recommendations to the Security Council'],
  ['to-council', 'numbered', 'The Working Group agreed to recommend to the Security Council:'],
  [
    'council-mandate',
    'item',
    'To ensure that the situation of children affected by armed conflict in Velmora continues to be taken into account when the mandate of the United Nations Assistance Office in Velmora is reviewed, and that the protection of children, including child protection advisers in sufficient number and with sufficient means of movement, is set out in that mandate as a task of its own, upon which the Secretary-General reports in every one of his regular reports on the situation in the country;',
  ],
  [
    'council-mediation',
    'item',
    'To encourage those who mediate between the parties to include child protection provisions in ceasefire and peace agreements, among them the immediate release of children, the exclusion of violations against children from any amnesty, the separation of children from fighting forces before these are brought to places of assembly, and the participation of young people and of organizations that work with them;',
  ],
  [
    'council-mines',
    'item',
    'To encourage Member States in a position to do so to contribute to the clearance of mines and explosive remnants of war in the Upper Valleys, to teaching about their risks in schools and camps, and to the medical care, the artificial limbs and the schooling that survivors need as they grow;',
  ],
  [
    'council-valleys',
    'item',
    'To invite those in the United Nations who support the building of peace to treat the Upper Valleys as an area in which schools, clinics and roads are rebuilt together with the trust between neighbouring districts, and to hear young people from displaced families when priorities are set and when an account is given of how the funds have been used;',
  ],
  [
    'council-sanctions',
    'item',
    'To forward the present conclusions to the sanctions committee concerned, bearing in mind its mandate and paragraph 9 of resolution 1612 (2005).',
  ],
  ['direct', 'heading', 'Direct action by the Working Group'],
  ['letters', 'numbered', 'The Working Group agreed that its Chair would address letters:'],
  ['letter-government', 'chapeau', 'To the Government of Velmora:'],
  [
    'government-inform',
    'item',
    'Inviting it to keep the Working Group informed of the measures taken to carry out the present conclusions, and in particular of the release of children from the ranks of all forces and groups, of the progress made on birth registration and age assessment, of the rebuilding of schools, and of investigations and proceedings concerning violations and abuses committed against children;',
  ],
  ['letter-general', 'chapeau', 'To the Secretary-General:'],
  [
    'general-engage',
    'item',
    'Requesting that the country task force on monitoring and reporting continue its engagement with all parties, with a view to the conclusion of action plans, that it support them in the preparation, the execution and the verification of such plans, include in the next report detailed information on compliance, and draw the attention of the Working Group at once to obstacles that it could help to remove;',
  ],
  [
    'general-advisers',
    'item',
    'Requesting that the United Nations Assistance Office in Velmora keep a sufficient number of child protection advisers, that these know the languages of the Upper Valleys, and that they be deployed to the regional offices as well as to the capital, so that monitoring, dialogue with the parties and the training of national and international staff can go on through the winter months;',
  ],
  [
    'general-girls',
    'item',
    'Requesting that particular attention be given to the needs of girls in programmes of disarmament, demobilization and reintegration, including safe and separate places of reception, medical and psychosocial care, help for young mothers and their children, schooling and training that is open to them on equal terms, and measures by which girls who left armed groups on their own account are not left out;',
  ],
  [
    'general-figures',
    'item',
    'Requesting that the next report set out for each party the violations that have been verified, those that await verification and the steps taken since the previous conclusions, so that the Working Group can compare one period with another, and that the figures for the RVF, the CFD and the HSDL be given separately wherever the available information allows it;',
  ],
  ['letter-regional', 'chapeau', 'To the regional organization concerned:'],
  [
    'regional-training',
    'item',
    'Inviting it to include the protection of children in the training of the observers whom it sends to Velmora, to agree with the United Nations on the handover of children whom they encounter, to use its good offices with the parties for the release of children before the winter, and to inform the Working Group of what has been achieved;',
  ],
  ['letter-donors', 'chapeau', 'To donors and the international financial institutions:'],
  [
    'donors-fund',
    'item',
    'Calling upon them to provide flexible and long-term funding for the reintegration of children, including education, psychosocial support and livelihoods for their communities, to make such funding available for at least three to five years after a child has left an armed force or group, to include children with disabilities and children who were never formally registered, and to support national and local organizations that have the trust of the communities concerned;',
  ],
  [
    'donors-schools',
    'item',
    'Inviting them to support the rebuilding of the 74 schools named in the report of the Secretary-General, together with their wells, their furniture and the dwellings of their teachers, and to help the Government to train and pay teachers in the districts from which most of them have fled, so that classes can begin again with the next school year.',
  ],
  [
    'follow-up',
    'numbered',
    'The Working Group agreed to review what had been done on the present conclusions [placeholder: when], on the basis of a written account by the country task force, of the information submitted by the Government, and of what the Special Representative of the Secretary-General for Children and Armed Conflict would report from her contacts with the parties.',
  ],
  ['annex', 'heading', 'Annex'],
  [
    'annex-text',
    'numbered',
    'The statement of the Permanent Representative of Velmora to the United Nations is annexed in the language of submission and without formal editing. Its contents are those of its author and do not bind the Working Group.',
  ],
];

/** Named as in `velmoraDraft`. */
export const velmoraLetters: readonly (readonly [name: string, draft: Draft])[] = rows.map(
  ([name, kind, words]) => [name, { kind, level: kind === 'heading' ? 2 : 1, text: [{ text: words }] }],
);
