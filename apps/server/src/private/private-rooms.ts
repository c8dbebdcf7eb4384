// The private rooms of this server, on its host. They follow the public state of their negotiation, which alone says who may be in
// them.
import type { NegotiationId, NegotiationState, PrivateRoomId, SayingCommand } from '@adref/negotiation';
import type { CommandAnswer } from '@adref/protocol';
import type { Author, LivePrivateRoom } from '@adref/text';
import { letIn } from '../negotiations/let-in.ts';
import { privateRoomStream } from '../storage/stream.ts';
import { privateRoomKind } from '../streams/checkpoints/document-kind.ts';
import type { Wire } from '../streams/connections/wire.ts';
import type { StreamHost } from '../streams/stream-host.ts';
import type { StreamKind } from '../streams/stream-kind.ts';
import { HostedPrivateRoom } from './private-room.ts';

export interface PrivateRoomsSetting {
  readonly host: StreamHost;
  /** The state of a negotiation as it is on disk; null when there is no such negotiation. */
  stateOf(negotiation: NegotiationId): Promise<NegotiationState | null>;
  /** A fresh id from which nobody learns how much was said before. */
  newId(prefix: string): string;
}

export class PrivateRooms {
  readonly #setting: PrivateRoomsSetting;
  readonly #kind: StreamKind<LivePrivateRoom, HostedPrivateRoom>;

  constructor(setting: PrivateRoomsSetting) {
    this.#setting = setting;
    this.#kind = {
      called: 'private room',
      document: privateRoomKind(setting.host.setting.surroundings),
      mayBeEmpty: true,
      carry(stream, live, given) {
        if (stream.kind !== 'private-room') throw new Error(`invariant: ${given.key} is no private room`);
        const { negotiation, room: id } = stream;
        return new HostedPrivateRoom({ ...given, negotiation, id, live, newId: setting.newId });
      },
      is: (hosted) => hosted instanceof HostedPrivateRoom,
      rested: () => {},
    };
  }

  /** Takes over a socket that has been let in; who may not be in the room is told so and goes. */
  attach(
    wire: Wire,
    negotiation: NegotiationId,
    id: PrivateRoomId,
    author: Author,
    { adref }: { readonly adref: boolean },
  ): void {
    letIn(wire, this.#enter(negotiation, id), author, adref, (error) =>
      this.#setting.host.setting.error(
        { negotiation, room: id, err: error },
        'private room could not be opened',
      ),
    );
  }

  /** Says something in a room; null when there is no such negotiation. */
  async submit(
    negotiation: NegotiationId,
    id: PrivateRoomId,
    author: Author,
    commandId: string,
    command: SayingCommand,
  ): Promise<CommandAnswer | null> {
    const entered = await this.#enter(negotiation, id);
    return entered === null ? null : entered.room.submit(author, commandId, command);
  }

  /** A negotiation's public state has changed: seats may have lost their place in a room. */
  follow(negotiation: NegotiationId, state: NegotiationState): void {
    for (const room of this.#setting.host.opened(this.#kind))
      if (room.negotiation === negotiation) room.follow(state);
  }

  /** The room, following the state as it is at this instant. */
  async #enter(
    negotiation: NegotiationId,
    id: PrivateRoomId,
  ): Promise<{ readonly room: HostedPrivateRoom; readonly state: NegotiationState } | null> {
    const room = await this.#setting.host.open(privateRoomStream(negotiation, id), this.#kind);
    const state = await this.#setting.stateOf(negotiation);
    if (room === null || state === null) return null;
    room.follow(state);
    return { room, state };
  }
}
