// The state with the words as they are now, in a component.
import type { NegotiationState } from '@adref/negotiation';
import { useSyncExternalStore } from 'react';
import { useRecord } from './record-now.ts';

/** The component renders again at each act and each keystroke. */
export function useLiveState(): NegotiationState {
  const { live } = useRecord();
  return useSyncExternalStore(live.watch, live.get);
}
