// The first words of a paragraph that tell it apart from the others, as the outline shows and says them.

/** What a row has room for; a cut falls between two words. */
const MOST = 80;

/** The formula that every paragraph begins with is passed over. */
export function gistOf(words: string): { readonly shown: string; readonly isCut: boolean } {
  const told = words.replace(/^(The members of the Working Group|The Working Group|They)\s+/, '').trim();
  if (told === '') return { shown: '(empty)', isCut: false };
  const first = told.charAt(0).toUpperCase() + told.slice(1);
  return first.length <= MOST ? { shown: first, isCut: false } : { shown: cut(first), isCut: true };
}

/** Behind the last word that fits; in a script without blanks, or a word without end, behind the last character. */
function cut(words: string): string {
  let end = 0;
  for (const { segment, index } of segmenter.segment(words.slice(0, 2 * MOST)))
    if (index + segment.length <= MOST) end = index + segment.length;
    else break;
  const kept = end > 0 ? words.slice(0, end) : Array.from(words).slice(0, MOST).join('');
  return kept.replace(/[\s\p{P}]+$/u, '');
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
