// What changed between two wordings, by words as a reader counts them (`Intl.Segmenter`), in any script. Nothing is left
// out: the same and the removed parts are the words before, the same and the added parts the words after.
import { compared } from './landmarks.ts';

export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly words: string;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * The parts in reading order; of one change, the removed words come before the added ones. `together` says how many differences are
 * asked for at once: the more there are, the sooner one gives up on fine detail.
 */
export function wordDiff(before: string, after: string, together = 1): readonly DiffPart[] {
  const stretches = compared(segmentsOf(before), segmentsOf(after), together);
  return merged(bridged(stretches.map(({ kind, words }) => part(kind, words.join('')))));
}

function segmentsOf(words: string): string[] {
  return Array.from(segmenter.segment(words), ({ segment }) => segment);
}

function part(kind: DiffPart['kind'], words: string): DiffPart {
  return { kind, words };
}

/** A blank or comma that stayed between two changes is no landmark: it goes with them, so that they read as one. */
function bridged(parts: readonly DiffPart[]): readonly DiffPart[] {
  return parts.flatMap((each, index) => {
    const [before, after] = [parts[index - 1], parts[index + 1]];
    const stands = each.kind !== 'same' || before === undefined || after === undefined;
    if (stands || /[\p{L}\p{N}]/u.test(each.words)) return [each];
    return [part('removed', each.words), part('added', each.words)];
  });
}

/** Runs of changes as one removed and one added part. */
function merged(parts: readonly DiffPart[]): readonly DiffPart[] {
  const out: DiffPart[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    if (removed !== '') out.push(part('removed', removed));
    if (added !== '') out.push(part('added', added));
    [removed, added] = ['', ''];
  };
  for (const { kind, words } of parts) {
    if (kind === 'removed') removed += words;
    else if (kind === 'added') added += words;
    else {
      flush();
      if (words !== '') out.push(part('same', words));
    }
  }
  flush();
  return out;
}
