// What comes in from elsewhere (a paste, a drop, a file) as words that everybody sees as they are: the one definition of what
// is left out. Characters that part words become spaces, so that words never run together.
import { unbalancedControls } from './direction.ts';
import { NEEDED_JOINER } from './plain-line.ts';

export interface SeenWords {
  readonly words: string;
  /** What was left out, in its order; spaces that stand for other spaces and line ends do not count. */
  readonly leftOut: readonly string[];
}

/** Tabs, ends of lines of every system, and spaces of every width or that do not break. */
const SPACE = /(?!\ufeff)[^\S ]|\u0085/g;

/** A stretch of spaces and line ends. One that is sought by its line end would be read again from each of its spaces. */
const STRETCH = /(?:(?!\ufeff)[\s\u0085])+/g;
const LINE_END = /[\n\r\u0085\u2028\u2029\v\f]/;

/** Tabs, spaces and the ends of lines that a field of several lines does not keep. */
const SPACE_IN_LINE = /(?!\ufeff)[^\S \n]|\u0085/g;
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Marks and controls of direction: they belong to a script that runs from right to left, and to no other. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202c\u2066-\u2069]/;
const MONGOLIAN = /[\u180b-\u180f]/;

/** Controls, halves of characters, private signs (the bullets of a word processor), what stands for an object, and what never shows. */
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\ufff9-\ufffc]|\p{Default_Ignorable_Code_Point}/gu;

/** As one line: every stretch with a line end in it becomes one space. */
export function seenLine(words: string): SeenWords {
  return seen(
    words.replace(STRETCH, (stretch) => (LINE_END.test(stretch) ? ' ' : stretch)).replace(SPACE, ' '),
  );
}

/** As lines: what a form's large field holds. */
export function seenLines(words: string): SeenWords {
  return seen(words.replace(/\r\n?/g, '\n').replace(SPACE_IN_LINE, ' '));
}

/** Where the characters stand that are left out of one line, in ascending order; its spaces are not looked at. */
export function unseenPlaces(line: string): readonly number[] {
  const words = line.replace(/[\s\u0085]/g, ' ');
  if (words.search(UNSEEN) < 0) return [];
  let gone = leftOutOf(words);
  const left = [...gone];
  const before: (readonly number[])[] = [];
  for (let now = words; gone.length > 0; ) {
    now = without(now, gone);
    before.unshift(gone);
    gone = leftOutOf(now);
    for (const place of before.reduce(placesAmong, gone)) left.push(place);
  }
  return before.length < 2 ? left : left.sort((a, b) => a - b);
}

/** The words without the characters at these places, which ascend. */
function without(words: string, gone: readonly number[]): string {
  let kept = '';
  let from = 0;
  for (const place of gone) {
    kept += words.slice(from, place);
    from = place + 1;
  }
  return kept + words.slice(from);
}

/** Where places of what was left stand among all that was there, `gone` included; both ascend. */
function placesAmong(places: readonly number[], gone: readonly number[]): readonly number[] {
  let shift = 0;
  return places.map((place) => {
    while ((gone[shift] ?? Number.POSITIVE_INFINITY) <= place + shift) shift += 1;
    return place + shift;
  });
}

/** The places that go at once; those that then have lost their partner go next. */
function leftOutOf(words: string): readonly number[] {
  const needed = new Set([...words.matchAll(NEEDED_JOINER)].map(({ index }) => index));
  const alone = new Set(unbalancedControls(words));
  const turns = RIGHT_TO_LEFT.test(words);
  return [...words.matchAll(UNSEEN)].flatMap(({ 0: sign, index }) => {
    const belongs = (turns && DIRECTION.test(sign) && !alone.has(index)) || MONGOLIAN.test(sign);
    if (sign === '\n' || needed.has(index) || belongs) return [];
    // A sign beyond the basic plane takes two places.
    return sign.length === 1 ? [index] : [index, index + 1];
  });
}

function seen(words: string): SeenWords {
  if (words.search(UNSEEN) < 0) return { words, leftOut: [] };
  const gone = new Set(leftOutOf(words));
  const leftOut: string[] = [];
  const kept = words.replace(UNSEEN, (sign, at: number) => {
    if (!gone.has(at)) return sign;
    leftOut.push(sign);
    return '';
  });
  // What ended an override that is left out has no partner any more.
  const again = leftOut.length === 0 ? null : seen(kept);
  return again === null
    ? { words, leftOut }
    : { words: again.words, leftOut: [...leftOut, ...again.leftOut] };
}
