// What an edit says in the record: the words that go, the words that come, which letters are the same, and whose the others are.
import { type Authorship, joinText, type KeptLetters, type LeafEdited } from '@adref/negotiation';
import type { Author, Authors } from '../authors.ts';
import { ClientSpans } from '../client-spans.ts';
import type { Stretch } from '../leaf-text.ts';

/**
 * The words of an edit. Letters that only changed their marks, or stand between two changes, are kept: they stay whose they
 * were. A character that reads otherwise under its identity (half of a pair that somebody split) is the last writer's.
 */
export function wordsOfEdit(
  removed: readonly Stretch[],
  inserted: readonly Stretch[],
  { authors, lastWriter }: { readonly authors: Authors; readonly lastWriter: Author },
): Pick<LeafEdited, 'removed' | 'inserted' | 'authors' | 'kept'> {
  const places = placesIn(removed);
  const authorship: Authorship[] = [];
  const kept: KeptLetters[] = [];
  let is = 0;
  for (const stretch of inserted) {
    const old = places.at(stretch.client, stretch.clock);
    if (old === undefined)
      for (const { author, length } of authors.authorsOf(stretch)) addAuthor(authorship, author, length);
    else if (old.run.text !== stretch.run.text) addAuthor(authorship, lastWriter, stretch.length);
    else addKept(kept, { was: old.was, is, length: stretch.length });
    is += stretch.length;
  }
  return {
    removed: joinText(removed.map(({ run }) => run)),
    inserted: joinText(inserted.map(({ run }) => run)),
    authors: authorship,
    ...(kept.length > 0 ? { kept } : {}),
  };
}

/** Each stretch with how many characters stand before it. */
function placesIn(stretches: readonly Stretch[]): ClientSpans<Stretch & { readonly was: number }> {
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
