// How many rows each person has caused within the hour, in all rooms together. Rows stay in the log for ever, so what a day may
// add to it is bounded. The count is taken from the rows themselves: it survives a restart.
import type { StoredRow } from '../storage/journal.ts';

const HOUR_MS = 3_600_000;

/** The rows of one person in the hour of the clock that runs, and in the one before. */
interface Counted {
  hour: number;
  now: number;
  before: number;
}

export interface HourlyRowsSetting {
  readonly most: number;
  /** The time of the rows, ms. */
  nowMs(): number;
}

export class HourlyRows {
  readonly #setting: HourlyRowsSetting;
  readonly #people = new Map<string, Counted>();
  /** By stream: the rows that were there when this server first opened it. Later ones were counted as they came. */
  readonly #found = new Map<string, number>();

  constructor(setting: HourlyRowsSetting) {
    this.#setting = setting;
  }

  /** Counts the rows that a stream is opened with; only when this server opens it for the first time. */
  opened({ name, count, rows }: { name: string; count: number; rows: readonly StoredRow[] }): void {
    if (this.#found.has(name)) return;
    this.#found.set(name, count);
    this.read(name, rows);
  }

  /** Counts rows that were read from the log, of the last hours, once each. */
  read(name: string, rows: readonly Pick<StoredRow, 'n' | 'at' | 'person'>[]): void {
    const found = this.#found.get(name) ?? 0;
    for (const { n, at, person } of rows) if (n <= found) this.#add(person, Date.parse(at));
  }

  /** Somebody caused a row. What the server records of itself is nobody's. */
  caused(person: string): void {
    this.#add(person, this.#setting.nowMs());
  }

  /** Rows of a person within the last hour, as if those of the hour before had come evenly. */
  of(person: string): number {
    const nowMs = this.#setting.nowMs();
    const counted = this.#people.get(person);
    if (counted === undefined) return 0;
    const past = (nowMs % HOUR_MS) / HOUR_MS;
    const behind = hourOf(nowMs) - counted.hour;
    if (behind > 1) return 0;
    return behind === 1 ? counted.now * (1 - past) : counted.now + counted.before * (1 - past);
  }

  get most(): number {
    return this.#setting.most;
  }

  /** Seconds until a person may cause the next row; 0 when they may now. */
  waitS(person: string): number {
    const { nowMs, most } = this.#setting;
    const rows = this.of(person);
    if (rows < most) return 0;
    const counted = this.#people.get(person);
    const left = HOUR_MS - (nowMs() % HOUR_MS);
    const behind = counted?.hour === hourOf(nowMs()) ? counted.before : (counted?.now ?? 0);
    // What was caused in the hour before fades evenly until this one ends; what was caused in this one begins to then.
    const fading = (behind * left) / HOUR_MS;
    const over = rows - most + 1;
    return Math.ceil((over <= fading ? (over / behind) * HOUR_MS : left) / 1_000);
  }

  #add(person: string, atMs: number): void {
    const hour = hourOf(atMs);
    if (person === '' || !(hour >= hourOf(this.#setting.nowMs()) - 1)) return;
    const counted = this.#people.get(person) ?? { hour, now: 0, before: 0 };
    this.#people.set(person, counted);
    if (hour > counted.hour) {
      counted.before = hour - counted.hour === 1 ? counted.now : 0;
      counted.now = 0;
      counted.hour = hour;
    }
    // Rows are read again from the oldest on, so one of an hour before the newest is that hour's.
    if (hour === counted.hour) counted.now += 1;
    else if (counted.hour - hour === 1) counted.before += 1;
  }
}

function hourOf(ms: number): number {
  return Math.floor(ms / HOUR_MS);
}
