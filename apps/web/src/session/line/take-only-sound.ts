// Looks at every message of the server before Yjs and the page do. A message with a number that is none, a length without its bytes
// or a body that is not of its kind is dropped whole, and the line asks for a new connection: the next one brings the document as it is.
// It does not judge what a sound message says.
import { MESSAGE, SYNC } from '@adref/protocol';
import { isSoundUpdate, Malformed, readReached, type WireReader, withReader } from '@adref/text';
import type { WebsocketProvider } from 'y-websocket';

/** A message behind its type, as y-websocket hands it to a handler. */
interface Body {
  readonly arr: Uint8Array;
  readonly pos: number;
}

/** Puts the look before the provider's own handlers of sync and awareness; `dropped` is called for each message that is not taken. */
export function takeOnlySound(
  { messageHandlers }: Pick<WebsocketProvider, 'messageHandlers'>,
  dropped: () => void,
): void {
  for (const [type, isSoundBody] of [
    [MESSAGE.sync, isSoundSync],
    [MESSAGE.awareness, isSoundAwareness],
  ] as const) {
    const take = messageHandlers[type];
    if (take === undefined) throw new Error(`invariant: the provider takes messages of type ${type}`);
    messageHandlers[type] = (encoder, decoder, ...rest) => {
      if (isSoundBody(decoder)) take(encoder, decoder, ...rest);
      else dropped();
    };
  }
}

/** Whether the body of a sync message may be handed to Yjs. */
function isSoundSync(body: Body): boolean {
  return isSound(body, (reader) => {
    const kind = reader.uint(SYNC.update);
    const bytes = reader.block();
    return kind === SYNC.step1 ? readReached(bytes) !== null : isSoundUpdate(bytes);
  });
}

/** Whether the body of an awareness message may be handed to y-protocols. */
function isSoundAwareness(body: Body): boolean {
  return isSound(body, (outer) => {
    const states = withReader(outer.block(), (reader) => {
      for (let left = reader.count(3); left > 0; left--) {
        reader.client();
        reader.uint();
        if (!isJson(reader.text())) throw new Malformed('a state is no JSON');
      }
      return true;
    });
    return states === true;
  });
}

function isSound({ arr, pos }: Body, read: (reader: WireReader) => boolean): boolean {
  return withReader(arr.subarray(pos), read) === true;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
