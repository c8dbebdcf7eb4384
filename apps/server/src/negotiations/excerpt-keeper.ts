// The excerpt of a negotiation for whoever comes in over HTTP: made when somebody asks for one, compressed once, named by its
// hash, and given to all until the document has gone on much. A short record needs none: it comes over the socket as it is.
import { createHash } from 'node:crypto';
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
  /** Resolves when all that is in the document now is on disk. */
  durable(): Promise<void>;
}

const packed = promisify(brotliCompress);
const zipped = promisify(gzip);

export class ExcerptKeeper {
  readonly #source: ExcerptSource;
  readonly #limits: Pick<RoomLimits, 'excerptFromActs' | 'excerptGrowth'>;
  #newest: Promise<PackedExcerpt> | null = null;
  /** The two newest: whoever was told of one may still ask for it. */
  #made: readonly PackedExcerpt[] = [];
  #begunAt = 0;

  constructor(source: ExcerptSource, limits: Pick<RoomLimits, 'excerptFromActs' | 'excerptGrowth'>) {
    this.#source = source;
    this.#limits = limits;
  }

  /** The newest excerpt; null while the record is short. */
  async current(): Promise<PackedExcerpt | null> {
    const state = this.#source.state();
    if (state === null || state.acts < this.#limits.excerptFromActs) return null;
    const grown = this.#source.grown();
    if (this.#newest === null || grown - this.#begunAt > this.#limits.excerptGrowth) {
      this.#begunAt = grown;
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

  async #make(state: NegotiationState): Promise<PackedExcerpt> {
    const bytes = encodeExcerpt(excerptOf(this.#source.doc, state));
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
