// Sending commands from the interface: one at a time per place, and the refusal kept until the next try.
import { type Command, refusalSentence } from '@adref/negotiation';
import { useCallback, useState } from 'react';
import { NoConnection } from '../live/commands.ts';
import { useRoom } from '../room/room.ts';

export interface Commands {
  /** Resolves to whether it was done. */
  run(command: Command): Promise<boolean>;
  readonly busy: boolean;
  /** Why the last command was not done, in a sentence. */
  readonly refused: string | null;
  clear(): void;
}

export function useCommands(): Commands {
  const room = useRoom();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const run = useCallback(
    async (command: Command) => {
      setBusy(true);
      setRefused(null);
      try {
        const answer = await room.send(command);
        if (!answer.ok) setRefused(refusalSentence(answer.refusal, room.state.get()));
        return answer.ok;
      } catch (error) {
        if (!(error instanceof NoConnection)) throw error;
        setRefused('You are offline: this was not sent. Try again when the connection is back.');
        return false;
      } finally {
        setBusy(false);
      }
    },
    [room],
  );
  return { run, busy, refused, clear: useCallback(() => setRefused(null), []) };
}
