// Whether something can be asked for now, in a component.
import type { Command, NegotiationState } from '@adref/negotiation';
import { useSyncExternalStore } from 'react';
import { useAsker } from './asker.ts';
import { useRecord } from './record-now.ts';

/** A command as its author would give it on the words as they are; null where there is nothing to ask for. */
export type MakeCommand = (state: NegotiationState) => Command | null;

/** Why the command would be refused now; null when it would be done. The component renders again only when that changes. */
export function useReason(make: MakeCommand): string | null {
  const { live } = useRecord();
  const { whyNot } = useAsker();
  const reason = () => {
    const command = make(live.get());
    return command === null ? null : whyNot(command);
  };
  // The third is for a page that is made without a browser.
  return useSyncExternalStore(live.watch, reason, reason);
}
