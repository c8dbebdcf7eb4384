// The sentence for what is too long, or too much at once.
import type { Refusal } from '../model/refusal.ts';

type TooLong = Extract<Refusal, { readonly kind: 'too-long' }>;

const TOO_LONG: Readonly<Record<TooLong['what'], string>> = {
  text: 'The words are too long for one paragraph or wording; split them',
  runs: 'The words change between bold, italics and plain too often; mark fewer of them',
  'all-text': 'These are too many words at once; send them in parts',
  'all-runs':
    'These words change between bold, italics and plain too often to come at once; send them in parts',
  'all-wordings': 'These are too many wordings in brackets at once; bring them in parts',
  reason: 'The reason is too long; shorten it',
  note: 'The note is too long; shorten it',
  name: 'The name is too long; shorten it',
  title: 'The title, symbol or situation is too long; shorten it',
  choices: 'These are too many brackets for one package; tie fewer of them',
  wordings: 'This bracket holds no more wordings; withdraw or unify some of them first',
  leaves: 'The text holds no more paragraphs and wordings; settle, withdraw or delete some of them first',
  paragraphs: 'These are too many paragraphs at once; add them in parts',
  delegations: 'These are too many delegations for one table; seat fewer of them',
  comment: 'The comment is too long; shorten it',
};

/** Which words are too long, what to do about it, and the limit. */
export function tooLongSentence({ what, limit }: TooLong): string {
  return `${TOO_LONG[what]} (the limit is ${inThousands(limit)} ${LIMITED[what] ?? 'characters'}).`;
}

/** What a limit counts, where it is not characters. */
const LIMITED: Partial<Readonly<Record<TooLong['what'], string>>> = {
  paragraphs: 'paragraphs',
  delegations: 'delegations',
  choices: 'brackets',
  wordings: 'wordings',
  'all-wordings': 'wordings',
  leaves: 'stretches of text',
  runs: 'stretches with marks of their own',
  'all-runs': 'stretches with marks of their own',
};

/** 20,000. By hand: the first number that the engine spells itself takes a tenth of a second, which a server does not have. */
function inThousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
