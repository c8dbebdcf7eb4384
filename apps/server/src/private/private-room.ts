// An open private room: the policy of its stream. Who may be in it is asked of the public state for every update and command, and
// a seat that loses its place is disconnected.
import {
  decideSaying,
  mayEnter,
  type NegotiationId,
  type NegotiationState,
  type PrivateRoomId,
  type SayingCommand,
} from '@adref/negotiation';
import { CLOSE_CODE, type CommandAnswer, sayingEnvelopeSchema } from '@adref/protocol';
import { type Author, type LivePrivateRoom, privateTestimonyOf } from '@adref/text';
import type { Wire } from '../streams/connections/wire.ts';
import { OpenStream } from '../streams/open-stream.ts';
import type { Hosted } from '../streams/stream-kind.ts';
import type { StreamPolicy, StreamSetting } from '../streams/stream-policy.ts';

/** What a private room needs from outside. */
export interface PrivateRoomSetting extends StreamSetting {
  readonly negotiation: NegotiationId;
  readonly id: PrivateRoomId;
  readonly live: LivePrivateRoom;
  newId(prefix: string): string;
}

export class HostedPrivateRoom implements Hosted {
  readonly negotiation: NegotiationId;
  readonly #setting: PrivateRoomSetting;
  readonly #stream: OpenStream<SayingCommand>;
  #state: NegotiationState | null = null;

  constructor(setting: PrivateRoomSetting) {
    this.negotiation = setting.negotiation;
    this.#setting = setting;
    this.#stream = new OpenStream(setting, this.#policy());
  }

  get mayRest(): boolean {
    return this.#stream.isEmpty;
  }

  /** The public state as it is on disk; who may not be here any more is disconnected at once. An older one is passed over. */
  follow(state: NegotiationState): void {
    if (this.#state !== null && state.acts < this.#state.acts) return;
    this.#state = state;
    this.#stream.closeWhere((author) => !this.#mayBeHere(author));
  }

  /** Lets a socket in under the state that `follow` was given last, or closes it. */
  attach(wire: Wire, author: Author, name: string, adref: boolean): void {
    if (!this.#mayBeHere(author)) return wire.socket.close(CLOSE_CODE.notPermitted, 'not for this seat');
    this.#stream.attach(wire, author, name, adref);
  }

  /** Answers when what was said is durable. The same id sent twice is one saying. */
  submit(author: Author, id: string, command: SayingCommand): Promise<CommandAnswer> {
    return this.#stream.submit(author, id, command);
  }

  /** Makes a checkpoint, waits for the disk and closes every connection. */
  close(): Promise<void> {
    return this.#stream.close();
  }

  #policy(): StreamPolicy<SayingCommand> {
    const { id: room, live, newId } = this.#setting;
    return {
      live,
      mayBeHere: (author) => this.#mayBeHere(author),
      ceilings: [],
      noticesFor: () => new Map(),
      envelope: sayingEnvelopeSchema,
      whyNotHere: (author) =>
        this.#mayBeHere(author) ? null : { kind: 'not-in-order', why: 'this room is not open to your seat' },
      saidBefore: (person, { kind }) => (kind === 'say' ? saidBy(live, person) : null),
      submit: (author, id, command) =>
        live.say(author, id, (talk, at) =>
          decideSaying({ state: this.#public(), room, talk, at, command: id }, command, { ...author, newId }),
        ),
      gatherMs: () => 0,
      queued: () => () => {},
      done: () => {},
      testify: () => ({ kind: 'private', testimony: privateTestimonyOf(live) }),
      takeBack: () => {},
      last: () => [],
      tasks: [],
    };
  }

  #public(): NegotiationState {
    if (this.#state === null) throw new Error(`invariant: ${this.#setting.key} follows no negotiation`);
    return this.#state;
  }

  #mayBeHere({ seat, person }: Author): boolean {
    const state = this.#state;
    if (state === null || !mayEnter(state, this.#setting.id, seat)) return false;
    return state.people.some((one) => one.person === person && one.seat === seat && one.seated);
  }
}

/** How often a person has said something here, taken back sayings included: they stay. */
function saidBy(live: LivePrivateRoom, person: string): number {
  let said = 0;
  for (const saying of live.talk()) if (saying.person === person) said += 1;
  return said;
}
