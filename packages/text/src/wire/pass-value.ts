// Passes over a value as lib0 writes it (lib0/encoding.js, writeAny): null, booleans, numbers, texts, lists and objects. It makes
// nothing of the value; it refuses what would read back as something else, and what nests too deep to be read safely.
import { Malformed, type WireReader } from './wire-reader.ts';

const [NO_VALUE, NULL, WHOLE, FLOAT_32, FLOAT_64] = [127, 126, 125, 124, 123];
const [FALSE, TRUE, TEXT, OBJECT, LIST] = [121, 120, 119, 118, 117];

/** Passes over one value that nests at most so deep; throws `Malformed` when it is none. */
export function passValue(reader: WireReader, mostDepth: number): void {
  if (mostDepth < 0) throw new Malformed('a value nests too deep');
  const type = reader.byte();
  switch (type) {
    case NO_VALUE:
    case NULL:
    case FALSE:
    case TRUE:
      return;
    case WHOLE:
      reader.int();
      return;
    case FLOAT_32:
      reader.float(4);
      return;
    case FLOAT_64:
      reader.float(8);
      return;
    case TEXT:
      reader.text();
      return;
    case OBJECT:
      for (let left = reader.count(2); left > 0; left--) {
        // Whoever builds an object with this name changes what it inherits from.
        if (reader.text() === '__proto__') throw new Malformed('a foreign name');
        passValue(reader, mostDepth - 1);
      }
      return;
    case LIST:
      for (let left = reader.count(1); left > 0; left--) passValue(reader, mostDepth - 1);
      return;
    default:
      throw new Malformed(`value type ${type}`);
  }
}
