// What waits for my seat among what is said: mentions that it has not answered, and threads without a place.
import { type ReactNode, useRef } from 'react';
import { useCell } from '../../kit/cell.ts';
import { useAside } from '../../session/aside.ts';
import { waitingFor } from '../../session/talk/threads.ts';
import { useWho } from '../../session/who.ts';
import { PANEL, type Remind, TALK } from './remind.ts';

export function WaitingTalk({ onRemind }: { readonly onRemind: Remind }): ReactNode {
  const aside = useAside();
  const who = useWho();
  const threads = useCell(aside.threads);
  const waiting = waitingFor(threads, who.me.seat);
  const orphans = threads.filter(({ paragraph }) => paragraph === null);
  const next = useRef(0);
  const goToNext = () => {
    const thread = waiting[next.current % waiting.length];
    next.current += 1;
    onRemind(
      thread?.paragraph == null ? null : { paragraph: thread.paragraph, bracket: thread.bracket },
      TALK,
      PANEL,
    );
  };
  return (
    <>
      {waiting.length > 0 && (
        <button type="button" className="button small" onClick={goToNext}>
          {waiting.length} {waiting.length === 1 ? 'mentions' : 'mention'} you
        </button>
      )}
      {orphans.length > 0 && (
        <button type="button" className="link" onClick={() => onRemind(null, PANEL)}>
          {orphans.length} {orphans.length === 1 ? 'comment' : 'comments'} without a place
        </button>
      )}
    </>
  );
}
