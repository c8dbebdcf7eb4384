// Between a field of plain text and a shared text: what a person did to the field, and where a place in it is after others
// did something. Pure; it never cuts a character in two.

/** So many units taken out at a place, and words put there. */
export interface TextChange {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/** What made `after` of `before`, by one person, whose caret stands at `caret` afterwards: what is behind it was there before. */
export function changeBetween(before: string, after: string, caret: number): TextChange {
  const behind = after.slice(caret);
  let tail = before.endsWith(behind) ? behind.length : 0;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter - tail && before[head] === after[head]) head += 1;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  while (head > 0 && (isInside(before, head) || isInside(after, head))) head -= 1;
  while (tail > 0 && (isInside(before, before.length - tail) || isInside(after, after.length - tail)))
    tail -= 1;
  return {
    at: head,
    removed: before.length - tail - head,
    inserted: after.slice(head, after.length - tail),
  };
}

/** A change of a shared text as Yjs tells it. */
export type Delta = readonly {
  readonly retain?: number | undefined;
  readonly insert?: unknown;
  readonly delete?: number | undefined;
}[];

/** Where a place is after a change. What is put exactly there comes behind it. */
export function placeAfter(place: number, delta: Delta): number {
  let at = 0;
  let now = place;
  for (const { retain, insert, delete: gone } of delta) {
    if (retain !== undefined) at += retain;
    else if (typeof insert === 'string') {
      if (at < now) now += insert.length;
      at += insert.length;
    } else if (gone !== undefined) now -= Math.min(gone, Math.max(0, now - at));
  }
  return now;
}

/** Whether a place lies between the halves of one character. */
function isInside(words: string, at: number): boolean {
  const [before, behind] = [words.charCodeAt(at - 1), words.charCodeAt(at)];
  return before >= 0xd800 && before <= 0xdbff && behind >= 0xdc00 && behind <= 0xdfff;
}
