// The frame of the pages beside the room, and the notices they share.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Asked } from './use-asked.ts';

interface FrameProps {
  readonly title: string;
  readonly person?: string;
  readonly centred?: boolean;
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

export function PageFrame({ title, person, centred = false, beside, children }: FrameProps): ReactNode {
  return (
    <main className={centred ? 'page centred' : 'page'}>
      <title>{`${title} · Adref`}</title>
      <div className="page-top">
        <Link href={person === undefined ? '/' : `/as/${person}/`} className="wordmark">
          adref
        </Link>
        {beside}
      </div>
      <h1>{title}</h1>
      {children}
    </main>
  );
}

/** What a page says while it has no answer; null once it has one. */
export function AskedNotice({
  asked,
  onAgain,
}: {
  readonly asked: Asked<unknown>;
  readonly onAgain: () => void;
}): ReactNode {
  switch (asked.kind) {
    case 'asking':
      return <p className="hint">One moment…</p>;
    case 'answered':
      return null;
    case 'refused':
      return (
        <p className="notice refused" role="alert">
          {asked.sentence}
        </p>
      );
    case 'away':
      return (
        <div className="notice refused" role="alert">
          <p>The server cannot be reached.</p>
          <button type="button" className="link" onClick={onAgain}>
            Try again
          </button>
        </div>
      );
    default: {
      const never: never = asked;
      return never;
    }
  }
}
