// Versions of a leaf: the difference between the words as last recorded and the words as they are now, as `leaf-edited` acts.
// Compares characters by identity, not by likeness, so unchanged words keep their provenance and every inserted one has its author.
import type { Leaf, LeafEdited, LeafId, SegmentPlace } from '@adref/negotiation';
import type * as Y from 'yjs';
import { type IdSpan, spansOf, stretchesOf, stretchesWith } from '../document/leaf-text.ts';
import { alignStretches } from './align-stretches.ts';
import { editsBetween, joinedToMost } from './edits-between.ts';
import { type Whose, wordsOfEdit } from './words-of-edit.ts';

/** Remembers which characters each leaf's last recorded version consists of. */
export class LeafVersions {
  readonly #recorded = new Map<LeafId, readonly IdSpan[]>();

  /** Takes the leaf's words as they are now for its recorded version. */
  note(leaf: LeafId, text: Y.XmlText): void {
    this.#recorded.set(leaf, spansOf(text));
  }

  /** The characters of the leaf's recorded version; `recall` takes them for it again. */
  recordedOf(leaf: LeafId): readonly IdSpan[] {
    const spans = this.#recorded.get(leaf);
    if (spans === undefined) throw new Error(`invariant: no recorded version of leaf ${leaf} is known`);
    return spans;
  }

  recall(leaf: LeafId, recorded: readonly IdSpan[]): void {
    this.#recorded.set(leaf, recorded);
  }

  forget(leaf: LeafId): void {
    this.#recorded.delete(leaf);
  }

  /**
   * The acts that bring the record up to the live words, last change first so that each `at` counts in the recorded
   * version; `most` of them, neighbouring changes together in one. Empty when nothing changed.
   */
  changesOf(
    { paragraph, segment: leaf }: SegmentPlace<Leaf>,
    text: Y.XmlText,
    whose: Whose,
    most: number,
  ): readonly LeafEdited[] {
    const recorded = stretchesWith(this.recordedOf(leaf.id), leaf.text);
    const [old, now] = alignStretches(recorded, stretchesOf(text));
    return joinedToMost(editsBetween(old, now), most)
      .map((edit) => ({
        kind: 'leaf-edited' as const,
        paragraph: paragraph.id,
        leaf: leaf.id,
        at: edit.at,
        ...wordsOfEdit(old.slice(...edit.old), now.slice(...edit.now), whose),
      }))
      .reverse();
  }
}
