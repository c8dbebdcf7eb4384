// The open brackets against the delegations: who stands where on each wording, and where each bracket could land. It is the
// state as it is now, live words included, and a way into the text; nothing is done from here.

import { couldLand, matrixOf, type ShownStance } from '@adref/negotiation';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { useLocation } from 'wouter';
import { useInHand } from '../../session/in-hand.ts';
import { STANCE_SYMBOL } from '../../session/names/stance-words.ts';
import { useShownState, useTextSource } from '../../session/text-source.ts';
import { useLive } from '../../session/use-words.ts';
import { useWho } from '../../session/who.ts';
import { createWordsNow } from '../../session/words/words-now.ts';
import { MatrixGroup } from './matrix-group.tsx';

/** Brackets that fill a high screen. */
const FIRST_SHOWN = 12;

export function PositionsView({ base }: { readonly base: string }): ReactNode {
  const who = useWho();
  const inHand = useInHand();
  const state = useShownState();
  const [, go] = useLocation();
  const all = useMemo(() => matrixOf(state), [state]);
  // The first are on the screen at once; the rest come behind them, without holding up a key.
  const rows = useDeferredValue(all, all.slice(0, FIRST_SHOWN));
  const summary = useSummary();
  if (rows.length === 0) {
    return (
      <article className="positions">
        <header className="positions-head">
          <h1>Positions</h1>
        </header>
        <p className="hint">
          No words are in brackets, so there is nothing to take a position on. Whoever brackets words will
          find the fifteen here.
        </p>
      </article>
    );
  }
  return (
    <article className="positions">
      <header className="positions-head">
        <h1>Positions</h1>
        <p>{summary}</p>
        <Legend />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="matrix-scroll" aria-label="Positions by bracket and delegation" tabIndex={0}>
        <table className="matrix" aria-label="Wordings and delegations">
          <thead>
            <tr>
              <th scope="col" className="matrix-seat matrix-corner">
                Wordings
              </th>
              {state.delegations.map(({ seat, name, code }) => (
                <th
                  key={seat}
                  scope="col"
                  className="matrix-seat"
                  title={name}
                  data-mine={seat === who.me.seat || undefined}
                >
                  <span aria-hidden="true">{code}</span>
                  <span className="visually-hidden">{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          {rows.map(({ paragraph, bracket }) => (
            <MatrixGroup
              key={bracket.id}
              paragraph={paragraph}
              bracket={bracket}
              onGo={() => {
                inHand.focus.set({ paragraph: paragraph.id, bracket: bracket.id });
                go(base);
              }}
            />
          ))}
        </table>
      </section>
    </article>
  );
}

/** How the brackets stand, in one sentence. */
function useSummary(): string {
  const text = useTextSource();
  const state = useShownState();
  const now = useMemo(() => createWordsNow(text), [text]);
  return useLive(() => {
    const zones = matrixOf(state, now).map(({ landing }) => landing);
    const some = (count: number, one: string, more: string) =>
      count === 0 ? [] : [`${count} ${count === 1 ? one : more}`];
    const landing = zones.filter(couldLand).length;
    const single = zones.filter(({ kind }) => kind === 'one-objection').length;
    const contested = zones.filter(({ kind }) => kind === 'contested').length;
    const told = [
      ...some(landing, 'could land', 'could land'),
      ...some(single, 'waits for one delegation', 'wait for one delegation each'),
      ...some(
        contested,
        'has several objections to every wording',
        'have several objections to every wording',
      ),
      ...some(zones.length - landing - single - contested, 'waits for support', 'wait for support'),
    ];
    return `${zones.length} open ${zones.length === 1 ? 'bracket' : 'brackets'}: ${told.join(', ')}.`;
  });
}

const LEGEND: readonly (readonly [ShownStance, string])[] = [
  ['support', 'supports'],
  ['can-accept', 'can accept'],
  ['reserve', 'reserves'],
  ['object', 'objects'],
  ['silent', 'silent'],
  ['lapsed', 'lapsed: the words changed'],
];

function Legend(): ReactNode {
  return (
    <ul className="matrix-legend" aria-label="Signs">
      {LEGEND.map(([shown, words]) => (
        <li key={shown}>
          <span className="cell" data-stance={shown} aria-hidden="true">
            {STANCE_SYMBOL[shown]}
          </span>
          {words}
        </li>
      ))}
    </ul>
  );
}
