// The agreed text, clean, once nothing stands in its way; until then the complete list of what does, each with a way to it.
// The files to download stand beside it.
import {
  agreedText,
  issuedSymbol,
  type NegotiationState,
  type Obstacle,
  obstacleSentence,
  publicStatementOf,
} from '@adref/negotiation';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { adoptionWords } from '../aftermath/adopted-by.ts';
import { AftermathView } from '../aftermath/aftermath-view.tsx';
import { PARAGRAPH_ATTRIBUTE } from '../aftermath/selected-passage.ts';
import { useNegotiation, useRoom } from '../room/room.ts';
import { LeafWords } from '../text/leaf-words.tsx';
import { shownLabel } from '../text/shown-label.ts';
import { Downloads } from './downloads.tsx';

export function AgreedView({ base }: { readonly base: string }): ReactNode {
  const room = useRoom();
  const state = useNegotiation();
  const result = agreedText(state);
  const statement = publicStatementOf(state);
  return (
    <article className="sheet-of-text reading-sheet">
      <header className="text-head">
        <h1>{state.title}</h1>
        <p>
          {state.phase.kind === 'adopted'
            ? `Adopted${adoptionWords(state.phase.by)}`
            : 'Draft, not an official document'}
          {state.symbol !== '' && ` · ${issuedSymbol(state)}`}
        </p>
      </header>
      <Downloads
        person={room.me.person}
        negotiation={room.negotiation}
        isAdopted={state.phase.kind === 'adopted'}
        hasAgreed={result.ok}
        noStatement={statement.ok ? null : statement.why}
        corrigenda={state.reissues.flatMap(({ form, number }) => (form === 'corrigendum' ? [number] : []))}
        hasStatements={state.statements.length > 0}
      />
      {result.ok ? (
        result.text.paragraphs.map(({ id, kind, level, label, text }) => (
          <div
            key={id}
            className="paragraph"
            data-kind={kind}
            data-level={level}
            data-state="agreed"
            {...{ [PARAGRAPH_ATTRIBUTE]: id }}
          >
            <div className="margin" />
            <div className="number">{shownLabel(kind, label)}</div>
            <div className="words" dir="auto">
              <LeafWords words={text} />
            </div>
          </div>
        ))
      ) : (
        <ObstacleList state={state} obstacles={result.obstacles} base={base} />
      )}
      {state.phase.kind === 'adopted' && <AftermathView />}
    </article>
  );
}

interface ListProps {
  readonly state: NegotiationState;
  readonly obstacles: readonly Obstacle[];
  readonly base: string;
}

function ObstacleList({ state, obstacles, base }: ListProps): ReactNode {
  const room = useRoom();
  const [, go] = useLocation();
  return (
    <section className="obstacle-list">
      <h2>
        There is no agreed text yet.{' '}
        {obstacles.length === 1 ? 'One thing is' : `${obstacles.length} things are`} in the way:
      </h2>
      <ObstacleCounts obstacles={obstacles} />
      <ol>
        {withKeys(obstacles).map(({ key, obstacle }) => {
          const target = targetOf(obstacle);
          return (
            <li key={key} data-kind={obstacle.kind}>
              {target === null ? (
                obstacleSentence(obstacle, state)
              ) : (
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    room.focus.set(target);
                    go(base);
                  }}
                >
                  {obstacleSentence(obstacle, state)}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
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
