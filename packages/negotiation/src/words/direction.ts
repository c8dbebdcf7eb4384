// Direction controls (U+202A to U+202E, U+2066 to U+2069): each begins a stretch of its own direction, or ends one. One that has no
// partner in its own words reaches into the words of others, on the screen and in every file.

const BEGINS_EMBEDDING = /[\u202a\u202b\u202d\u202e]/;
const BEGINS_ISOLATE = /[\u2066-\u2068]/;
const ENDS_EMBEDDING = '\u202c';
const ENDS_ISOLATE = '\u2069';
const ANY = /[\u202a-\u202e\u2066-\u2069]/;

/** Where the controls without a partner stand, in ascending order. The end of an isolate ends what is open inside it too. */
export function unbalancedControls(words: string): readonly number[] {
  if (!ANY.test(words)) return [];
  const alone: number[] = [];
  const open: { readonly at: number; readonly isIsolate: boolean }[] = [];
  // How many isolates are open: without one, nothing is searched for, however many embeddings are.
  let isolates = 0;
  for (let at = 0; at < words.length; at += 1) {
    const sign = words.charAt(at);
    if (BEGINS_EMBEDDING.test(sign)) open.push({ at, isIsolate: false });
    else if (BEGINS_ISOLATE.test(sign)) {
      open.push({ at, isIsolate: true });
      isolates += 1;
    } else if (sign === ENDS_EMBEDDING) {
      if (open.at(-1)?.isIsolate === false) open.pop();
      else alone.push(at);
    } else if (sign === ENDS_ISOLATE) {
      if (isolates === 0) {
        alone.push(at);
        continue;
      }
      isolates -= 1;
      for (let top = open.pop(); top?.isIsolate === false; top = open.pop()) alone.push(top.at);
    }
  }
  return [...alone, ...open.map(({ at }) => at)].sort((a, b) => a - b);
}

/** The words with something harmless of the same length in the place of each control without a partner, so that places in them stay. */
export function withDirectionKept(words: string, instead = '\u2060'): string {
  const alone = unbalancedControls(words);
  if (alone.length === 0) return words;
  const signs = words.split('');
  for (const at of alone) signs[at] = instead;
  return signs.join('');
}

/** Letters that run from right to left, and everything that turns the direction. */
const TURNS =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Words as a part of a sentence: they have their own direction, and what stands behind them keeps its own. */
export function isolated(words: string): string {
  return TURNS.test(words) ? `\u2068${withDirectionKept(words)}\u2069` : words;
}
