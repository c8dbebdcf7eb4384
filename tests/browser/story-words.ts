// What is said in the story: the draft, the words in dispute, where the fifteen stand, and the text they end with. The
// country is invented, and so is every position.

export const TITLE = 'Conclusions on children and armed conflict in Maravia';
export const DRAFT = `1. The members of the Working Group examined the report of the Secretary-General on children and armed conflict in Maravia.
2. The Working Group takes note of the report and of the recommendations in it.
3. The Working Group agreed to the following:
(a) Urging all parties to release the children in their ranks;
(b) Calling upon the Government of Maravia to adopt a national plan.`;
export const THE_REPORT = 'the report and of the recommendations in it.';
export const WELCOMES = 'welcomes';
export const ACKNOWLEDGES = 'acknowledges with appreciation';
export const SETTLED = [
  'The members of the Working Group examined the report of the Secretary-General on children and armed conflict in Maravia.',
  `The Working Group ${WELCOMES} ${THE_REPORT}`,
  'The Working Group agreed to the following:',
  'Urging all parties to release the children in their ranks;',
  'Calling upon the Government of Maravia to adopt a national plan.',
];
/** What each of the fifteen says of “welcomes”; whoever is not named can accept it. */
export const STANCES: Readonly<Record<string, string>> = {
  FRA: 'Support',
  DNK: 'Support',
  PAK: 'Object',
  LVA: 'Reserve',
};

export const VERBS: Readonly<Record<string, string>> = {
  Support: 'supports',
  'Can accept': 'can accept',
  Object: 'objects',
  Reserve: 'reserves',
};

const LABELS = ['1. ', '2. ', '3. ', '(a) ', '(b) '];

/** The paragraphs with their numbers and letters, as formats without numbering of their own show them. */
export function withLabels(paragraphs: readonly string[]): string[] {
  return paragraphs.map((words, index) => `${LABELS[index] ?? ''}${words}`);
}

/** What stands below the title of a file: all lines but the empty ones. */
export function textBelow(title: string, lines: readonly string[]): string[] {
  return lines.slice(lines.indexOf(title) + 1).filter((line) => line !== '');
}
