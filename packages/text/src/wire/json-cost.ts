// What JSON costs whoever parses it, told from its bytes before it is parsed. An engine makes a hidden class for every new sequence of
// names that objects begin with, and a frame for every level: a megabyte of new names or of brackets holds V8 (Node 24) for 100 to 250 ms,
// the same megabyte of words or runs for 5. Nothing here says whether it is JSON at all.

/** Shorter JSON costs under a millisecond, whatever is in it. */
const SHORT_BYTES = 4_096;
/** Sequences of names: all commands together have some hundred. */
const MOST_SHAPES = 1_000;
/** Levels: the deepest command has seven. */
const MOST_DEPTH = 64;
/** Bytes of one name: the longest is a quarter of it. */
const MOST_NAME = 100;

const [QUOTE, BACKSLASH, COLON] = [34, 92, 58];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [123, 125, 91, 93];

/** Where an object is in the tree of all sequences of names. */
class Shape {
  readonly next = new Map<string, Shape>();
}

/** Whether JSON asks for no more work than an honest message of its length. */
export function isCheapJson(bytes: Uint8Array): boolean {
  return bytes.length <= SHORT_BYTES || jsonCost(bytes) !== null;
}

/** How many sequences of names there are and how deep it nests; null when either is too much, or a name is too long. */
export function jsonCost(bytes: Uint8Array): { readonly shapes: number; readonly depth: number } | null {
  const none = new Shape();
  /** Of every open object the shape so far; null for a list. */
  const open: (Shape | null)[] = [];
  let [shapes, depth, nameFrom, nameTo] = [0, 0, 0, 0];
  for (let at = 0; at < bytes.length; at++) {
    switch (bytes[at]) {
      case QUOTE:
        nameFrom = at + 1;
        at = endOfText(bytes, nameFrom);
        nameTo = at;
        break;
      case OPEN_OBJECT:
      case OPEN_LIST:
        open.push(bytes[at] === OPEN_OBJECT ? none : null);
        depth = Math.max(depth, open.length);
        if (depth > MOST_DEPTH) return null;
        break;
      case CLOSE_OBJECT:
      case CLOSE_LIST:
        open.pop();
        break;
      case COLON: {
        const shape = open.at(-1);
        if (nameTo - nameFrom > MOST_NAME) return null;
        if (shape === undefined || shape === null) break;
        const name = lettersOf(bytes, nameFrom, nameTo);
        let next = shape.next.get(name);
        if (next === undefined) {
          shapes += 1;
          if (shapes > MOST_SHAPES) return null;
          next = new Shape();
          shape.next.set(name, next);
        }
        open[open.length - 1] = next;
        break;
      }
      default:
    }
  }
  return { shapes, depth };
}

/** Where the closing quotation mark of a text is, or the end of everything. */
function endOfText(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(QUOTE, from);
  while (at !== -1 && isEscaped(bytes, from, at)) at = bytes.indexOf(QUOTE, at + 1);
  return at === -1 ? bytes.length : at;
}

function isEscaped(bytes: Uint8Array, from: number, at: number): boolean {
  let before = at - 1;
  while (before >= from && bytes[before] === BACKSLASH) before -= 1;
  return (at - 1 - before) % 2 === 1;
}

function lettersOf(bytes: Uint8Array, from: number, to: number): string {
  let letters = '';
  for (let at = from; at < to; at++) letters += String.fromCharCode(bytes[at] ?? 0);
  return letters;
}
