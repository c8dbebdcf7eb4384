// What one leaf holds, as one string to compare: its visible letters by identity, with marks and author, and, once it is
// retired, where its letters went. Two copies of one leaf give the same string, however Yjs has cut or merged its items.
import type { LeafId, Mark, PersonId } from '@adref/negotiation';
import type * as Y from 'yjs';
import type { Authors } from '../document/authors.ts';
import { stretchesOf } from '../document/leaf-text.ts';
import { leafText } from '../document/shared-document.ts';
import type { CarryTable, Link } from '../retired/carry-table.ts';

/** Where a leaf is read: a live negotiation, or one rebuilt. */
export interface LeafPlace {
  readonly doc: Y.Doc;
  readonly authors: Pick<Authors, 'authorsOf'>;
  readonly carry: Pick<CarryTable, 'isRetired' | 'writersOf' | 'linksOf'>;
}

interface Letters {
  readonly client: number;
  readonly clock: number;
  readonly marks: readonly Mark[];
  readonly person: PersonId;
  text: string;
}

/**
 * Tells a leaf. Throws when a letter in it has no author, or when it is not in the form that the server gives it. Of a leaf that
 * is known to stand in the text it is not asked where its letters went: that would read a table which the room hardly ever needs.
 */
export function tellLeaf(place: LeafPlace, leaf: LeafId, isInText = false): string {
  const { doc, carry } = place;
  const text = leafText(doc, leaf);
  if (text === undefined) return 'absent';
  // Who could write it is a set: an older checkpoint has it in another order.
  const writers = () => [...carry.writersOf(leaf)].sort();
  const carried = !isInText && carry.isRetired(leaf) ? [writers(), joined(carry.linksOf(leaf))] : null;
  return JSON.stringify([lettersIn(place, text), carried]);
}

function lettersIn({ authors }: LeafPlace, text: Y.XmlText): readonly Letters[] {
  const told: Letters[] = [];
  for (const { client, clock, length, run } of stretchesOf(text)) {
    let at = 0;
    for (const { author, length: part } of authors.authorsOf({ client, clock, length })) {
      const { person } = author;
      const letters = run.text.slice(at, at + part);
      const last = told.at(-1);
      if (last !== undefined && isNext(last, client, clock + at, run.marks ?? [], person))
        last.text += letters;
      else told.push({ client, clock: clock + at, marks: run.marks ?? [], person, text: letters });
      at += part;
    }
  }
  return told;
}

function isNext(
  last: Letters,
  client: number,
  clock: number,
  marks: readonly Mark[],
  person: PersonId,
): boolean {
  return (
    last.client === client &&
    last.clock + last.text.length === clock &&
    last.person === person &&
    String(last.marks) === String(marks)
  );
}

/** How many letters one link spans depends on how Yjs has merged its items; neighbours become one here. */
function joined(links: readonly Link[]): readonly (readonly (number | string)[])[] {
  const inOrder = links.toSorted((a, b) => a.client - b.client || a.clock - b.clock);
  const told: [client: number, clock: number, length: number, into: string, client: number, clock: number][] =
    [];
  for (const { client, clock, length, to } of inOrder) {
    const last = told.at(-1);
    const follows =
      last !== undefined &&
      last[0] === client &&
      last[1] + last[2] === clock &&
      last[3] === to.leaf &&
      last[4] === to.client &&
      last[5] + last[2] === to.clock;
    if (follows) last[2] += length;
    else told.push([client, clock, length, to.leaf, to.client, to.clock]);
  }
  return told;
}
