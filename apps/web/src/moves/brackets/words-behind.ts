// The words that follow a bracket in its paragraph, as they stand: what its verbs are about.
import { type BracketId, cleanWords, type Segment } from '@adref/negotiation';

/** The words behind a bracket; a bracket among them reads as its base. Null where the bracket is not in the list. */
export function wordsBehind(segments: readonly Segment[], bracket: BracketId): string | null {
  for (const [at, segment] of segments.entries()) {
    if (segment.kind === 'leaf') continue;
    const rest = cleanWords(segments.slice(at + 1));
    if (segment.id === bracket) return rest;
    for (const wording of segment.wordings) {
      const inner = wordsBehind(wording.segments, bracket);
      if (inner !== null) return inner + rest;
    }
  }
  return null;
}
