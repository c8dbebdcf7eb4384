// Versions of a leaf: the difference between the words as last recorded and the words as they are now, as `leaf-edited` acts.
// Compares characters by identity, not by likeness, so unchanged words keep their provenance and every inserted one has its author.
import {
  type Authorship,
  joinText,
  type Leaf,
  type LeafEdited,
  type LeafId,
  type ParagraphId,
  type Run,
  richRun,
} from '@adref/negotiation';
import type * as Y from 'yjs';
import type { Author, Authors } from './authors.ts';
import { type IdSpan, spansOf, stretchesOf } from './leaf-text.ts';

interface Character {
  readonly key: string;
  readonly client: number;
  readonly clock: number;
  readonly run: Run;
}

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
    const old = charactersOf(this.recordedOf(leaf.id), leaf.text);
    const live = stretchesOf(text);
    const now = charactersOf(
      live,
      live.map(({ run }) => run),
    );
    return editsBetween(old, now).map(({ at, removed, inserted }) => ({
      kind: 'leaf-edited' as const,
      paragraph,
      leaf: leaf.id,
      at,
      removed: joinText(removed.map(({ run }) => run)),
      inserted: joinText(inserted.map(({ run }) => run)),
      authors: authorshipOf(inserted, new Set(removed.map(({ key }) => key)), authors, lastWriter),
    }));
  }
}

interface Edit {
  readonly at: number;
  readonly removed: readonly Character[];
  readonly inserted: readonly Character[];
}

function editsBetween(old: readonly Character[], now: readonly Character[]): readonly Edit[] {
  const [inOld, inNow] = [new Set(old.map(({ key }) => key)), new Set(now.map(({ key }) => key))];
  const edits: Edit[] = [];
  let open: { at: number; removed: Character[]; inserted: Character[] } | null = null;
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [was, is] = [old[i], now[j]];
    if (was !== undefined && was.key === is?.key && isSameUnit(was.run, is.run)) {
      if (open !== null) edits.unshift(open);
      open = null;
      i++;
      j++;
      continue;
    }
    open ??= { at: i, removed: [], inserted: [] };
    if (was !== undefined && !inNow.has(was.key)) {
      open.removed.push(was);
      i++;
    } else if (is !== undefined && !inOld.has(is.key)) {
      open.inserted.push(is);
      j++;
    } else if (was !== undefined && was.key === is?.key) {
      open.removed.push(was);
      open.inserted.push(is);
      i++;
      j++;
    } else throw new Error('invariant: a leaf keeps its characters in one order');
  }
  if (open !== null) edits.unshift(open);
  return edits;
}

/** Yjs turns both halves of a surrogate pair that somebody splits into U+FFFD, so a character may change under its identity. */
function isSameUnit(a: Run, b: Run): boolean {
  return a.text === b.text && String(a.marks) === String(b.marks);
}

function authorshipOf(
  inserted: readonly Character[],
  remarked: ReadonlySet<string>,
  authors: Authors,
  lastWriter: Author,
): readonly Authorship[] {
  const authorship: Authorship[] = [];
  for (const { key, client, clock } of inserted) {
    const { seat, person } = remarked.has(key) ? lastWriter : authors.authorOf(client, clock);
    const last = authorship.at(-1);
    if (last?.seat === seat && last.person === person)
      authorship[authorship.length - 1] = { ...last, length: last.length + 1 };
    else authorship.push({ seat, person, length: 1 });
  }
  return authorship;
}

function charactersOf(spans: readonly IdSpan[], runs: readonly Run[]): readonly Character[] {
  const characters: Character[] = [];
  const units = runs.flatMap(({ text, marks }) => text.split('').map((unit) => richRun(unit, marks ?? [])));
  for (const { client, clock, length } of spans) {
    for (let k = 0; k < length; k++) {
      const run = units[characters.length];
      if (run === undefined) throw new Error('invariant: a version has as many characters as its words');
      characters.push({ key: `${client}:${clock + k}`, client, clock: clock + k, run });
    }
  }
  if (characters.length !== units.length)
    throw new Error('invariant: a version has as many words as its characters');
  return characters;
}
