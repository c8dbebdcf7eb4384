// Whether somebody who comes in has seen words or acts that this room does not have. What a client knows of others was sent to it
// by this server, and nothing is sent that is not on disk: so the store has gone back. A client's own words may be new here.
import { isSealed, type PersonId } from '@adref/negotiation';
import { isSoundUpdate, type Reached, recordOf } from '@adref/text';
import * as Y from 'yjs';
import type { LiveDocument } from './stream-policy.ts';

/** Whether a person has reached further than the document in what somebody else, or the server, wrote. */
export function knowsMore(
  { doc, authors }: Pick<LiveDocument, 'doc' | 'authors'>,
  person: PersonId,
  reached: Reached,
): boolean {
  for (const [client, clock] of reached) {
    if (clock > Y.getState(doc.store, client) && !authors.mayWriteAs(client, person)) return true;
  }
  return false;
}

/**
 * Whether a refused update goes on where only the server writes: acts, or talk, behind those that this room has. A client that was
 * sent them under a client id of the server of which nothing is left here sends them as if they were its own.
 */
export function bringsActs({ doc }: Pick<LiveDocument, 'doc'>, update: Uint8Array): boolean {
  if (!isSoundUpdate(update)) return false;
  return Y.decodeUpdate(update).structs.some((struct) => {
    if (!(struct instanceof Y.Item) || struct.origin === null) return false;
    const { client, clock } = struct.origin;
    if (clock >= Y.getState(doc.store, client)) return false;
    const { parent } = Y.getItem(doc.store, struct.origin);
    if (!(parent instanceof Y.Array)) return false;
    // An act that this server recorded bears its hash; what somebody makes up here is refused like any other update.
    return (
      parent !== recordOf(doc) || (struct.content instanceof Y.ContentAny && isSealed(struct.content.arr[0]))
    );
  });
}
