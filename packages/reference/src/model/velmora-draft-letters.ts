// The second half of the draft on Velmora: recommendations to the Council, letters, follow-up, annex.
import type { Draft } from '@adref/negotiation';

type Kind = Draft['kind'];

const rows: readonly (readonly [name: string, kind: Kind, words: string])[] = [
  ['recommendations', 'heading', 'Recommendations to the Security Council'],
  ['to-council', 'numbered', 'The Working Group agreed to recommend to the Security Council:'],
  [
    'council-mandate',
    'item',
    'To ensure that the situation of children affected by armed conflict in Velmora continues to be taken into account when the mandate of the United Nations Assistance Office in Velmora is reviewed;',
  ],
  [
    'council-mediation',
    'item',
    'To encourage those who mediate between the parties to include child protection provisions in ceasefire and peace agreements;',
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
    'Inviting it to keep the Working Group informed of the measures taken to carry out the present conclusions;',
  ],
  ['letter-general', 'chapeau', 'To the Secretary-General:'],
  [
    'general-engage',
    'item',
    'Requesting that the country task force on monitoring and reporting continue its engagement with all parties, with a view to the conclusion of action plans;',
  ],
  [
    'general-advisers',
    'item',
    'Requesting that the United Nations Assistance Office in Velmora keep a sufficient number of child protection advisers;',
  ],
  [
    'general-girls',
    'item',
    'Requesting that particular attention be given to the needs of girls in programmes of disarmament, demobilization and reintegration;',
  ],
  ['letter-donors', 'chapeau', 'To donors and the international financial institutions:'],
  [
    'donors-fund',
    'item',
    'Calling upon them to provide flexible and long-term funding for the reintegration of children, including education, psychosocial support and livelihoods for their communities;',
  ],
  [
    'donors-schools',
    'item',
    'Inviting them to support the rebuilding of the 74 schools named in the report.',
  ],
  [
    'follow-up',
    'numbered',
    'The Working Group agreed to review what had been done on the present conclusions [placeholder: when].',
  ],
  ['annex', 'heading', 'Annex'],
  [
    'annex-text',
    'numbered',
    'The statement of the Permanent Representative of Velmora to the United Nations is annexed in the language of submission and without formal editing.',
  ],
];

/** Named as in `velmoraDraft`. */
export const velmoraLetters: readonly (readonly [name: string, draft: Draft])[] = rows.map(
  ([name, kind, words]) => [name, { kind, level: kind === 'heading' ? 2 : 1, text: [{ text: words }] }],
);
