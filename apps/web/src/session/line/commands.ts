// Sending commands: over the room's socket, or by HTTP when there is none. A command keeps its id however often it is
// sent, so the server does it once.
import type { Command } from '@adref/negotiation';
import { type CommandAnswer, encodeCommand } from '@adref/protocol';
import { newId } from './identifiers.ts';

/** Neither the socket nor HTTP reaches the server; as far as we know nothing was recorded. */
export class NoConnection extends Error {}

/** `C` is what can be asked for: commands of the negotiation, or what is said in a private room. */
export interface CommandLine<C> {
  send(command: C): Promise<CommandAnswer>;
  /** The server's answer arrived on the socket. */
  answered(answer: CommandAnswer): void;
  /** The socket is gone; what was not answered is tried over HTTP. */
  lostSocket(): void;
}

interface Waiting<C> {
  readonly command: C;
  readonly resolve: (answer: CommandAnswer) => void;
  readonly reject: (error: unknown) => void;
}

export function createCommandLine<C = Command>(
  /** Sends bytes on the socket; false when there is none. */
  onSocket: (bytes: Uint8Array<ArrayBufferLike>) => boolean,
  /** Posts the command; rejects with NoConnection when the server cannot be reached. */
  post: (id: string, command: C) => Promise<CommandAnswer>,
): CommandLine<C> {
  const waiting = new Map<string, Waiting<C>>();

  const settle = (id: string, act: (entry: Waiting<C>) => void) => {
    const entry = waiting.get(id);
    if (entry === undefined) return;
    waiting.delete(id);
    act(entry);
  };
  const tryPost = (id: string, command: C) => {
    post(id, command).then(
      (answer) => settle(id, ({ resolve }) => resolve(answer)),
      (error) => settle(id, ({ reject }) => reject(error)),
    );
  };

  return {
    send: (command) =>
      new Promise((resolve, reject) => {
        const id = newId();
        waiting.set(id, { command, resolve, reject });
        if (!onSocket(encodeCommand(id, command))) tryPost(id, command);
      }),
    answered: (answer) => settle(answer.id, ({ resolve }) => resolve(answer)),
    lostSocket() {
      for (const [id, { command }] of waiting) tryPost(id, command);
    },
  };
}
