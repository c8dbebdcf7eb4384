// What every part of the room shares: who I am, the folded state, the live words, what is selected, and the way to send
// a command. One object per open room; components reach it through the context.
import type {
  BracketId,
  Command,
  LeafId,
  NegotiationId,
  NegotiationState,
  NumberStyle,
  PackageChoice,
  ParagraphId,
  PersonId,
  RecordedAct,
  SeatId,
  WordingId,
} from '@adref/negotiation';
import type { CommandAnswer } from '@adref/protocol';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import type { Cell } from '../kit/cell.ts';
import type { Caret } from './caret.ts';
import type { Ending } from './line/connection.ts';
import type { SaveState } from './line/save-state.ts';
import type { TextSelection } from './places/position.ts';
import type { Presence } from './presence/presence.ts';
import type { PrivateRooms } from './private/private-rooms.ts';
import type { WhyNot } from './reasons.ts';
import type { EarlierActs } from './record/earlier-acts.ts';
import type { ReturnedList } from './returned/returned-words.ts';
import type { Composing } from './talk/composing.ts';
import type { ShownThread } from './talk/threads.ts';
import type { LiveState } from './words/live-state.ts';
import type { LiveText } from './words/live-text.ts';

export interface Me {
  readonly person: PersonId;
  readonly name: string;
  readonly seat: SeatId;
}

/** What the panel is about: a bracket, or a paragraph as a whole. */
export interface Focus {
  readonly paragraph: ParagraphId;
  readonly bracket: BracketId | null;
}

export interface Room {
  readonly me: Me;
  readonly state: Cell<NegotiationState>;
  /** The state with the words as they are now, which commands are made from and judged on. */
  readonly live: LiveState;
  /** Why a command of mine would be refused now. */
  readonly whyNot: WhyNot;
  /** The acts known here, without a gap, up to the newest; from 0 on once `earlier` is whole. */
  readonly acts: Cell<readonly RecordedAct[]>;
  /** What lies before them, fetched when a view asks for it. */
  readonly earlier: EarlierActs;
  /** An act by its number; undefined while it is not known here. */
  actAt(n: number): RecordedAct | undefined;
  /** The state before an act of the record, by the act's number. */
  readonly before: ReadonlyMap<number, NegotiationState | null>;
  readonly text: LiveText;
  readonly focus: Cell<Focus | null>;
  readonly selection: Cell<TextSelection | null>;
  /** The leaf that has the editor now. */
  readonly mounted: Cell<LeafId | null>;
  readonly present: Cell<readonly Presence[]>;
  readonly save: Cell<SaveState>;
  readonly caret: Caret;
  /** What was asked for by a shortcut and waits in the panel to be filled in. */
  readonly intent: Cell<'bracket' | 'propose' | null>;
  /** Something the room has to say, such as why Enter did nothing. */
  readonly notice: Cell<string | null>;
  /** How this viewer calls later paragraphs and alternatives. */
  readonly numberStyle: Cell<NumberStyle>;
  /** The wordings chosen for a preview or a package; nothing is recorded by choosing. */
  readonly combination: Cell<readonly PackageChoice[]>;
  /** The proposal left behind that looks for other words to stand on. */
  readonly rebasing: Cell<WordingId | null>;
  readonly ending: Cell<Ending | null>;
  /** What the server has to tell this person of itself, such as that its disk is nearly full. */
  readonly serverNotices: Cell<readonly string[]>;
  readonly returned: ReturnedList;
  readonly privateRooms: PrivateRooms;
  /** Everything said that I may read, in the record and in private rooms. */
  readonly threads: Cell<readonly ShownThread[]>;
  /** What I am about to comment on; null when I am not. */
  readonly composing: Cell<Composing | null>;
  readonly doc: Y.Doc;
  readonly negotiation: NegotiationId;
  send(command: Command): Promise<CommandAnswer>;
  /** Resolves when the act of this number has been folded here. */
  folded(n: number): Promise<void>;
  /** Resolves when the server has all I typed, and I have what it said before that. */
  caughtUp(): Promise<void>;
  reconnect(): void;
}

const RoomContext = createContext<Room | null>(null);
export const RoomProvider = RoomContext.Provider;

/** The room around this component; throws outside of one. */
export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (room === null) throw new Error('invariant: useRoom is called inside a room');
  return room;
}

/** The folded state; the component renders again at each act. */
export function useNegotiation(): NegotiationState {
  const { state } = useRoom();
  return useSyncExternalStore(state.watch, state.get);
}
