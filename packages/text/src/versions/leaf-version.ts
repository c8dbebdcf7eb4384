// Versions of a leaf: the difference between the words as last recorded and the words as they are now, as `leaf-edited` acts.
// Compares characters by identity, not by likeness, so unchanged words keep their provenance and every inserted one has its author.
import {
  type Authorship,
  joinText,
  type Leaf,
  type LeafEdited,
  type LeafId,
  type ParagraphId,
} from '@adref/negotiation';
import type * as Y from 'yjs';
import type { Author, Authors } from '../authors.ts';
import { type IdSpan, type Stretch, spansOf, stretchesOf, stretchesWith } from '../leaf-text.ts';
import { alignStretches, keyOf } from './align-stretches.ts';

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
   * version. Empty when nothing changed. `lastWriter` is named for changes of marks alone.
   */
  changesOf(
    paragraph: ParagraphId,
    leaf: Leaf,
    text: Y.XmlText,
    authors: Authors,
    lastWriter: Author,
  ): readonly LeafEdited[] {
    const recorded = stretchesWith(this.recordedOf(leaf.id), leaf.text);
    return editsBetween(...alignStretches(recorded, stretchesOf(text))).map(({ at, removed, inserted }) => ({
      kind: 'leaf-edited' as const,
      paragraph,
      leaf: leaf.id,
      at,
      removed: joinText(removed.map(({ run }) => run)),
      inserted: joinText(inserted.map(({ run }) => run)),
      authors: authorshipOf(inserted, new Set(removed.map(keyOf)), authors, lastWriter),
    }));
  }
}

interface Edit {
  /** In characters of the recorded version. */
  readonly at: number;
  readonly removed: readonly Stretch[];
  readonly inserted: readonly Stretch[];
}

/** Both lists are aligned: what they share is cut alike in them. */
function editsBetween(old: readonly Stretch[], now: readonly Stretch[]): readonly Edit[] {
  const [inOld, inNow] = [new Set(old.map(keyOf)), new Set(now.map(keyOf))];
  const edits: Edit[] = [];
  let open: { at: number; removed: Stretch[]; inserted: Stretch[] } | null = null;
  let [i, j, at] = [0, 0, 0];
  while (i < old.length || j < now.length) {
    const [was, is] = [old[i], now[j]];
    const isShared = was !== undefined && is !== undefined && keyOf(was) === keyOf(is);
    if (isShared && isSame(was, is)) {
      if (open !== null) edits.unshift(open);
      open = null;
      i++;
      j++;
      at += was.length;
      continue;
    }
    open ??= { at, removed: [], inserted: [] };
    const isGone = was !== undefined && (isShared || !inNow.has(keyOf(was)));
    const isNew = is !== undefined && (isShared || !inOld.has(keyOf(is)));
    if (!isGone && !isNew) throw new Error('invariant: a leaf keeps its characters in one order');
    if (isGone) {
      open.removed.push(was);
      i++;
      at += was.length;
    }
    if (isNew && (isShared || !isGone)) {
      open.inserted.push(is);
      j++;
    }
  }
  if (open !== null) edits.unshift(open);
  return edits;
}

function isSame({ run: a }: Stretch, { run: b }: Stretch): boolean {
  return a.text === b.text && String(a.marks) === String(b.marks);
}

/** Who wrote what was inserted; words that only changed their marks are the last writer's doing. */
function authorshipOf(
  inserted: readonly Stretch[],
  remarked: ReadonlySet<string>,
  authors: Authors,
  lastWriter: Author,
): readonly Authorship[] {
  const authorship: Authorship[] = [];
  const add = ({ seat, person }: Author, length: number) => {
    const last = authorship.at(-1);
    if (last?.seat === seat && last.person === person)
      authorship[authorship.length - 1] = { ...last, length: last.length + length };
    else authorship.push({ seat, person, length });
  };
  for (const stretch of inserted) {
    if (remarked.has(keyOf(stretch))) add(lastWriter, stretch.length);
    else for (const { author, length } of authors.authorsOf(stretch)) add(author, length);
  }
  return authorship;
}
