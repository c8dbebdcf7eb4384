// One private room on the line, under the same rules as the shared one. Who may be in it is asked of the public state for
// every update and command, and whoever may not any more is cut off.
import {
  decideSaying,
  mayEnter,
  type NegotiationState,
  type PrivateRoomId,
  type SayingCommand,
} from '@adref/negotiation';
import { CLOSE_CODE, type CommandAnswer, sayingEnvelopeSchema } from '@adref/protocol';
import { type Author, type LivePrivateRoom, privateTestimonyOf } from '@adref/text';
import { type SaidNow, takeSaying, UNSAID } from '../limits/comment-quota.ts';
import { notUnderstood } from '../streams/connections/command-answers.ts';
import type { Wire } from '../streams/connections/wire.ts';
import { type Decided, decidedBy, REOPENING, refused } from '../streams/decided.ts';
import { OpenStream } from '../streams/open-stream.ts';
import type { StreamPolicy, StreamSetting } from '../streams/stream-policy.ts';

/** What a private room needs from outside. */
export interface PrivateRoomSetting extends StreamSetting {
  readonly id: PrivateRoomId;
  readonly live: LivePrivateRoom;
  newId(prefix: string): string;
}

export class PrivateRoomOnline {
  readonly #setting: PrivateRoomSetting;
  readonly #stream: OpenStream;
  #state: NegotiationState | null = null;

  constructor(setting: PrivateRoomSetting) {
    this.#setting = setting;
    this.#stream = new OpenStream(setting, this.#policy());
  }

  get isEmpty(): boolean {
    return this.#stream.isEmpty;
  }

  /** The public state as it is on disk; who may not be here any more is cut off at once. An older one is passed over. */
  follow(state: NegotiationState): void {
    if (this.#state !== null && state.acts < this.#state.acts) return;
    this.#state = state;
    this.#stream.closeWhere((author) => !this.#mayBeHere(author));
  }

  /** Lets a socket in under the state that `follow` was given last, or closes it. */
  attach(wire: Wire, actor: Author, name: string, adref: boolean): void {
    if (!this.#mayBeHere(actor)) return wire.socket.close(CLOSE_CODE.notPermitted, 'not for this seat');
    this.#stream.attach(wire, actor, name, adref);
  }

  /** Answers when what was said is durable. The same id sent twice is one saying. */
  submit(actor: Author, id: string, command: SayingCommand): Promise<CommandAnswer> {
    return this.#stream.whenDurable(() => this.#decide(actor, id, command));
  }

  /** Makes a checkpoint, waits for the disk and closes every connection. */
  close(): Promise<void> {
    return this.#stream.close();
  }

  #policy(): StreamPolicy {
    const { live } = this.#setting;
    return {
      live,
      mayBeHere: (author) => this.#mayBeHere(author),
      ceilings: [],
      noticesFor: () => new Map(),
      command: (author, body) => {
        const envelope = sayingEnvelopeSchema.safeParse(body);
        if (!envelope.success) return { changes: [], answer: notUnderstood(body, envelope.error) };
        return this.#decide(author, envelope.data.id, envelope.data.command);
      },
      gatherMs: () => 0,
      queued: () => () => {},
      done: () => {},
      testify: () => ({ kind: 'private', testimony: privateTestimonyOf(live) }),
      takeBack: () => {},
      last: () => [],
      tasks: [],
    };
  }

  #mayBeHere({ seat, person }: Author): boolean {
    const state = this.#state;
    if (state === null || !mayEnter(state, this.#setting.id, seat)) return false;
    return state.people.some((one) => one.person === person && one.seat === seat && one.seated);
  }

  #decide(actor: Author, id: string, command: SayingCommand): Decided {
    const { id: room, live, newId, meter } = this.#setting;
    const state = this.#state;
    if (state === null || !this.#mayBeHere(actor)) {
      return refused(id, { kind: 'not-in-order', why: 'this room is not open to your seat' });
    }
    const said = live.hasDone(actor.person, id) ? UNSAID : this.#mayDo(actor, command);
    if (!said.ok) return refused(id, said.refusal);
    const say = () =>
      live.say(actor, id, (talk, at) =>
        decideSaying({ state, room, talk, at, command: id }, command, { ...actor, newId }),
      );
    const answered = this.#stream.isOpen ? this.#stream.guarded(say) : null;
    if (answered === null) return refused(id, REOPENING);
    meter.answered(command.kind, answered.ok);
    return decidedBy(id, answered, said.warning);
  }

  /** Whether a person may say or take back one thing more, which stays. */
  #mayDo({ person }: Author, { kind }: SayingCommand): SaidNow {
    const { live, quotas, limits, hourlyRows } = this.#setting;
    const seconds = hourlyRows.waitS(person);
    if (seconds > 0) return { ok: false, refusal: { kind: 'too-fast', what: 'rows', seconds } };
    if (kind !== 'say') return UNSAID;
    let said = 0;
    for (const saying of live.talk()) if (saying.person === person) said += 1;
    return takeSaying(quotas.comments, person, { said, most: limits.commentsOfPerson });
  }
}
