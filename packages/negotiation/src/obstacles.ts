// What stands in the way of the agreed text: the complete list, in reading order, so that the Chair can work through it.
import { labelsOf } from './labels.ts';
import type { NegotiationState } from './negotiation-state.ts';
import type { Bracket, Paragraph } from './paragraph.ts';
import { plainWords } from './plain-words.ts';
import type { Obstacle } from './refusal.ts';
import { bracketsIn } from './segment-tree.ts';
import { objectorsTo } from './standing-positions.ts';

/** Everything that keeps the text from being agreed; empty when nothing does. */
export function obstaclesTo(state: NegotiationState): readonly Obstacle[] {
  if (state.phase.kind === 'closed')
    return [{ kind: 'closed-without-agreement', reason: state.phase.reason }];
  if (state.paragraphs.length === 0) return [{ kind: 'no-paragraphs' }];
  const labels = labelsOf(state.paragraphs);
  return state.paragraphs.flatMap((paragraph) => obstaclesIn(paragraph, labels.get(paragraph.id) ?? ''));
}

function obstaclesIn({ id, status, segments, reservations }: Paragraph, label: string): readonly Obstacle[] {
  const at = { paragraph: id, label };
  const open: Obstacle[] = status === 'agreed' ? [] : [{ kind: 'paragraph-not-agreed', ...at, status }];
  const brackets = bracketsIn(segments).map(
    (bracket): Obstacle => ({
      kind: 'open-bracket',
      ...at,
      bracket: bracket.id,
      words: plainWords([bracket]),
      objections: objectionsIn(bracket),
    }),
  );
  const held = reservations.map(
    ({ seat, kind, words }): Obstacle => ({ kind: 'reservation', ...at, seat, reservation: kind, words }),
  );
  return [...open, ...brackets, ...held];
}

function objectionsIn(bracket: Bracket): Extract<Obstacle, { kind: 'open-bracket' }>['objections'] {
  return bracket.wordings.flatMap((wording) => {
    const by = objectorsTo(wording);
    return by.length === 0 ? [] : [{ wording: wording.id, words: plainWords(wording.segments), by }];
  });
}
