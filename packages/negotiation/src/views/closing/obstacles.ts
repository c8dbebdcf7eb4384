// What stands in the way of the agreed text: the complete list, in reading order, so that the Chair can work through it.
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Bracket, Paragraph } from '../../model/paragraph.ts';
import type { Obstacle } from '../../model/refusal.ts';
import { placeholdersIn } from '../../words/placeholders.ts';
import { paragraphBrackets } from '../../words/segment-tree.ts';
import { bracketWords, toldWords } from '../brackets/bracket-sense.ts';
import { standingPaths } from '../paragraphs/number-paths.ts';
import { objectorsTo } from '../positions/standing-positions.ts';
import { runningSilence } from '../silence/silence.ts';

/** Everything that keeps the text from being agreed; empty when nothing does. */
export function obstaclesTo(state: NegotiationState): readonly Obstacle[] {
  if (state.phase.kind === 'closed')
    return [{ kind: 'closed-without-agreement', reason: state.phase.reason }];
  if (state.paragraphs.length === 0) return [{ kind: 'no-paragraphs' }];
  const labels = standingPaths(state);
  const running = runningSilence(state);
  const silence: readonly Obstacle[] =
    running === undefined ? [] : [{ kind: 'silence', silence: running.id, deadline: running.deadline }];
  const inText = state.paragraphs.flatMap((paragraph) =>
    obstaclesIn(state, paragraph, labels.get(paragraph.id) ?? ''),
  );
  return [...silence, ...inText];
}

function obstaclesIn(state: NegotiationState, paragraph: Paragraph, label: string): readonly Obstacle[] {
  const { id, status, segments, reservations } = paragraph;
  const at = { paragraph: id, label };
  const open: Obstacle[] = status === 'agreed' ? [] : [{ kind: 'paragraph-not-agreed', ...at, status }];
  const brackets = paragraphBrackets(paragraph).map(
    (bracket): Obstacle => ({
      kind: 'open-bracket',
      ...at,
      bracket: bracket.id,
      words: bracketWords(state, paragraph, bracket),
      objections: objectionsIn(state, paragraph, bracket),
    }),
  );
  const held = reservations.map(
    ({ seat, kind, words }): Obstacle => ({ kind: 'reservation', ...at, seat, reservation: kind, words }),
  );
  const unfilled = placeholdersIn(segments).map((words): Obstacle => ({ kind: 'placeholder', ...at, words }));
  const by = paragraph.holds.map(({ seat }) => seat);
  const pending: readonly Obstacle[] = by.length === 0 ? [] : [{ kind: 'pending', ...at, by }];
  return [...open, ...brackets, ...unfilled, ...pending, ...held];
}

function objectionsIn(
  state: NegotiationState,
  paragraph: Paragraph,
  bracket: Bracket,
): Extract<Obstacle, { kind: 'open-bracket' }>['objections'] {
  return bracket.wordings.flatMap((wording) => {
    const by = objectorsTo(wording);
    return by.length === 0
      ? []
      : [{ wording: wording.id, words: toldWords(state, paragraph, bracket, wording), by }];
  });
}
