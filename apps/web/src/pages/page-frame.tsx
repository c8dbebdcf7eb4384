// The frame of the pages beside the room.
import type { ReactNode } from 'react';
import { Link } from 'wouter';

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
