// Threads whose paragraph is gone: they hang nowhere, and are kept here.
import type { ReactNode } from 'react';
import { useCell } from '../../kit/cell.ts';
import { useAside } from '../../session/aside.ts';
import { ThreadView } from './thread-view.tsx';

export function OrphanList(): ReactNode {
  const aside = useAside();
  const orphans = useCell(aside.threads).filter(({ paragraph }) => paragraph === null);
  if (orphans.length === 0) return null;
  return (
    <section className="talk" aria-label="Comments without a place">
      <h3 className="small-caps">Comments without a place</h3>
      {orphans.map((thread) => (
        <ThreadView key={`${thread.room} ${thread.id}`} thread={thread} />
      ))}
    </section>
  );
}
