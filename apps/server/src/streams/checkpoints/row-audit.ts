// Reads, behind everybody's work, the rows that a room was opened without: those before its checkpoint. Damage there changes
// nothing that the room shows, but it is damage to the history, and nobody would look at it before it is needed.
import { setTimeout as pause } from 'node:timers/promises';
import type { StoredRow } from '../../storage/journal.ts';
import { type ChainHead, checkRows, EMPTY_CHAIN } from '../../storage/journal-chain.ts';
import type { StreamWriter } from '../../storage/stream-writer.ts';

type Opened = Pick<StreamWriter, 'name' | 'checkpoint' | 'rows' | 'readRows'>;

/** Rows up to one number, and the one that follows them. */
interface Audited extends Pick<StreamWriter, 'name' | 'readRows'> {
  readonly end: number;
  readonly next: StoredRow | null;
}

export interface RowAuditSetting {
  readonly limits: { readonly auditPageRows: number; readonly auditPauseMs: number };
  /** Rows were read, and are as written. */
  read(name: string, rows: readonly StoredRow[]): void;
  /** Rows are not as written. */
  damaged(name: string, why: string): void;
  /** They could not be read. */
  failed(name: string, error: unknown): void;
}

export class RowAudit {
  readonly #setting: RowAuditSetting;
  /** How far each stream has been read by this server. */
  readonly #read = new Map<string, ChainHead>();
  #auditing: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(setting: RowAuditSetting) {
    this.#setting = setting;
  }

  /** Reads a stream's rows up to its checkpoint, after those of the streams that were opened before. */
  begin(stream: Opened): void {
    if (stream.checkpoint === null) return;
    const { name, checkpoint, rows, readRows } = stream;
    // Neither the checkpoint nor its rows are kept until it is this stream's turn.
    const audited = { name, end: checkpoint.n, next: rows[0] ?? null, readRows };
    this.#auditing = this.#auditing.then(() => this.#audit(audited));
  }

  /** Resolves when everything has been read that was begun. */
  async done(): Promise<void> {
    await this.#auditing;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#auditing;
  }

  async #audit({ name, end, next, readRows }: Audited): Promise<void> {
    const { limits, read, damaged, failed } = this.#setting;
    let head = this.#read.get(name) ?? EMPTY_CHAIN;
    try {
      while (head.n < end && !this.#isClosed) {
        const page = await readRows(head.n + 1, Math.min(limits.auditPageRows, end - head.n));
        const checked = checkRows(name, head, page);
        if (!checked.ok) return damaged(name, checked.why);
        if (page.length === 0) return damaged(name, `rows ${head.n + 1} to ${end} are missing`);
        head = checked.head;
        read(name, page);
        this.#read.set(name, head);
        await pause(limits.auditPauseMs);
      }
      if (next !== null && head.n === end && next.prev !== head.hash)
        damaged(name, `row ${next.n} does not follow row ${head.n}`);
    } catch (error) {
      failed(name, error);
    }
  }
}
