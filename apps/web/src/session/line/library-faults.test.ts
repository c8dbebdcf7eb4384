// What the two libraries on the line do with what nobody should send, or what nobody expects of them, shown on them alone.
// docs/SECURITY.md names each with its version and our answer. A test that fails here is good news: a new version has changed it.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Awareness, applyAwarenessUpdate } from 'y-protocols/awareness';
import { readSyncMessage } from 'y-protocols/sync';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

/** Presence of one client as bytes; the clock may be any bytes. */
function presence(
  ...states: readonly (readonly [client: number, clock: number | Uint8Array, state: string])[]
) {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, states.length);
  for (const [client, clock, state] of states) {
    encoding.writeVarUint(encoder, client);
    if (typeof clock === 'number') encoding.writeVarUint(encoder, clock);
    else encoding.writeUint8Array(encoder, clock);
    encoding.writeVarString(encoder, state);
  }
  return encoding.toUint8Array(encoder);
}

/** 147 groups of seven zero bits and a one: lib0 reads Infinity. */
const INFINITY = Uint8Array.from([...Array<number>(147).fill(0x80), 1]);

const made: { destroy(): void }[] = [];
afterEach(() => {
  for (const one of made.splice(0)) one.destroy();
  vi.restoreAllMocks();
});

function awareness(client: number): Awareness {
  const doc = new Y.Doc();
  doc.clientID = client;
  const own = new Awareness(doc);
  made.push(own, doc);
  return own;
}

describe('y-protocols 1.0.7', () => {
  it('takes a state under anybody’s client id: whoever sends can show themselves as somebody else', () => {
    const own = awareness(1);
    applyAwarenessUpdate(own, presence([7, 1, '{"user":"FRA"}']), 'PAK');
    applyAwarenessUpdate(own, presence([7, 2, '{"user":"forged"}']), 'anybody');
    expect(own.getStates().get(7)).toEqual({ user: 'forged' });
  });

  it('takes Infinity as a clock, and nothing of that client ever after', () => {
    const own = awareness(1);
    applyAwarenessUpdate(own, presence([7, INFINITY, '{"at":1}']), 'x');
    applyAwarenessUpdate(own, presence([7, 2, '{"at":2}']), 'x');
    expect(own.meta.get(7)?.clock).toBe(Number.POSITIVE_INFINITY);
    expect(own.getStates().get(7)).toEqual({ at: 1 });
  });

  it('takes half of a message whose second state is no JSON, and tells nobody of it', () => {
    const own = awareness(1);
    const told = vi.fn();
    own.on('change', told);
    expect(() => applyAwarenessUpdate(own, presence([7, 1, '{"at":1}'], [8, 1, '{']), 'x')).toThrow();
    expect(own.getStates().get(7)).toEqual({ at: 1 });
    expect(told).not.toHaveBeenCalled();
  });

  it('goes on as if nothing were when an update cannot be read', () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint8Array(encoder, Uint8Array.of(9, 9, 9));
    const decoder = decoding.createDecoder(encoding.toUint8Array(encoder));
    expect(readSyncMessage(decoder, encoding.createEncoder(), new Y.Doc(), 'server')).toBe(1);
    expect(said).toHaveBeenCalledOnce();
  });
});

/** A socket that goes nowhere: what is sent is kept, and a test says what comes. */
class Line {
  static readonly all: Line[] = [];
  readonly OPEN = 1;
  readyState = 1;
  binaryType = '';
  readonly sent: Uint8Array[] = [];
  onopen: () => void = () => {};
  onmessage: (event: { data: Uint8Array }) => void = () => {};
  constructor() {
    Line.all.push(this);
  }
  send(bytes: Uint8Array): void {
    this.sent.push(bytes);
  }
  close(): void {}
}

function provider(room: string, disableBc: boolean): { provider: WebsocketProvider; line: Line; doc: Y.Doc } {
  const doc = new Y.Doc();
  const WebSocketPolyfill = Line as unknown as typeof WebSocket;
  const own = new WebsocketProvider('ws://nowhere', room, doc, { WebSocketPolyfill, disableBc });
  made.push(own, doc);
  const line = Line.all.at(-1);
  if (line === undefined) throw new Error('The provider made no socket.');
  line.onopen();
  return { provider: own, line, doc };
}

describe('y-websocket 3.1.0', () => {
  it('sends everybody’s presence back as it came: a held key costs as many messages again as others move', () => {
    const { line } = provider('echo', true);
    const before = line.sent.length;
    const message = encoding.createEncoder();
    encoding.writeVarUint(message, 1);
    encoding.writeVarUint8Array(message, presence([7, 1, '{"at":1}']));
    const bytes = encoding.toUint8Array(message);
    line.onmessage({ data: bytes });
    expect(line.sent.slice(before)).toEqual([bytes]);
  });

  it('throws out of the socket’s handler at a message that cannot be read', () => {
    const { line } = provider('throws', true);
    expect(() => line.onmessage({ data: Uint8Array.of(0, 7) })).toThrow('Unknown message type');
    expect(() => line.onmessage({ data: Uint8Array.of(1, 200) })).toThrow();
  });

  it('hands words from tab to tab past the server, unless it is told not to', async () => {
    const [one, two] = [provider('tabs', false), provider('tabs', false)];
    one.doc.getText('t').insert(0, 'past the server');
    await vi.waitFor(() => expect(two.doc.getText('t').toString()).toBe('past the server'));
    const [three, four] = [provider('alone', true), provider('alone', true)];
    three.doc.getText('t').insert(0, 'not past the server');
    one.doc.getText('t').insert(0, 'again ');
    await vi.waitFor(() => expect(two.doc.getText('t').toString()).toBe('again past the server'));
    expect(four.doc.getText('t').toString()).toBe('');
  });

  it('comes back by itself, but for codes from 4400 to 4499', () => {
    const { provider: own } = provider('codes', true);
    const comesBack = (code: number) => own.shouldReconnect({ code } as CloseEvent, own);
    expect([1006, 1013, 4399, 4400, 4499, 4500].map(comesBack)).toEqual([
      true,
      true,
      true,
      false,
      false,
      true,
    ]);
  });
});
