// Doing something that answers with what was done or a sentence why not: one at a time, the sentence kept until the next try.
import { useCallback, useState } from 'react';
import type { Done } from '../live/structure.ts';

export interface Doing {
  readonly busy: boolean;
  readonly refused: string | null;
  /** Runs it; what comes of it is passed on only when it was done. */
  run<T>(what: () => Promise<Done<T>>, then: (value: T) => void): Promise<void>;
}

export function useDoing(): Doing {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const run = useCallback(async <T>(what: () => Promise<Done<T>>, then: (value: T) => void) => {
    setBusy(true);
    setRefused(null);
    const done = await what();
    setBusy(false);
    if (done.ok) then(done.value);
    else setRefused(done.sentence);
  }, []);
  return { busy, refused, run };
}
