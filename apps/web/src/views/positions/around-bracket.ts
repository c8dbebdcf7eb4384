// The words on either side of a bracket, so that “welcomes” in a table can be read in its sentence.
import { type BracketId, cleanWords, type Segment } from '@adref/negotiation';

export interface Around {
  readonly before: string;
  readonly after: string;
}

/** Characters on each side: what one line of a wide table holds. */
const REACH = 60;

/** Cut at words, with an ellipsis where there is more; brackets in it read as their base. Empty when the bracket is not there. */
export function aroundBracket(segments: readonly Segment[], id: BracketId): Around {
  const list = listWith(segments, id) ?? [];
  const at = list.findIndex((segment) => segment.id === id);
  if (at < 0) return { before: '', after: '' };
  return { before: ending(cleanWords(list.slice(0, at))), after: beginning(cleanWords(list.slice(at + 1))) };
}

function listWith(segments: readonly Segment[], id: BracketId): readonly Segment[] | undefined {
  if (segments.some((segment) => segment.id === id)) return segments;
  for (const segment of segments) {
    if (segment.kind === 'leaf') continue;
    for (const wording of segment.wordings) {
      const found = listWith(wording.segments, id);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function ending(words: string): string {
  if (words.length <= REACH) return words;
  return `… ${words.slice(-REACH).replace(/^\S*\s/, '')}`;
}

function beginning(words: string): string {
  if (words.length <= REACH) return words;
  return `${words.slice(0, REACH).replace(/\s\S*$/, '')} …`;
}
