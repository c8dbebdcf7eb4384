// The empty document that a live negotiation is built on.
import * as Y from 'yjs';
import { leaveMarks } from './shared-document.ts';
import type { Surroundings } from './surroundings.ts';

/** A document in which the server writes under a client id of its own. */
export function newDocument(surroundings: Surroundings): Y.Doc {
  const doc = new Y.Doc();
  leaveMarks(doc);
  doc.clientID = surroundings.newClientId();
  return doc;
}
