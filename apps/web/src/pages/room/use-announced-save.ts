// What a screen reader is told of the save state: when it turns bad, and when it is good again. Not each letter on its way.
import { useEffect, useState } from 'react';
import type { SaveState } from '../../session/line/save-state.ts';

/** Why work is not recorded; null while it is, or is on its way as it should be. */
function savingTrouble({ refused, connected }: Pick<SaveState, 'refused' | 'connected'>): string | null {
  if (refused) return 'The server refused what you typed.';
  return connected ? null : 'Offline: what you type is kept on this device.';
}

/** A connection that is gone for a moment is no news. */
const LASTS_MS = 2_000;

/** The sentence to announce next; the empty one while there was no trouble yet. */
export function useAnnouncedSave(state: SaveState): string {
  const [said, setSaid] = useState('');
  const trouble = savingTrouble(state);
  const isAllThere = state.unsaved === 0;
  useEffect(() => {
    if (trouble === null) {
      if (isAllThere)
        setSaid((before) => (before === '' ? before : 'Connected again: everything is recorded.'));
      return;
    }
    const timer = setTimeout(() => setSaid(trouble), LASTS_MS);
    return () => clearTimeout(timer);
  }, [trouble, isAllThere]);
  return said;
}
