// Why the store could not do what it was asked. Thrown (rejected), because no caller can go on as if it had been done.

/** `full`: no room on the disk; `broken`: not as written, or not ours; `busy`: another process holds it. */
export type StoreFaultReason = 'full' | 'io' | 'broken' | 'busy' | 'closed';

/** A store that failed; the message is one sentence for the operator and never contains text of a negotiation. */
export class StoreFault extends Error {
  readonly reason: StoreFaultReason;

  constructor(reason: StoreFaultReason, message: string) {
    super(message);
    this.name = 'StoreFault';
    this.reason = reason;
  }
}
