// The server's log: structured, and without a word of any text, name or token. What may be written is listed here;
// everything else is left out rather than masked.
import pino, { type DestinationStream, type Logger } from 'pino';
import { StoreFault } from '../storage/store-fault.ts';

export type { Logger } from 'pino';

/** How much is logged. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The log. `destination` is standard output unless a test or a tool says otherwise. */
export function createLog(level: LogLevel, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    serializers: { err: serializeError },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/**
 * An error without its message, which may quote what somebody wrote (a JSON parser's does); where it happened is
 * enough to find it. A store's fault names files and rows only, and is kept.
 */
function serializeError(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const message = error instanceof StoreFault ? { message: error.message, reason: error.reason } : {};
  return { name: error.name, ...code, ...message, at: frames.map((line) => line.trim()) };
}
