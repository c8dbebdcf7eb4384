// The excerpt of a negotiation for whoever comes in over HTTP: made when somebody asks for one, compressed once, named by its
// hash, and given to all until the document has gone on much. A short record needs none: it comes over the socket as it is.
import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { NegotiationState } from '@adref/negotiation';
import { encodeExcerpt, excerptOf } from '@adref/text';
import type * as Y from 'yjs';
import type { RoomLimits } from '../limits/room-limits.ts';

/** An excerpt as it is sent: the same bytes, compressed in two ways. */
export interface PackedExcerpt {
  readonly hash: string;
  /** How many acts are folded in it. */
  readonly acts: number;
  readonly br: Uint8Array;
  readonly gzip: Uint8Array;
}

/** What it is made of. */
export interface ExcerptSource {
  readonly doc: Y.Doc;
  state(): NegotiationState | null;
  /** How many bytes the document has been given since the room was opened. */
  grown(): number;
  /** Milliseconds that never run backwards. */
  ticks(): number;
  /** Resolves when all that is in the document now is on disk. */
  durable(): Promise<void>;
}

type ExcerptLimits = Pick<RoomLimits, 'excerptFromActs' | 'excerptGrowth' | 'excerptPauseMs'>;

const packed = promisify(brotliCompress);
const zipped = promisify(gzip);

export class ExcerptKeeper {
  readonly #source: ExcerptSource;
  readonly #limits: ExcerptLimits;
  #newest: Promise<PackedExcerpt> | null = null;
  /** The two newest: whoever was told of one may still ask for it. */
  #made: readonly PackedExcerpt[] = [];
  #begunAt = { grown: 0, ticks: 0 };

  constructor(source: ExcerptSource, limits: ExcerptLimits) {
    this.#source = source;
    this.#limits = limits;
  }

  /** The newest excerpt; null while the record is short. */
  async current(): Promise<PackedExcerpt | null> {
    const state = this.#source.state();
    if (state === null || state.acts < this.#limits.excerptFromActs) return null;
    const now = { grown: this.#source.grown(), ticks: this.#source.ticks() };
    if (this.#newest === null || this.#isOld(now)) {
      this.#begunAt = now;
      const making = this.#make(state);
      this.#newest = making;
      making.catch(() => {
        if (this.#newest === making) this.#newest = null;
      });
    }
    return this.#newest;
  }

  /** One that somebody was told of; null when there are two newer ones. */
  find(hash: string): PackedExcerpt | null {
    return this.#made.find((one) => one.hash === hash) ?? null;
  }

  #isOld({ grown, ticks }: { readonly grown: number; readonly ticks: number }): boolean {
    const { excerptGrowth, excerptPauseMs } = this.#limits;
    return grown - this.#begunAt.grown > excerptGrowth && ticks - this.#begunAt.ticks >= excerptPauseMs;
  }

  async #make(state: NegotiationState): Promise<PackedExcerpt> {
    const excerpt = excerptOf(this.#source.doc, state);
    // It is a value of its own now: whoever waits for the server goes first.
    await nextTurn();
    const bytes = encodeExcerpt(excerpt);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    const [br, gzip] = await Promise.all([
      packed(bytes, { params }),
      zipped(bytes, { level: 9 }),
      this.#source.durable(),
    ]);
    const hash = createHash('sha256').update(bytes).digest('hex');
    const made = { hash, acts: state.acts, br, gzip };
    this.#made = [made, ...this.#made.slice(0, 1)];
    return made;
  }
}
