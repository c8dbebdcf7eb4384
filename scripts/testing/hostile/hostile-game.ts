// A game of hostile messages as whoever plays it and whoever watches it see it.

/** What a game is to be, and who watches it. */
export interface HostileGame {
  readonly seed: number;
  readonly messages: number;
  /** How many messages are sent between two checks. */
  readonly batch: number;
  /** How often a message is as heavy as it can be; 0: never. */
  readonly heavy: number;
  /** Runs what the server does for one message; whoever watches may measure it. */
  watch<T>(judge: () => T): T;
  /** Called with each message once it is judged. */
  judged(message: JudgedMessage): void;
}

/** A message and what became of it. */
export interface JudgedMessage {
  readonly index: number;
  readonly what:
    | 'update'
    | 'unchanged'
    | 'mutated'
    | 'heavy'
    | 'private'
    | 'saying'
    | 'arrival'
    | 'command'
    | 'heavy-command';
  readonly bytes: number;
  readonly outcome: string;
}
