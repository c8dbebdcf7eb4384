// The check of one private room in a store: its rows replayed, and from the newest checkpoint, give the same document.
import { restorePrivateRoom } from '@adref/text';
import { loadStream, type StoredStreams } from '../journal/stored-streams.ts';
import { SURROUNDINGS } from '../surroundings.ts';

/** How much has been said in it; or why it is not as written. */
export function replayPrivateRoom(
  key: string,
  streams: StoredStreams,
): { readonly ok: true; readonly acts: number } | { readonly ok: false; readonly why: string } {
  const { checkpoint, rows, broken } = loadStream(streams, key);
  if (broken !== '') return { ok: false, why: broken };
  try {
    const whole = restorePrivateRoom(null, streams.rows(key, 1, -1), SURROUNDINGS);
    const shorter = restorePrivateRoom(checkpoint, rows, SURROUNDINGS);
    const [a, b] = [whole, shorter].map(({ doc }) =>
      JSON.stringify(
        ['drafts', 'notes', 'lines']
          .map((root) => doc.getMap(root).toJSON())
          .concat(doc.getArray('talk').toJSON()),
      ),
    );
    if (a !== b) return { ok: false, why: 'the checkpoint gives other words than the rows' };
    return { ok: true, acts: whole.talk().length };
  } catch (error) {
    if (error instanceof Error) return { ok: false, why: `the rows cannot be replayed: ${error.message}` };
    throw error;
  }
}
