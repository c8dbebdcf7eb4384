// Whether Yjs can read an update, and every number in it is one: a page looks before it hands bytes from the server to Yjs, whose
// own reader takes NaN and Infinity and throws at a mark that is no JSON. It knows every kind of struct that the server's documents hold, and nothing of what
// a struct means.
import { passValue } from './pass-value.ts';
import { MAX_CLOCK, Malformed, readJson, type WireReader, withReader } from './wire-reader.ts';

const [COLLECTED, TOMBSTONE, LETTERS, FORMAT, TYPE, VALUES, GAP] = [0, 1, 4, 6, 7, 8, 10];
const [HAS_ORIGIN, HAS_RIGHT_ORIGIN, HAS_KEY, CONTENT_BITS] = [128, 64, 32, 31];
/** Yjs's shared types by number; an element and a hook say their name (yjs/src/structs/ContentType.js). */
const [XML_ELEMENT, XML_HOOK, LAST_TYPE] = [3, 5, 6];
/** How deep a value of the record nests: an act, its wordings, their runs and marks, ten times over. */
const RECORD_DEPTH = 64;

/** Whether every number in an update is one, in its range, and every length has its bytes. */
export function isSoundUpdate(bytes: Uint8Array): boolean {
  const read = withReader(bytes, (reader) => {
    for (let clients = reader.count(3); clients > 0; clients--) passClient(reader);
    for (let clients = reader.count(2); clients > 0; clients--) passDeletes(reader);
    return true;
  });
  return read === true;
}

function passClient(reader: WireReader): void {
  let structs = reader.count(2);
  reader.client();
  let clock = reader.clock();
  for (; structs > 0; structs--) {
    clock += passStruct(reader);
    if (clock > MAX_CLOCK) throw new Malformed('a clock is out of range');
  }
}

function passDeletes(reader: WireReader): void {
  reader.client();
  for (let ranges = reader.count(2); ranges > 0; ranges--) {
    if (reader.clock() + reader.clock() > MAX_CLOCK) throw new Malformed('a deletion is out of range');
  }
}

/** Passes over a struct; its length. */
function passStruct(reader: WireReader): number {
  const info = reader.byte();
  const kind = info & CONTENT_BITS;
  if (kind === COLLECTED || kind === GAP) return reader.clock();
  if ((info & HAS_ORIGIN) !== 0) passId(reader);
  if ((info & HAS_RIGHT_ORIGIN) !== 0) passId(reader);
  if ((info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN)) === 0) {
    if (reader.uint(1) === 1) reader.text();
    else passId(reader);
    if ((info & HAS_KEY) !== 0) reader.text();
  }
  return passContent(reader, kind);
}

function passContent(reader: WireReader, kind: number): number {
  switch (kind) {
    case TOMBSTONE:
      return reader.clock();
    case LETTERS:
      return reader.text().length;
    case FORMAT:
      reader.text();
      readJson(reader);
      return 1;
    case TYPE: {
      const type = reader.uint(LAST_TYPE);
      if (type === XML_ELEMENT || type === XML_HOOK) reader.text();
      return 1;
    }
    case VALUES: {
      const values = reader.count(1);
      for (let left = values; left > 0; left--) passValue(reader, RECORD_DEPTH);
      return values;
    }
    default:
      throw new Malformed(`content kind ${kind}`);
  }
}

function passId(reader: WireReader): void {
  reader.client();
  reader.clock();
}
