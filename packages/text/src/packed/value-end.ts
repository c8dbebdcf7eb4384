// Where a value ends that lib0 has written (lib0/encoding.js, writeAny), without making anything of it. It believes the bytes:
// they come from a checkpoint whose hash has been checked. What comes over a wire is passed by `passValue`.

const [NO_VALUE, NULL, WHOLE, FLOAT_32, FLOAT_64, BIG] = [127, 126, 125, 124, 123, 122];
const [FALSE, TRUE, LIST, BYTES] = [121, 120, 117, 116];
/** The types of values whose parts are read without the whole. */
export const [TEXT, OBJECT] = [119, 118];

/** The place behind the value that begins at a place. Throws when there is none, or when it goes on behind the last byte. */
export function valueEnd(bytes: Uint8Array, at: number): number {
  const end = endOf(bytes, at);
  if (end > bytes.length) throw new Error('invariant: a value ends before its bytes do');
  return end;
}

function endOf(bytes: Uint8Array, at: number): number {
  const behind = at + 1;
  switch (bytes[at]) {
    case NO_VALUE:
    case NULL:
    case FALSE:
    case TRUE:
      return behind;
    case WHOLE:
      return numberEnd(bytes, behind);
    case FLOAT_32:
      return behind + 4;
    case FLOAT_64:
    case BIG:
      return behind + 8;
    case TEXT:
    case BYTES:
      return numberEnd(bytes, behind) + numberAt(bytes, behind);
    case OBJECT: {
      let next = numberEnd(bytes, behind);
      for (let left = numberAt(bytes, behind); left > 0; left--)
        next = endOf(bytes, numberEnd(bytes, next) + numberAt(bytes, next));
      return next;
    }
    case LIST: {
      let next = numberEnd(bytes, behind);
      for (let left = numberAt(bytes, behind); left > 0; left--) next = endOf(bytes, next);
      return next;
    }
    default:
      throw new Error(`invariant: a value of type ${bytes[at]} is in a checkpoint`);
  }
}

/** A length or a count: seven bits a byte, the lowest first. */
function numberAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 128) return first;
  let [value, worth] = [first & 127, 128];
  for (let next = at + 1; ; next++) {
    const byte = bytes[next] ?? 0;
    value += (byte & 127) * worth;
    if (byte < 128) return value;
    worth *= 128;
  }
}

function numberEnd(bytes: Uint8Array, at: number): number {
  let next = at;
  while ((bytes[next] ?? 0) >= 128) next += 1;
  return next + 1;
}
