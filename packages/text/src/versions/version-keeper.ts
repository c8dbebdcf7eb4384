// Which leaves have words that no act records yet, who wrote there last, and the recorded version to compare with.
import {
  type Act,
  type LeafEdited,
  type LeafId,
  type NegotiationState,
  newAuthors,
  type PersonId,
  placeOfLeaf,
  type SeatId,
} from '@adref/negotiation';
import type * as Y from 'yjs';
import type { Author, Authors } from '../document/authors.ts';
import type { IdSpan } from '../document/leaf-text.ts';
import { type LeafIndex, leafText, recordOf } from '../document/shared-document.ts';
import { relayingOf } from '../retired/relay.ts';
import { LeafVersions } from './leaf-version.ts';
import { VERSION_LIMITS } from './version-limits.ts';

interface Changed {
  readonly lastWriter: Author;
  readonly sinceMs: number;
  readonly lastMs: number;
}

/** When a leaf's words are due to be recorded: nobody typed for a while, or somebody has been typing for long. */
export interface VersionsDue {
  readonly pauseMs: number;
  readonly atLatestMs: number;
  /** Leaves at one time; the others are due again at the next. */
  readonly most: number;
}

/** A leaf with words that no act records yet, as a snapshot holds it. */
export interface UnrecordedLeaf {
  readonly leaf: LeafId;
  readonly lastWriter: Author;
  /** The characters of its recorded version. */
  readonly recorded: readonly IdSpan[];
}

export class VersionKeeper {
  readonly #versions = new LeafVersions();
  readonly #changed = new Map<LeafId, Changed>();

  get hasChanges(): boolean {
    return this.#changed.size > 0;
  }

  /** Whether somebody typed in a leaf since its words were last recorded. */
  isChanged(leaf: LeafId): boolean {
    return this.#changed.has(leaf);
  }

  /** Notes that somebody typed in a leaf. */
  touch(leaf: LeafId, lastWriter: Author, nowMs: number): void {
    this.#changed.set(leaf, {
      lastWriter,
      sinceMs: this.#changed.get(leaf)?.sinceMs ?? nowMs,
      lastMs: nowMs,
    });
  }

  /** The leaves that have words no act records yet. */
  unrecorded(): readonly UnrecordedLeaf[] {
    return [...this.#changed].map(([leaf, { lastWriter }]) => ({
      leaf,
      lastWriter,
      recorded: this.#versions.recordedOf(leaf),
    }));
  }

  /** Takes characters, some of which may be deleted since, for a leaf's recorded version. */
  recall(leaf: LeafId, recorded: readonly IdSpan[]): void {
    this.#versions.recall(leaf, recorded);
  }

  /** Takes a leaf's words as they are now for its recorded version. */
  note(doc: Y.Doc, leaf: LeafId): void {
    const text = leafText(doc, leaf);
    if (text === undefined) throw new Error(`invariant: leaf ${leaf} is not in the document`);
    this.#versions.note(leaf, text);
  }

  /** Follows acts that were just appended: new and edited leaves are recorded as they are, retired ones are done with. */
  follow(doc: Y.Doc, acts: Iterable<Act>): void {
    const recorded = new Set<LeafId>();
    for (const act of acts) {
      const relaying = relayingOf(act);
      for (const leaf of relaying?.retired ?? []) {
        this.#versions.forget(leaf);
        this.#changed.delete(leaf);
        recorded.delete(leaf);
      }
      for (const { id } of relaying?.leaves ?? []) recorded.add(id);
      if (act.kind === 'leaf-edited') recorded.add(act.leaf);
    }
    for (const leaf of recorded) this.note(doc, leaf);
  }

  /** The changed leaves that are due because nobody has typed there for a while, or somebody has for long. */
  dueLeaves(nowMs: number, when: VersionsDue): ReadonlySet<LeafId> {
    const due = [...this.#changed].filter(
      ([, { sinceMs, lastMs }]) => nowMs - lastMs >= when.pauseMs || nowMs - sinceMs >= when.atLatestMs,
    );
    return new Set(due.slice(0, when.most).map(([leaf]) => leaf));
  }

  /** The acts that record what was typed in some leaves; those count as recorded from then on. */
  takeChanges(
    state: NegotiationState,
    index: LeafIndex,
    authors: Authors,
    leaves: ReadonlySet<LeafId> | 'all',
  ): readonly { author: Author; act: LeafEdited }[] {
    const entries: { author: Author; act: LeafEdited }[] = [];
    const taken = [...this.#changed].filter(([leaf]) => leaves === 'all' || leaves.has(leaf));
    const most = Math.min(
      VERSION_LIMITS.editsOfLeaf,
      Math.max(1, Math.floor(VERSION_LIMITS.editsAtOnce / taken.length)),
    );
    let near = 0;
    for (const [id, { lastWriter }] of taken) {
      this.#changed.delete(id);
      const place = placeOfLeaf(state, id, near);
      if (place === undefined) throw new Error(`invariant: changed leaf ${id} is not in the state`);
      near = state.paragraphs.indexOf(place.paragraph);
      const text = index.textOf(id);
      const whose = {
        authors,
        lastWriter,
        personOf: (act: number, seat: SeatId) => personOf(text.doc, act, seat),
      };
      for (const act of this.#versions.changesOf(place, text, whose, most)) {
        const first = newAuthors(act)[0];
        entries.push({
          author: first === undefined ? lastWriter : { seat: first.seat, person: first.person },
          act,
        });
      }
    }
    return entries;
  }
}

/** Who brought words of a seat into the record. */
function personOf(doc: Y.Doc | null, n: number, seat: SeatId): PersonId {
  const recorded = doc === null ? undefined : recordOf(doc).get(n);
  if (recorded === undefined) throw new Error(`invariant: act ${n} is in the record`);
  const { act, person } = recorded;
  if (act.kind !== 'leaf-edited') return person;
  return act.authors.find((author) => author.seat === seat)?.person ?? person;
}
