// Words that the server refused, on their way back: taken before the copy here is dropped, compared with the server's text
// once that is here again.
import { LIMITS, plainText } from '@adref/negotiation';
import type { UpdateRefusalReason } from '@adref/text';
import type * as Y from 'yjs';
import type { Connection } from '../line/connection.ts';
import type { LiveText } from '../words/live-text.ts';
import type { RefusedKeep, RefusedWords } from './refused-words.ts';
import { type ReturnedList, wordsOnlyHere } from './returned-words.ts';

const WHERE = 'they stood where your seat may not write.';
const BROKEN = 'this page had lost its place in the text. It is loaded again; nothing of the text is lost.';
/** By the guard's reason. */
const WHY: Readonly<Record<UpdateRefusalReason, string>> = {
  'not-yours': WHERE,
  'outside-leaves': WHERE,
  'crosses-leaves': WHERE,
  'foreign-author': BROKEN,
  'too-many-pages':
    'you have written here from more pages than one person may. Whoever runs the server can raise that limit (clientIdsOfPerson).',
  'too-many-pieces':
    'what you have typed, marked and deleted here has come to as many pieces as one person’s may. You can still delete. Whoever runs the server can raise that limit (piecesOfPerson).',
  'too-many-rows':
    'you have typed as much within the hour as one person may. Put them in again later; whoever runs the server can raise that limit (rowsPerHour).',
  'not-now': 'nothing could be recorded at that time. Put them in again.',
  incomplete: BROKEN,
  malformed: BROKEN,
  'too-costly':
    'they come in so many small pieces that taking them in would hold everybody up. Put them in again a part at a time.',
  'too-large': `they make one paragraph or wording longer than it may be (${LIMITS.leafLength.toLocaleString('en')} characters).`,
};

function isReason(why: string): why is UpdateRefusalReason {
  return Object.hasOwn(WHY, why);
}

/** Everything that stands here, by leaf. */
export function wordsByLeaf(doc: Y.Doc, text: LiveText): RefusedWords['words'] {
  return new Map([...doc.getMap('leaves').keys()].map((leaf) => [leaf, plainText(text.words(leaf))]));
}

/** After a refusal: once the server's text is here again, whatever I had beyond it is offered back. Returns how to stop waiting for it. */
export function bringBack(
  keep: RefusedKeep,
  connection: Connection,
  text: LiveText,
  returned: ReturnedList,
): () => void {
  const refused = keep.read();
  if (refused === null) return () => undefined;
  const compare = () => {
    for (const [leaf, mine] of refused.words) {
      const words = wordsOnlyHere(plainText(text.words(leaf)), mine);
      returned.add(words, `were refused by the server: ${isReason(refused.why) ? WHY[refused.why] : WHERE}`);
    }
    keep.forget();
  };
  if (connection.synced.get()) {
    compare();
    return () => undefined;
  }
  const stop = connection.synced.watch(() => {
    stop();
    compare();
  });
  return stop;
}
