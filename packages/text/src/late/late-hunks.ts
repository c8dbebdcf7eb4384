// Reads what an update did to a retired leaf as hunks: neighbouring insertions and deletions, with the characters that
// stood before and behind them when the leaf was retired (or that were carried over later).
import { type LeafId, type Mark, type RichText, type Run, richRun } from '@adref/negotiation';
import * as Y from 'yjs';
import { ClientSpans } from '../document/client-spans.ts';
import { applyFormat, type IdSpan } from '../document/leaf-text.ts';
import type { CarryTable, CharacterIn, StretchIn } from '../retired/carry-table.ts';

/** What an update inserted into and deleted from one leaf. */
export interface LateSpans {
  readonly inserted: readonly IdSpan[];
  readonly deleted: readonly IdSpan[];
}

export interface InsertedStretch extends IdSpan {
  readonly run: Run;
}

export interface Hunk {
  readonly left: CharacterIn | null;
  readonly right: CharacterIn | null;
  readonly inserted: readonly InsertedStretch[];
  /** The deleted characters that had been carried over. */
  readonly deleted: readonly StretchIn[];
  /** The words of those, where they can still be told. */
  readonly removed: RichText;
}

/** The hunks in the order of the text. Runs in the transaction that applied the update, before deleted words are collected. */
export function hunksOf(text: Y.XmlText, leaf: LeafId, late: LateSpans, carry: CarryTable): readonly Hunk[] {
  const [added, gone] = [ClientSpans.of(late.inserted), ClientSpans.of(late.deleted)];
  const hunks: Hunk[] = [];
  const marks = new Set<Mark>();
  let left: CharacterIn | null = null;
  let open: { inserted: InsertedStretch[]; deleted: StretchIn[]; removed: Run[] } | null = null;
  const close = (right: CharacterIn | null) => {
    if (open !== null) hunks.push({ left, right, ...open });
    open = null;
  };
  for (let item = text._start; item !== null; item = item.right) {
    if (item.content instanceof Y.ContentFormat) {
      if (!item.deleted) applyFormat(marks, item.content);
      continue;
    }
    const span = { client: item.id.client, clock: item.id.clock, length: item.length };
    const words = item.content instanceof Y.ContentString ? item.content.str : '';
    if (isWithin(span, added)) {
      if (item.deleted) continue;
      open ??= { inserted: [], deleted: [], removed: [] };
      open.inserted.push({ ...span, run: richRun(words, [...marks]) });
    } else if (item.deleted && isWithin(span, gone)) {
      open ??= { inserted: [], deleted: [], removed: [] };
      // A tombstone may claim any length; only characters that were carried over are any.
      for (const carried of carry.carriedWithin({ leaf, ...span })) {
        const at = carried.clock - span.clock;
        open.deleted.push(carried);
        open.removed.push(richRun(words.slice(at, at + carried.length)));
      }
    } else {
      const last = carry.lastCarried(leaf, span);
      if (last === undefined) continue;
      close(carry.firstCarried(leaf, span) ?? null);
      left = last;
    }
  }
  close(null);
  return hunks;
}

function isWithin(span: IdSpan, spans: ClientSpans<IdSpan>): boolean {
  const around = spans.at(span.client, span.clock);
  return around !== undefined && span.clock + span.length <= around.clock + around.length;
}
