// Sending many commands from one place of the interface, with how far they are.
import { useCallback, useState } from 'react';
import { ask } from '../../session/ask.ts';
import { useAsker } from '../../session/asker.ts';
import { type BulkItem, type BulkProgress, sendEach } from './send-each.ts';

export interface Bulk {
  readonly progress: BulkProgress | null;
  run(items: readonly BulkItem[]): Promise<BulkProgress>;
  clear(): void;
}

export function useBulk(): Bulk {
  const asking = useAsker();
  const [progress, setProgress] = useState<BulkProgress | null>(null);
  const run = useCallback(
    (items: readonly BulkItem[]) =>
      sendEach(items, { ask: (command) => ask(asking, command), tell: setProgress }),
    [asking],
  );
  return { progress, run, clear: useCallback(() => setProgress(null), []) };
}
