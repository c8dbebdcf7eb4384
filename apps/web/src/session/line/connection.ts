// The line to the server: the y-websocket provider with Adref's messages, and the truth about what is recorded. It knows
// the wire and nothing of the room.
import type { Command } from '@adref/negotiation';
import {
  type CommandAnswer,
  MESSAGE,
  PROTOCOL_VERSION,
  readAnswerBody,
  readNoticeBody,
  readRecordedBody,
  readRefusedBody,
  SYNC,
} from '@adref/protocol';
import { type IdSpan, ownDeletions, readReached, restOf } from '@adref/text';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { type Cell, createCell } from '../../kit/cell.ts';
import { createCommandLine } from './commands.ts';
import { afterSaveEvent, hasUnsaved, NOTHING_UNSAVED, type SaveEvent, type SaveState } from './save-state.ts';
import { takeOnlySound } from './take-only-sound.ts';

/** Why the server ended the connection for good. */
export interface Ending {
  readonly code: number;
  readonly reason: string;
}

export interface Refused {
  readonly leaf: string | null;
  readonly why: string;
}

/** `C` is what can be sent besides what is typed. */
export interface Connection<C = Command> {
  readonly provider: WebsocketProvider;
  readonly save: Cell<SaveState>;
  readonly synced: Cell<boolean>;
  readonly ending: Cell<Ending | null>;
  readonly refused: Cell<Refused | null>;
  /** What the server has to tell me of itself and of its ceilings, in sentences. */
  readonly notices: Cell<readonly string[]>;
  send(command: C): Promise<CommandAnswer>;
  /** The copy on this device holds so many of the unsaved changes. */
  noteKept(changes: number): void;
  /** Resolves when all I typed so far is recorded. */
  settled(): Promise<void>;
  reconnect(): void;
  close(): void;
}

/** The step 2 for a step 1, without the deletions of what was never here. */
function answerStep1(
  encoder: encoding.Encoder,
  decoder: decoding.Decoder,
  doc: Y.Doc,
  missing: readonly IdSpan[],
): void {
  decoding.readVarUint(decoder);
  const reached = readReached(decoding.readVarUint8Array(decoder));
  if (reached === null) throw new Error('invariant: the server sends its state vector');
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, SYNC.step2);
  encoding.writeVarUint8Array(encoder, restOf(doc, reached, ownDeletions(doc, missing)));
}

interface Address {
  readonly origin: string;
  /** The negotiation, or `<negotiation>/<private room>`. */
  readonly room: string;
  readonly person: string;
}

export function openConnection<C = Command>(
  doc: Y.Doc,
  { origin, room, person }: Address,
  post: (id: string, command: C) => Promise<CommandAnswer>,
  keptChanges: number,
  missing: readonly IdSpan[] = [],
): Connection<C> {
  const save = createCell<SaveState>(afterSaveEvent(NOTHING_UNSAVED, { kind: 'kept', changes: keptChanges }));
  const synced = createCell(false);
  const ending = createCell<Ending | null>(null);
  const refused = createCell<Refused | null>(null);
  const notices = createCell<readonly string[]>([]);
  const told = new Map<string, string>();
  const report = (event: SaveEvent) => save.set(afterSaveEvent(save.get(), event));

  const provider = new WebsocketProvider(`${origin.replace(/^http/, 'ws')}/sync`, room, doc, {
    connect: false,
    // Two seats may share a browser; tabs that spoke past the server would mix their words.
    disableBc: true,
    // Each page has a pace of its own, so that fifteen missions do not come back in step when a server restarts.
    maxBackoffTime: 400 + Math.random() * 2_100,
    params: { person, adref: PROTOCOL_VERSION },
  });
  const line = createCommandLine<C>((bytes) => {
    const { ws } = provider;
    if (ws === null || !provider.wsconnected || ws.readyState !== ws.OPEN) return false;
    ws.send(new Uint8Array(bytes));
    return true;
  }, post);

  // What a sound server never sends: nothing of it is taken, and a new connection brings the document as it is.
  const mistrust = () => provider.ws?.close();
  takeOnlySound(provider, mistrust);
  const sync = provider.messageHandlers[MESSAGE.sync];
  if (sync === undefined) throw new Error('invariant: the provider handles sync messages');
  provider.messageHandlers[MESSAGE.sync] = (encoder, decoder, ...rest) => {
    // What an excerpt left out counts as deleted here, and nobody has deleted it.
    if (missing.length > 0 && decoder.arr[decoder.pos] === SYNC.step1)
      answerStep1(encoder, decoder, doc, missing);
    else sync(encoder, decoder, ...rest);
    // A reply longer than its type byte is the step 2 that answers the server's question for what it lacks.
    if (encoding.length(encoder) > 1) report({ kind: 'answered' });
  };
  provider.messageHandlers[MESSAGE.answer] = (_encoder, decoder) => {
    const answer = readAnswerBody(decoder);
    if (answer === null) return mistrust();
    line.answered(answer);
  };
  provider.messageHandlers[MESSAGE.recorded] = (_encoder, decoder) => {
    const count = readRecordedBody(decoder);
    if (count === null) return mistrust();
    report({ kind: 'recorded', count });
  };
  provider.messageHandlers[MESSAGE.notice] = (_encoder, decoder) => {
    const notice = readNoticeBody(decoder);
    if (notice === null) return mistrust();
    if (notice.sentence === null) told.delete(notice.about);
    else told.set(notice.about, notice.sentence);
    notices.set([...told.values()]);
  };
  provider.messageHandlers[MESSAGE.refused] = (_encoder, decoder) => {
    const refusal = readRefusedBody(decoder);
    if (refusal === null) return mistrust();
    report({ kind: 'refused' });
    refused.set(refusal);
  };

  const onUpdate = (_update: Uint8Array, origin_: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (transaction.local && origin_ !== provider) report({ kind: 'changed' });
  };
  doc.on('update', onUpdate);
  provider.on('status', ({ status }) => {
    if (status === 'connected') {
      report({ kind: 'connected' });
      // What still holds is told again.
      told.clear();
      notices.set([]);
    }
    if (status === 'disconnected') {
      report({ kind: 'disconnected' });
      line.lostSocket();
    }
  });
  provider.on('sync', (is) => synced.set(is));
  provider.on('closed', ({ code, reason }) => ending.set({ code, reason }));
  provider.connect();

  return {
    provider,
    save,
    synced,
    ending,
    refused,
    notices,
    send: (command) => line.send(command),
    noteKept: (changes) => report({ kind: 'stored', changes }),
    settled: () =>
      new Promise((resolve) => {
        if (!hasUnsaved(save.get())) return resolve();
        const stop = save.watch(() => {
          if (hasUnsaved(save.get())) return;
          stop();
          resolve();
        });
      }),
    reconnect() {
      ending.set(null);
      provider.connect();
    },
    close() {
      doc.off('update', onUpdate);
      provider.destroy();
    },
  };
}
