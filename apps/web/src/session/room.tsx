// An open room as a whole: all its slices in one object, built where a room is opened. A component takes the slices that it needs;
// only what has to do with nearly all of them takes the room.
import { type ReactNode, useMemo } from 'react';
import type * as Y from 'yjs';
import { type Aside, AsideContext } from './aside.ts';
import { type Asker, AskerContext } from './asker.ts';
import { type InHand, InHandContext } from './in-hand.ts';
import { RecordContext, type RecordNow } from './record-now.ts';
import { type Screen, ScreenContext } from './screen.ts';
import { createSlice, useSlice } from './slice.ts';
import { liveSource, TextSourceContext } from './text-source.ts';
import { type Who, WhoContext } from './who.ts';

export interface Room extends Who, RecordNow, InHand, Aside, Asker, Screen {
  /** The shared document, for what is given in its own terms, such as the others' carets. */
  readonly doc: Y.Doc;
}

const RoomContext = createSlice<Room>();

interface Props {
  readonly room: Room;
  readonly children: ReactNode;
}

/** Gives the room and each of its slices to what stands in it; its words are the text as it is now. */
export function RoomProvider({ room, children }: Props): ReactNode {
  const source = useMemo(() => liveSource(room.state, room.text), [room]);
  return (
    <RoomContext value={room}>
      <WhoContext value={room}>
        <RecordContext value={room}>
          <TextSourceContext value={source}>
            <InHandContext value={room}>
              <AsideContext value={room}>
                <AskerContext value={room}>
                  <ScreenContext value={room}>{children}</ScreenContext>
                </AskerContext>
              </AsideContext>
            </InHandContext>
          </TextSourceContext>
        </RecordContext>
      </WhoContext>
    </RoomContext>
  );
}

/** The room around this component; throws outside of one. */
export function useRoom(): Room {
  return useSlice(RoomContext, 'useRoom');
}
