// The Chair's desk: what stands in the way of the text, the easiest first, with the one press that closes it; packages, what
// settlements left behind, and previews. Other seats read it as “What stands in the way”.
import { type DeskRow, deskOf, mayDo } from '@adref/negotiation';
import { type ReactNode, useMemo } from 'react';
import { useLocation } from 'wouter';
import { CombinationView } from '../../moves/packages/combination.tsx';
import { PackageCard } from '../../moves/packages/package-card.tsx';
import { useInHand } from '../../session/in-hand.ts';
import { useLiveState } from '../../session/use-live-state.ts';
import { useWho } from '../../session/who.ts';
import { BulkClosing } from './bulk-closing.tsx';
import { DeskList } from './desk-list.tsx';
import { LeftoverList } from './leftover-list.tsx';

export function DeskView({ base }: { readonly base: string }): ReactNode {
  const who = useWho();
  const inHand = useInHand();
  const state = useLiveState();
  const [, go] = useLocation();
  const rows = useMemo(() => deskOf(state), [state]);
  const isChair = who.me.seat === 'chair';
  const ready = rows.filter(({ closing }) => closing !== null).length;
  const onGo = ({ paragraph, bracket }: DeskRow) => {
    if (paragraph === null) return;
    inHand.focus.set({ paragraph, bracket });
    go(base);
  };
  return (
    <article className="chair-desk">
      <header className="desk-head">
        <h1>{isChair ? 'Desk' : 'What stands in the way'}</h1>
        <p>{summaryOf(rows.length, ready)}</p>
        {rows.length > 0 && (
          <p className="hint keys">
            <kbd>↓</kbd> <kbd>↑</kbd> go from one to the next, <kbd>Enter</kbd> presses, <kbd>N</kbd> goes on.
          </p>
        )}
      </header>
      {mayDo(state, 'settle', who.me.seat) && <BulkClosing rows={rows} state={state} />}
      <DeskList rows={rows} state={state} onGo={onGo} />
      {state.packages.length > 0 && (
        <section className="desk-part" aria-label="Packages">
          <h2 className="small-caps">Packages</h2>
          {state.packages.map((tied) => (
            <PackageCard key={tied.id} tied={tied} />
          ))}
        </section>
      )}
      <LeftoverList base={base} />
      <CombinationView state={state} />
    </article>
  );
}

function summaryOf(count: number, ready: number): string {
  if (count === 0) return 'Nothing stands in the way of the text.';
  const things = count === 1 ? 'One thing stands' : `${count} things stand`;
  const now = ready === 0 ? 'none can be closed at once' : `${ready} can be closed at once`;
  return `${things} in the way; ${now}.`;
}
