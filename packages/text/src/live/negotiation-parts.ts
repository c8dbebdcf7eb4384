// What a live negotiation is built of: the document and the tables beside it.
import type { NegotiationState } from '@adref/negotiation';
import type * as Y from 'yjs';
import { Authors } from '../document/authors.ts';
import { newDocument } from '../document/new-document.ts';
import type { Surroundings } from '../document/surroundings.ts';
import { CarryTable } from '../retired/carry-table.ts';
import { VersionKeeper } from '../versions/version-keeper.ts';

export interface Parts {
  readonly doc: Y.Doc;
  readonly authors: Authors;
  readonly carry: CarryTable;
  readonly state: NegotiationState | null;
  readonly versions: VersionKeeper;
}

/** The parts of one that waits for the act that opens it. */
export function emptyParts(surroundings: Surroundings): Parts {
  return {
    doc: newDocument(surroundings),
    authors: new Authors(),
    carry: new CarryTable(),
    state: null,
    versions: new VersionKeeper(),
  };
}
