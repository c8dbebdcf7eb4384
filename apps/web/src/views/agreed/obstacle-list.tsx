// What stands in the way of the agreed text, each with a way to it.
import {
  cleanWords,
  findParagraph,
  type NegotiationState,
  type Obstacle,
  obstacleSentence,
} from '@adref/negotiation';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useInHand } from '../../session/in-hand.ts';
import { gistOf } from '../../session/names/gist-of.ts';
import { nameOfParagraph } from '../../session/places/brackets-in.ts';

interface ListProps {
  readonly state: NegotiationState;
  readonly obstacles: readonly Obstacle[];
  readonly base: string;
}

export function ObstacleList({ state, obstacles, base }: ListProps): ReactNode {
  const inHand = useInHand();
  const [, go] = useLocation();
  const sentences = obstacles.map((obstacle) => obstacleSentence(obstacle, state));
  return (
    <section className="obstacle-list">
      <h2>
        There is no agreed text yet.{' '}
        {obstacles.length === 1 ? 'One thing is' : `${obstacles.length} things are`} in the way:
      </h2>
      <ObstacleCounts obstacles={obstacles} />
      <ol aria-label="What is in the way">
        {withKeys(obstacles).map(({ key, obstacle }) => {
          const target = targetOf(obstacle);
          const sentence = obstacleSentence(obstacle, state);
          const isOnly = sentences.filter((each) => each === sentence).length === 1;
          return (
            <li key={key} data-kind={obstacle.kind}>
              {target === null ? (
                sentence
              ) : (
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    inHand.focus.set(target);
                    go(base);
                  }}
                >
                  {sentence}
                  {!isOnly && <span className="which"> {whichOne(state, target.paragraph)}</span>}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Letters begin anew in each part, and a lead-in is often repeated: which of several that are called alike. */
function whichOne(state: NegotiationState, id: string): string {
  const name = nameOfParagraph(state, id);
  const words = cleanWords(findParagraph(state, id)?.segments ?? []);
  if (name.startsWith('¶')) return name;
  const { shown, isCut } = gistOf(words);
  return isCut ? `${shown}…` : shown;
}

/** A paragraph may have the same placeholder twice: each obstacle with a key of its own. */
function withKeys(
  obstacles: readonly Obstacle[],
): readonly { readonly key: string; readonly obstacle: Obstacle }[] {
  const seen = new Map<string, number>();
  return obstacles.map((obstacle) => {
    const words = JSON.stringify(obstacle);
    const before = seen.get(words) ?? 0;
    seen.set(words, before + 1);
    return { key: `${words} ${before}`, obstacle };
  });
}

/** How many there are of each kind; nothing where all are of one. */
function ObstacleCounts({ obstacles }: { readonly obstacles: readonly Obstacle[] }): ReactNode {
  const count = (kind: Obstacle['kind']) => obstacles.filter((each) => each.kind === kind).length;
  const told = [
    counted(count('paragraph-not-agreed'), 'paragraph not agreed', 'paragraphs not agreed'),
    counted(count('open-bracket'), 'open bracket', 'open brackets'),
    counted(count('placeholder'), 'placeholder to fill', 'placeholders to fill'),
    counted(count('reservation'), 'reservation', 'reservations'),
  ].filter((words) => words !== null);
  return told.length < 2 ? null : <p className="hint">{told.join(' · ')}</p>;
}

function counted(count: number, one: string, more: string): string | null {
  return count === 0 ? null : `${count} ${count === 1 ? one : more}`;
}

/** The place in the text that an obstacle is about. */
function targetOf(obstacle: Obstacle) {
  if (!('paragraph' in obstacle)) return null;
  return { paragraph: obstacle.paragraph, bracket: 'bracket' in obstacle ? obstacle.bracket : null };
}
