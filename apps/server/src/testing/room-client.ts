// A seat in a room over a real socket: y-websocket's own provider, unmodified, with Adref's messages read beside it.
import {
  type Command,
  evolve,
  type NegotiationState,
  type RecordedAct,
  type SayingCommand,
} from '@adref/negotiation';
import {
  type CommandAnswer,
  encodeCommand,
  MESSAGE,
  readAnswerBody,
  readNoticeBody,
  readRecordedBody,
  readRefusedBody,
  SYNC,
} from '@adref/protocol';
import { leafText, recordOf, type UpdateRefusal, wordsOf } from '@adref/text';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { MARAVIA } from './test-server.ts';

export class RoomClient {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  /** The newest `recorded` count of this connection. */
  recorded = 0;
  /** How far this client's own words had come in the newest message that was recorded, as a clock of its client id. */
  recordedClock = 0;
  #sentClocks: number[] = [];
  /** Every frame that the server sent it. */
  readonly frames: Uint8Array[] = [];
  /** What the server had to tell, by what it is about. */
  readonly notices = new Map<string, string | null>();
  refused: UpdateRefusal | null = null;
  closeCode: number | null = null;
  readonly #answers = new Map<string, (answer: CommandAnswer) => void>();
  #commands = 0;
  #state: NegotiationState | null = null;

  constructor(
    server: { readonly address: string },
    guest: { readonly person: string; readonly cookie: string },
    options: { adref?: boolean; negotiation?: string; room?: string } = {},
  ) {
    const client = this;
    const headers = { cookie: guest.cookie };
    class SignedIn extends WebSocket {
      constructor(url: string) {
        super(url, { headers });
        client.#sentClocks = [];
        client.recorded = 0;
        this.on('message', (data: Uint8Array) => client.frames.push(new Uint8Array(data)));
      }

      override send(data: Parameters<WebSocket['send']>[0]): void {
        client.#noteSent(data);
        super.send(data);
      }
    }
    this.provider = new WebsocketProvider(
      `${server.address.replace('http', 'ws')}/sync`,
      [options.negotiation ?? MARAVIA, ...(options.room === undefined ? [] : [options.room])].join('/'),
      this.doc,
      {
        params: { person: guest.person, ...(options.adref === false ? {} : { adref: '1' }) },
        disableBc: true,
        maxBackoffTime: 200,
        WebSocketPolyfill: SignedIn as unknown as typeof globalThis.WebSocket,
      },
    );
    this.provider.on('connection-close', (event) => {
      this.closeCode = event?.code ?? null;
    });
    this.provider.messageHandlers[MESSAGE.answer] = (_encoder, decoder) => {
      const answer = readAnswerBody(decoder);
      if (answer !== null) this.#answers.get(answer.id)?.(answer);
    };
    this.provider.messageHandlers[MESSAGE.recorded] = (_encoder, decoder) => {
      this.recorded = readRecordedBody(decoder) ?? this.recorded;
      this.recordedClock = this.#sentClocks[this.recorded - 1] ?? this.recordedClock;
    };
    this.provider.messageHandlers[MESSAGE.notice] = (_encoder, decoder) => {
      const notice = readNoticeBody(decoder);
      if (notice !== null) this.notices.set(notice.about, notice.sentence);
    };
    this.provider.messageHandlers[MESSAGE.refused] = (_encoder, decoder) => {
      this.refused = readRefusedBody(decoder);
    };
  }

  /** What has arrived, folded. */
  get state(): NegotiationState {
    const record = recordOf(this.doc);
    for (let n = this.#state?.acts ?? 0; n < record.length; n++)
      this.#state = evolve(this.#state, record.get(n));
    if (this.#state === null) throw new Error('nothing has arrived yet');
    return this.#state;
  }

  get record(): readonly RecordedAct[] {
    return recordOf(this.doc).toArray();
  }

  async synced(): Promise<this> {
    await until(() => this.provider.synced);
    return this;
  }

  text(leaf: string): Y.XmlText {
    const text = leafText(this.doc, leaf);
    if (text === undefined) throw new Error(`leaf ${leaf} has not arrived`);
    return text;
  }

  words(leaf: string): string {
    return wordsOf(this.text(leaf))
      .map((run) => run.text)
      .join('');
  }

  /** Sends a command over the socket; in a private room, something to say. */
  ask(
    command: Command | SayingCommand,
    id = `${this.doc.clientID}-${++this.#commands}`,
  ): Promise<CommandAnswer> {
    return new Promise((resolve) => {
      this.#answers.set(id, resolve);
      this.send(encodeCommand(id, command));
    });
  }

  /** Sends raw bytes. */
  send(bytes: Uint8Array): void {
    this.provider.ws?.send(new Uint8Array(bytes));
  }

  #noteSent(data: unknown): void {
    if (!(data instanceof Uint8Array) || data[0] !== MESSAGE.sync || data[1] === SYNC.step1) return;
    this.#sentClocks.push(Y.getState(this.doc.store, this.doc.clientID));
  }

  close(): void {
    this.provider.destroy();
    this.doc.destroy();
  }
}

/** Waits until a condition holds, looking again at every turn of the event loop; gives up loudly. */
export async function until(holds: () => boolean, timeoutMs = 10_000): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  while (!holds()) {
    if (performance.now() > deadline)
      throw new Error(`waited ${timeoutMs} ms in vain for ${holds.toString()}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
