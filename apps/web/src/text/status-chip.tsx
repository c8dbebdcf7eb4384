// The state of a paragraph in a word or two: agreed, ad ref, new, 2 open, 1 to fill. An open paragraph without brackets and
// placeholders says nothing.
import type { ParagraphStatus } from '@adref/negotiation';
import type { ReactNode } from 'react';

interface Props {
  readonly status: ParagraphStatus;
  readonly open: number;
  /** Whether it is only proposed: its own bracket is then told as “new”. */
  readonly isNew: boolean;
  /** Its placeholders. */
  readonly gaps: number;
  /** Who it is agreed pending, by code. */
  readonly pending: readonly string[];
  /** Whether a small group works on it. */
  readonly isParked: boolean;
  readonly words: 'long' | 'short';
}

export function StatusChip(props: Props): ReactNode {
  const { status, open, isNew, gaps, pending, isParked, words } = props;
  switch (status) {
    case 'agreed':
      return <span className="chip agreed">agreed</span>;
    case 'ad-ref':
      return (
        <span className="chip adref" data-pending={pending.length > 0 || undefined}>
          {pending.length === 0
            ? 'ad ref'
            : words === 'short'
              ? 'pending'
              : `ad ref, pending ${pendingWords(pending)}`}
        </span>
      );
    case 'silence':
      return <span className="chip silence">silence</span>;
    case 'open': {
      const others = isNew ? open - 1 : open;
      return (
        <>
          {isParked && <span className="chip parked">parked</span>}
          {isNew && <span className="chip open">new</span>}
          {others > 0 && <Count count={others} sign="[ ]" said="open" words={words} />}
          {gaps > 0 && <Count count={gaps} sign="…" said="to fill" words={words} />}
        </>
      );
    }
    default: {
      const never: never = status;
      return never;
    }
  }
}

function pendingWords([first = '', ...more]: readonly string[]): string {
  return more.length === 0 ? first : `${first} +${more.length}`;
}

interface CountProps {
  readonly count: number;
  readonly sign: string;
  readonly said: string;
  readonly words: Props['words'];
}

function Count({ count, sign, said, words }: CountProps): ReactNode {
  return (
    <span className="chip open">
      {words === 'long' ? (
        `${count} ${said}`
      ) : (
        <>
          <span aria-hidden="true">
            {count} {sign}
          </span>
          <span className="visually-hidden">
            {count} {said}
          </span>
        </>
      )}
    </span>
  );
}
