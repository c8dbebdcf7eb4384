// Puts an update that the guard accepted into the live document, in one transaction. What of it is late is carried to where it belongs;
// every letter comes by here, and most are not late.
import * as Y from 'yjs';
import { stretchesOf } from '../document/leaf-text.ts';
import type { AcceptedUpdate } from '../guard/guard.ts';
import { type Carried, carryLateEdits, type LateContext } from '../late/late-edit.ts';
import { carryLateMarks } from '../late/late-marks.ts';
import { LivingPlaces } from '../late/living-places.ts';
import { gathered } from '../late/offered-back.ts';

const NOTHING_CARRIED: Carried = { links: [], credits: [], offered: [], touched: [] };

/** Puts an accepted update into the document. `origin` is handed to Yjs's own events. */
export function applyAccepted(
  doc: Y.Doc,
  accepted: AcceptedUpdate,
  given: Omit<LateContext, 'places'>,
  origin: unknown,
): Carried {
  const { bytes } = accepted;
  if (bytes === null) return NOTHING_CARRIED;
  for (const client of accepted.authors) given.authors.claim(client, given.author);
  if (!accepted.isLate) {
    Y.applyUpdate(doc, bytes, origin);
    return NOTHING_CARRIED;
  }
  const late = [...accepted.leaves].filter(([, access]) => access === 'late').map(([leaf]) => leaf);
  const context = { ...given, places: new LivingPlaces(given.index, given.carry) };
  return doc.transact((transaction) => {
    const before = late.map((leaf) => stretchesOf(context.index.textOf(leaf)));
    Y.applyUpdate(doc, bytes, origin);
    for (const leaf of accepted.leaves.keys()) forgetPlaces(context.index.textOf(leaf));
    const inserted = Map.groupBy(accepted.inserted, ({ leaf }) => leaf);
    const deleted = Map.groupBy(accepted.deleted, ({ leaf }) => leaf);
    const carried = late.map((leaf, i) => {
      const edits = carryLateEdits(context, leaf, {
        inserted: inserted.get(leaf) ?? [],
        deleted: deleted.get(leaf) ?? [],
      });
      const marked = carryLateMarks(context, leaf, before[i] ?? []);
      return { ...edits, touched: [...edits.touched, ...marked] };
    });
    // Applying the update marked the transaction as remote; with the server's own words in it, Yjs would then take the
    // server's client id for a stolen one and change it.
    transaction.local = true;
    return {
      links: carried.flatMap(({ links }) => links),
      credits: carried.flatMap(({ credits }) => credits),
      offered: gathered(carried.flatMap(({ offered }) => offered)),
      touched: [...new Set(carried.flatMap(({ touched }) => touched))],
    };
  }, origin);
}

/**
 * Yjs remembers places in a text to find an index faster, and forgets them only when a transaction with remote changes
 * ends. Within one they are wrong, and a deletion by index would hit other words.
 */
function forgetPlaces(text: Y.XmlText): void {
  if (text._searchMarker !== null) text._searchMarker.length = 0;
}
