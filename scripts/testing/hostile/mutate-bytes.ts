// Honest bytes made dishonest: a bit turned, a byte more or less, a part twice, the tail of another message.
import type { Chance } from '../chance.ts';
import { LYING_NUMBERS } from './wire-numbers.ts';

/** One to three changes of some bytes; `other` is a message to splice in. */
export function mutateBytes(chance: Chance, honest: Uint8Array, other: Uint8Array): Uint8Array {
  let bytes = honest;
  for (let k = chance.below(3); k >= 0; k--) bytes = changed(chance, bytes, other);
  return bytes;
}

function changed(chance: Chance, bytes: Uint8Array, other: Uint8Array): Uint8Array {
  const at = chance.below(bytes.length + 1);
  switch (chance.below(6)) {
    case 0: {
      const copy = Uint8Array.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ (1 << chance.below(8));
      return copy;
    }
    case 1:
      return spliced(bytes, at, at, chance.bytes(1 + chance.below(4)));
    case 2:
      return spliced(bytes, at, at + 1 + chance.below(4), new Uint8Array());
    case 3:
      return spliced(bytes, at, at + 1, chance.pick(LYING_NUMBERS));
    case 4:
      return spliced(bytes, at, at, bytes.subarray(at, at + 1 + chance.below(30)));
    default:
      return spliced(bytes, at, bytes.length, other.subarray(chance.below(other.length + 1)));
  }
}

function spliced(bytes: Uint8Array, from: number, to: number, between: Uint8Array): Uint8Array {
  const [head, tail] = [bytes.subarray(0, from), bytes.subarray(Math.min(to, bytes.length))];
  return Uint8Array.from([...head, ...between, ...tail]);
}
