// How a socket is closed whose room could not be opened.
import { CLOSE_CODE, type CloseCode } from '@adref/protocol';
import { StoreFault } from '../storage/store-fault.ts';

/** The code and the reason for an error met while a room was opened. */
export function closingOf(error: unknown): [code: CloseCode, reason: string] {
  return error instanceof StoreFault && error.reason === 'stopped'
    ? [CLOSE_CODE.stopped, STOPPED]
    : [CLOSE_CODE.tryAgainLater, 'the room could not be opened'];
}

/** To who writes while nothing can be recorded: the words stay with them and come again, and all others read on. */
export const NOT_NOW = 'nothing can be recorded now';

/** The reason of a close frame holds 123 bytes; the page says more. */
export const STOPPED = 'stopped: what is shown and what is stored differ; the operator has been told';
