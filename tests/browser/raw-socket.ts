// A socket made by hand inside a signed-in page, as somebody would who opens the browser's console: it has the page's
// cookies and origin, and sends whatever bytes it is given. What arrives and how it ends is told to the test.
import { MESSAGE, readRefusedBody, SYNC } from '@adref/protocol';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Page } from 'playwright-core';
import * as Y from 'yjs';

/** How a socket ended, and the refusal it was told before. */
export interface Ended {
  readonly code: number;
  readonly refused: { readonly leaf: string | null; readonly why: string } | null;
}

/** The document as the server gives it to this person. */
export async function fetchDocument(page: Page, person: string, negotiation: string): Promise<Y.Doc> {
  const { messages } = await talk(page, person, negotiation, [
    syncMessage(SYNC.step1, Y.encodeStateVector(new Y.Doc())),
  ]);
  const doc = new Y.Doc();
  for (const message of messages) {
    const decoder = decoding.createDecoder(Uint8Array.from(message));
    if (decoding.readVarUint(decoder) !== MESSAGE.sync || decoding.readVarUint(decoder) === SYNC.step1)
      continue;
    Y.applyUpdate(doc, decoding.readVarUint8Array(decoder));
  }
  return doc;
}

/** Syncs, sends an update, and waits for the server to end the socket. */
export async function sendUpdate(
  page: Page,
  person: string,
  negotiation: string,
  update: Uint8Array,
): Promise<Ended> {
  const { code, messages } = await talk(
    page,
    person,
    negotiation,
    [syncMessage(SYNC.step2, update)],
    'ended',
  );
  for (const message of messages) {
    const decoder = decoding.createDecoder(Uint8Array.from(message));
    if (decoding.readVarUint(decoder) === MESSAGE.refused) return { code, refused: readRefusedBody(decoder) };
  }
  return { code, refused: null };
}

/** Says that clients are present, each with a state of the sender's own making, and leaves the socket open. */
export async function sendPresence(
  page: Page,
  person: string,
  negotiation: string,
  states: readonly { readonly client: number; readonly state: unknown }[],
): Promise<void> {
  const body = encoding.createEncoder();
  encoding.writeVarUint(body, states.length);
  for (const { client, state } of states) {
    encoding.writeVarUint(body, client);
    encoding.writeVarUint(body, 1_000);
    encoding.writeVarString(body, JSON.stringify(state));
  }
  const message = encoding.createEncoder();
  encoding.writeVarUint(message, MESSAGE.awareness);
  encoding.writeVarUint8Array(message, encoding.toUint8Array(body));
  const join = syncMessage(SYNC.step1, Y.encodeStateVector(new Y.Doc()));
  await talk(page, person, negotiation, [join, [...encoding.toUint8Array(message)]]);
}

/** Opens a socket under a person's name and waits for the server to end it. */
export async function knock(page: Page, person: string, negotiation: string): Promise<number> {
  return (await talk(page, person, negotiation, [], 'ended')).code;
}

/** Opens a socket and sends messages. Resolves when it has ended, or (`synced`) when the document has come; then it stays open. */
function talk(
  page: Page,
  person: string,
  negotiation: string,
  sent: readonly number[][],
  until: 'synced' | 'ended' = 'synced',
): Promise<{ code: number; messages: number[][] }> {
  return page.evaluate(
    ({ path, frames, waitsForEnd }) =>
      new Promise((resolve) => {
        const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}${path}`);
        socket.binaryType = 'arraybuffer';
        const messages: number[][] = [];
        socket.onopen = () => {
          for (const frame of frames) socket.send(Uint8Array.from(frame));
        };
        socket.onmessage = ({ data }) => {
          const bytes = [...new Uint8Array(data)];
          messages.push(bytes);
          // Message 0, kind 1: the answer with the document.
          if (!waitsForEnd && bytes[0] === 0 && bytes[1] === 1) resolve({ code: 0, messages });
        };
        socket.onclose = ({ code }) => resolve({ code, messages });
      }),
    {
      path: `/sync/${negotiation}?person=${person}&adref=1`,
      frames: sent.map((frame) => [...frame]),
      waitsForEnd: until === 'ended',
    },
  );
}

function syncMessage(kind: number, body: Uint8Array): number[] {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, body);
  return [...encoding.toUint8Array(encoder)];
}
