// Sending commands from a component: one at a time per place, and the refusal kept until the next try.
import type { Command } from '@adref/negotiation';
import { useCallback } from 'react';
import type { DoingNow } from '../kit/doing-now.ts';
import { ask } from './ask.ts';
import { useAsker } from './asker.ts';
import { useDoing } from './use-doing.ts';

export interface Commands extends DoingNow {
  /** Resolves to whether it was done. */
  run(command: Command): Promise<boolean>;
  clear(): void;
}

export function useCommands(): Commands {
  const asking = useAsker();
  const { busy, refused, run: doing, clear } = useDoing();
  const run = useCallback((command: Command) => doing(() => ask(asking, command)), [asking, doing]);
  return { run, busy, refused, clear };
}
