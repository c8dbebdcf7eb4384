// How the letters of a file are written, when its bytes do not say it: each likely way with some of the words as they would
// read, so that whoever knows the language sees which is right.
import { decodeText, ENCODINGS, type Encoding } from '@adref/formats';
import { type ReactNode, useId, useMemo } from 'react';
import type { SourceFile } from './source-file.ts';

interface Props {
  readonly file: SourceFile;
  readonly chosen: Encoding | null;
  readonly onChoose: (encoding: Encoding) => void;
}

/** Ways that are offered at once; hardly anybody looks through more. */
const MOST_OFFERED = 8;
const WORDS_SHOWN = 60;

export function EncodingField({ file, chosen, onChoose }: Props): ReactNode {
  const name = useId();
  const ways = useMemo(
    () =>
      file.choice.likely.slice(0, MOST_OFFERED).map((way) => ({ way, words: someWords(file.bytes, way) })),
    [file],
  );
  return (
    <fieldset className="encoding-choice">
      <legend>“{file.name}” does not say how its letters are written. Which of these reads right?</legend>
      {ways.map(({ way, words }) => (
        <label key={way}>
          <input type="radio" name={name} checked={chosen === way} onChange={() => onChoose(way)} />
          <span>{ENCODINGS[way]}</span>
          <bdi className="serif">{words}</bdi>
        </label>
      ))}
    </fieldset>
  );
}

/** The words around the first letter that the ways read differently. */
function someWords(bytes: Uint8Array, way: Encoding): string {
  const first = Math.max(
    0,
    bytes.findIndex((byte) => byte >= 0x80),
  );
  const start = Math.max(0, bytes.lastIndexOf(0x0a, first) + 1, first - WORDS_SHOWN / 2);
  const words = decodeText(bytes.subarray(start, start + 4 * WORDS_SHOWN), way);
  return words.replace(/\s+/g, ' ').trim().slice(0, WORDS_SHOWN);
}
