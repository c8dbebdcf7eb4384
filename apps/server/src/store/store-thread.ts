// The main thread's end of the store's thread: sends calls, matches answers, and turns failures into `StoreFault`.
import type { TransferListItem } from 'node:worker_threads';
import { Worker } from 'node:worker_threads';
import type { StoreAnswer, StoreCall, StoreInput, StoreOutput, StoreRequest } from './store-calls.ts';
import { StoreFault } from './store-fault.ts';

/** A running store thread. Calls are answered in the order in which they were made. */
export interface StoreThread {
  call<K extends StoreCall>(
    kind: K,
    input: StoreInput<K>,
    moved?: readonly TransferListItem[],
  ): Promise<StoreOutput<K>>;
  /** False once it has been closed or has failed; then the server cannot go on. */
  isOpen(): boolean;
  /** Waits for everything asked before, then ends the thread; later calls are rejected as `closed`. */
  close(): Promise<void>;
}

/** Where the store lies, whether a missing one is made (yes by default), and a ceiling for its size (none by default). */
export interface StoreThreadOptions {
  readonly path: string;
  readonly mode?: 'create' | 'existing';
  readonly maximumBytes?: number;
}

interface Asked {
  readonly resolve: (output: unknown) => void;
  readonly reject: (reason: Error) => void;
}

/** Starts the thread; rejects when the file cannot be opened, which then has not been written to. */
export async function startStoreThread(options: StoreThreadOptions): Promise<StoreThread> {
  const worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), { workerData: { ...options } });
  const asked = new Map<number, Asked>();
  let lastId = 0;
  let isOpen = true;

  function settle(answer: StoreAnswer): void {
    const call = asked.get(answer.id);
    if (call === undefined)
      throw new Error(`The store thread answered call ${answer.id}, which nobody made.`);
    asked.delete(answer.id);
    if (answer.ok) call.resolve(answer.output);
    else
      call.reject(
        answer.reason === null ? new Error(answer.message) : new StoreFault(answer.reason, answer.message),
      );
  }

  function end(reason: Error): void {
    isOpen = false;
    for (const call of asked.values()) call.reject(reason);
    asked.clear();
  }

  worker.on('message', settle);
  worker.on('error', (error) => end(new StoreFault('io', `The store thread failed: ${error.message}`)));
  const ended = new Promise<void>((resolve) => {
    worker.on('exit', () => {
      end(new StoreFault('closed', 'The store is closed.'));
      resolve();
    });
  });

  try {
    await new Promise((resolve, reject) => asked.set(0, { resolve, reject }));
  } catch (error) {
    await ended;
    throw error;
  }

  async function call<K extends StoreCall>(
    kind: K,
    input: StoreInput<K>,
    moved: readonly TransferListItem[] = [],
  ): Promise<StoreOutput<K>> {
    if (!isOpen) throw new StoreFault('closed', 'The store is closed.');
    lastId += 1;
    const request: StoreRequest<K> = { id: lastId, kind, input };
    const output = await new Promise((resolve, reject) => {
      asked.set(request.id, { resolve, reject });
      worker.postMessage(request, [...moved]);
    });
    return output as StoreOutput<K>; // The thread's edge: `StoreCalls` is what both ends are compiled against.
  }

  return {
    call,
    isOpen: () => isOpen,
    async close() {
      if (isOpen) {
        const closing = call('close', null);
        isOpen = false;
        await closing;
      }
      await ended;
    },
  };
}
