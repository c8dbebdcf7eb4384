// How much is said about a paragraph, in the margin: a word and a number.
import type { ParagraphId } from '@adref/negotiation';
import { type ReactNode, useCallback } from 'react';
import { useCellPart } from '../kit/cell.ts';
import { useAside } from '../session/aside.ts';
import { isAlive, type ShownThread } from '../session/talk/threads.ts';

export function TalkCount({ paragraph }: { readonly paragraph: ParagraphId }): ReactNode {
  const { threads } = useAside();
  const count = useCellPart(
    threads,
    useCallback(
      (all: readonly ShownThread[]) =>
        all.filter((thread) => thread.paragraph === paragraph && !thread.isClosed && isAlive(thread)).length,
      [paragraph],
    ),
  );
  if (count === 0) return null;
  return (
    <span className="talk-count" title={`${count} ${count === 1 ? 'thread' : 'threads'} of comments`}>
      talk {count}
    </span>
  );
}
