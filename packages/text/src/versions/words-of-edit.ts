// What an edit says in the record: the words that go, the words that come, which letters are the same, and whose the others are.
import {
  type Authorship,
  joinText,
  type KeptLetters,
  type LeafEdited,
  type PersonId,
  type SeatId,
} from '@adref/negotiation';
import type { Author, Authors } from '../document/authors.ts';
import { ClientSpans } from '../document/client-spans.ts';
import type { CharacterRun, TracedStretch } from '../document/leaf-text.ts';

/** Who is behind the letters: the table of typed ones, the last writer, and who brought others into the record. */
export interface Whose {
  readonly authors: Authors;
  readonly lastWriter: Author;
  /** The person of a seat whose words an act brought into the record. */
  personOf(act: number, seat: SeatId): PersonId;
}

/**
 * The words of an edit. Letters that only changed their marks, or stand between two changes, are kept: they stay whose they
 * were. A character that reads otherwise under its identity (half of a pair that somebody split) is the last writer's.
 */
export function wordsOfEdit(
  removed: readonly TracedStretch[],
  inserted: readonly CharacterRun[],
  whose: Whose,
): Pick<LeafEdited, 'removed' | 'inserted' | 'authors' | 'kept'> {
  const places = placesIn(removed);
  const authorship: Authorship[] = [];
  const kept: KeptLetters[] = [];
  let is = 0;
  for (const stretch of inserted) {
    const old = places.at(stretch.client, stretch.clock);
    if (old === undefined)
      for (const { author, length } of whose.authors.authorsOf(stretch))
        addAuthor(authorship, author, length);
    else if (old.run.text !== stretch.run.text) addAuthor(authorship, whose.lastWriter, stretch.length);
    else {
      addKept(kept, { was: old.was, is, length: stretch.length });
      for (const { author, length } of keptAuthors(old, whose)) addAuthor(authorship, author, length);
    }
    is += stretch.length;
  }
  return {
    removed: joinText(removed.map(({ run }) => run)),
    inserted: joinText(inserted.map(({ run }) => run)),
    authors: authorship,
    ...(kept.length > 0 ? { kept } : {}),
  };
}

/** Whose letters are that were there before: as the record has it, with the person where the table knows them. */
function keptAuthors(
  old: TracedStretch,
  { authors, personOf }: Whose,
): readonly { author: Author; length: number }[] {
  const { seat, act } = old;
  return authors.authorsOf(old).map(({ author, length }) => ({
    author: author.seat === seat ? author : { seat, person: personOf(act, seat) },
    length,
  }));
}

/** Each stretch with how many characters stand before it. */
function placesIn(
  stretches: readonly TracedStretch[],
): ClientSpans<TracedStretch & { readonly was: number }> {
  let was = 0;
  return ClientSpans.of(
    stretches.map((stretch) => {
      was += stretch.length;
      return { ...stretch, was: was - stretch.length };
    }),
  );
}

function addAuthor(authorship: Authorship[], { seat, person }: Author, length: number): void {
  const last = authorship.at(-1);
  if (last?.seat === seat && last.person === person)
    authorship[authorship.length - 1] = { ...last, length: last.length + length };
  else authorship.push({ seat, person, length });
}

function addKept(kept: KeptLetters[], next: KeptLetters): void {
  const last = kept.at(-1);
  const goesOn = last?.was === next.was - (last?.length ?? 0) && last.is + last.length === next.is;
  if (last !== undefined && goesOn) kept[kept.length - 1] = { ...last, length: last.length + next.length };
  else kept.push(next);
}
