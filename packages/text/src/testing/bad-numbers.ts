// Numbers on the wire that are none, and updates with a number put in the place of any one of theirs: for tests that ask of each
// field of a message what happens when its number is bad. Only bytes here, no Yjs.

/** What no field takes, whatever it counts: as lib0 reads it, and its bytes. */
export const BAD_NUMBERS: readonly (readonly [read: string, bytes: readonly number[]])[] = [
  ['NaN', [...continued(149), 0]],
  ['Infinity', [...continued(147), 1]],
  ['2^1015', [...continued(145), 1]],
  ['2^56', [...continued(8), 1]],
  ['2^52', [...continued(7), 8]],
  ['2^33', [...continued(4), 32]],
  ['a zero in two bytes', [0x80, 0]],
  ['a one in three bytes', [0x81, 0x80, 0]],
];

/** A part of a message: a number with the name of its field, or bytes that are none. */
export type Part = readonly [field: string, value: number] | readonly number[] | string;

/** The fields of a message in order, each name once. */
export function fieldsOf(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => (isField(part) ? [part[0]] : []));
}

/** The message, with other bytes in the place of one field's number. */
export function written(parts: readonly Part[], spoilt?: { field: string; bytes: readonly number[] }) {
  return Uint8Array.from(
    parts.flatMap((part) => {
      if (typeof part === 'string') return [...new TextEncoder().encode(part)];
      if (!isField(part)) return part;
      return part[0] === spoilt?.field ? spoilt.bytes : varint(part[1]);
    }),
  );
}

function isField(part: Part): part is readonly [string, number] {
  return typeof part !== 'string' && typeof part[0] === 'string';
}

function varint(value: number): readonly number[] {
  return value < 128 ? [value] : [128 + (value % 128), ...varint(Math.floor(value / 128))];
}

function continued(times: number): readonly number[] {
  return Array.from({ length: times }, () => 0x80);
}
