// The way into a room: what my seat may read, the opening of the live document, and what is shown when the server ends it.
import { CLOSE_CODE } from '@adref/protocol';
import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { CaretProvider } from '../editor/caret-context.ts';
import type { Ending } from '../session/line/connection.ts';
import { dropPrivateCopies } from '../session/line/kept-copy.ts';
import { RoomProvider } from '../session/room.tsx';
import { ProjectorPage } from '../views/projector/projector-page.tsx';
import { endingWords } from './ending-words.ts';
import { type OpenedRoom, openRoom } from './opening/open-room.ts';
import { PageFrame } from './page-frame.tsx';
import { ReadingPage } from './reading-page.tsx';
import { RoomPage } from './room/room-page.tsx';
import type { View } from './room/view-names.ts';
import { UnsentCard } from './unsent-card.tsx';

interface Props {
  readonly person: string;
  readonly id: string;
  readonly view: string | undefined;
}

export function RoomRoute({ person, id, view }: Props): ReactNode {
  const [opened, setOpened] = useState<OpenedRoom | null>(null);
  const [ending, setEnding] = useState<Ending | null>(null);
  /** Words of mine that were only here when the connection was ended; another try to get in does not lose them. */
  const [unsent, setUnsent] = useState('');
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round opens the room afresh
  useEffect(() => {
    const leaving = new AbortController();
    let mine: OpenedRoom | null = null;
    const warn = (event: BeforeUnloadEvent) => {
      if (mine?.hasUnsaved() === true) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    const reopen = async () => {
      // Not what the copy here says: the refused words would be sent, and refused, again.
      if (mine !== null) await mine.close({ drop: true });
      mine = null;
      setOpened(null);
      setRound((before) => before + 1);
    };
    openRoom({
      person,
      negotiation: id,
      signal: leaving.signal,
      onEnding: (code, reason) => {
        if (leaving.signal.aborted) return;
        if (code === CLOSE_CODE.updateRefused && mine !== null) void reopen();
        else setEnding({ code, reason });
        const words = mine?.unsentWords() ?? '';
        setUnsent((before) => (mine === null || mine.hasUnsaved() ? words || before : ''));
        // Whoever has no seat here any more keeps nothing of its private rooms.
        if (code === CLOSE_CODE.notPermitted) void dropPrivateCopies(person, id, []);
      },
    }).then((room) => {
      if (room === null) return;
      mine = room;
      if (leaving.signal.aborted) void room.close({ drop: false });
      else setOpened(room);
    });
    return () => {
      leaving.abort();
      removeEventListener('beforeunload', warn);
      if (mine !== null) void mine.close({ drop: false });
    };
  }, [person, id, round]);

  if (ending?.code === CLOSE_CODE.notPermitted && opened === null)
    return <ReadingPage person={person} id={id} />;
  if (ending !== null) {
    const again = () => {
      setEnding(null);
      setOpened(null);
      setRound((before) => before + 1);
    };
    return (
      <PageFrame title="The connection was ended" person={person} centred>
        <p role="alert">{endingWords(ending)}</p>
        {unsent !== '' && <UnsentCard words={unsent} />}
        <p className="row">
          <button type="button" className="button primary" onClick={again}>
            Try again
          </button>
          <Link className="button" href={`/as/${person}/`}>
            My negotiations
          </Link>
        </p>
      </PageFrame>
    );
  }
  const base = `/as/${person}/n/${id}`;
  if (opened === null) return <p className="opening hint">Opening the room…</p>;
  return (
    <RoomProvider room={opened.room}>
      <CaretProvider value={opened.caret}>
        {view === 'projector' ? <ProjectorPage base={base} /> : <RoomPage view={viewOf(view)} base={base} />}
      </CaretProvider>
    </RoomProvider>
  );
}

function viewOf(view: string | undefined): View {
  return view === 'agreed' || view === 'positions' || view === 'desk' || view === 'record' ? view : 'text';
}
